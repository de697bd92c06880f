import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { answerConcern, raiseConcern, type Concern, type ConcernReader } from './family.query.js';

const MOST = 2_000;

/** *Ik maak me zorgen*: told in a few words to who hears it, and who answers; it goes in no other way. */
export function RaiseConcern({ childId, reader, concerns }: { childId: string; reader: NonNullable<ConcernReader>; concerns: readonly Concern[] }) {
  const say = useWords();
  const draft = useDraft(`concern:${childId}`, '');
  const act = useAct(raiseConcern, { intent: `concern:${childId}:${concerns.length}`, onDone: draft.discard });
  const words = draft.value.trim();
  const who = { kind: reader.kind, name: reader.name ?? '' };
  return (
    <Card title={say('family.concern')}>
      <div className="flow">
        <p>{say('family.concern.text', who)}</p>
        <TextArea
          label={say('family.concern.words')}
          value={draft.value}
          onChange={draft.set}
          most={MOST}
          foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}
        />
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <Button kind="fill" wide isDisabled={words.length < 2 || words.length > MOST} isPending={act.isPending} onPress={() => act.press({ childId, words })}>
          {say('family.concern.send', who)}
        </Button>
        <p className="soft">{say('family.concern.danger')}</p>
        <Told concerns={concerns} />
      </div>
    </Card>
  );
}

/** Where a child is no longer nobody would hear a worry: the parent reads where to tell it, and what was said before. */
export function ConcernsElsewhere({ child, concerns }: { child: string; concerns: readonly Concern[] }) {
  const say = useWords();
  return (
    <Card title={say('family.concern')}>
      <div className="flow">
        <p>{say('family.concern.elsewhere', { child })}</p>
        <p className="soft">{say('family.concern.danger')}</p>
        <Told concerns={concerns} nobody />
      </div>
    </Card>
  );
}

/** Worries with their answers, for whoever has the child in care; each one that waits has its field. */
export function AnswerConcerns({ concerns }: { concerns: readonly Concern[] }) {
  const say = useWords();
  return (
    <Card title={say('family.concern')}>
      <div className="flow">
        {concerns.length === 0 ? <p className="soft">{say('family.concern.none')}</p> : null}
        <Told concerns={concerns} answers />
      </div>
    </Card>
  );
}

function Told({ concerns, answers = false, nobody = false }: { concerns: readonly Concern[]; answers?: boolean; nobody?: boolean }) {
  const say = useWords();
  const days = useDays();
  if (concerns.length === 0) return null;
  return (
    <ul className="ruled">
      {concerns.map((concern) => (
        <li key={concern.id}>
          <span className="soft">{say('family.concern.on', { day: days.long(concern.raisedOn) })}</span>
          <span className="family__text">{concern.words}</span>
          {concern.answeredOn ? (
            <>
              <span className="soft">{say('family.concern.answered', { name: concern.answeredBy ?? '', day: days.long(concern.answeredOn) })}</span>
              <span className="family__text">{concern.answer}</span>
            </>
          ) : concern.endedOn ? (
            <span className="soft">{say('family.concern.ended', { day: days.long(concern.endedOn) })}</span>
          ) : answers ? (
            <Answering concern={concern} />
          ) : (
            <span className="soft">{say(nobody ? 'family.concern.nobody' : 'family.concern.waits')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Answering({ concern }: { concern: Concern }) {
  const say = useWords();
  const [answer, setAnswer] = useState('');
  const act = useAct(answerConcern, { intent: `answer-concern:${concern.id}` });
  const words = answer.trim();
  return (
    <div className="flow">
      <TextArea label={say('family.concern.answer')} value={answer} onChange={setAnswer} most={MOST} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <Button
        kind="fill"
        isDisabled={words.length < 2 || words.length > MOST}
        isPending={act.isPending}
        onPress={() => act.press({ childId: concern.childId, concernId: concern.id, answer: words })}
      >
        {say('family.concern.answerDo')}
      </Button>
    </div>
  );
}
