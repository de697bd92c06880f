import { useId, useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { newId as freshId } from '../../session/intent.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { writeFamilyText, type FamilyText } from './family.query.js';

const PARTS = ['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'] as const;
type Part = (typeof PARTS)[number];
const MOST = 4_000;

/** The parents' own part and the three parts of the familiegroepsplan; what is said beside them stands beside them (R43). */
export function OwnWords({ childId, texts }: { childId: string; texts: readonly FamilyText[] }) {
  const say = useWords();
  return (
    <Card title={say('family.words')}>
      <div className="flow">
        <p>{say('family.words.text')}</p>
        {PARTS.map((part) => {
          const own = texts.find((text) => text.part === part && text.yours);
          return (
            <div key={part} className="flow">
              <OwnPart key={own?.version ?? 0} childId={childId} part={part} own={own} />
              <Comments of={own} />
              {texts.filter((text) => text.part === part && !text.yours).map((text) => (
                <OtherParent key={text.id} text={text} />
              ))}
            </div>
          );
        })}
      </div>
    </Card>
  );
}

function OwnPart({ childId, part, own }: { childId: string; part: Part; own?: FamilyText }) {
  const say = useWords();
  const [newId] = useState(freshId);
  const draft = useDraft(`family:${childId}:${part}:${own?.version ?? 0}`, own?.text ?? '');
  const act = useAct(writeFamilyText, { intent: `family:${childId}:${part}`, onDone: draft.discard });
  const text = draft.value.trim();
  return (
    <>
      <TextArea label={say(`family.part.${part}`)} help={say(`family.part.${part}.help`)} value={draft.value} onChange={draft.set} most={MOST} foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.code === 'CHANGED_SINCE' ? say('family.words.changed') : act.refusal.sentence} /> : null}
      {text !== (own?.text ?? '') ? (
        <div>
          <Button isDisabled={text === '' || text.length > MOST} isPending={act.isPending} onPress={() => act.press({ childId, textId: own?.id ?? newId, part, version: own?.version ?? 0, text })}>
            {say('family.words.save')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function OtherParent({ text }: { text: FamilyText }) {
  const say = useWords();
  const id = useId();
  return (
    <section className="family__other" aria-labelledby={id}>
      <p id={id} className="soft">
        {say('family.words.other')}
      </p>
      <p className="family__text">{text.text}</p>
      <Comments of={text} />
    </section>
  );
}

/** What professionals said beside the words, each with name and day. */
export function Comments({ of: text }: { of?: FamilyText }) {
  const say = useWords();
  const days = useDays();
  if (!text || text.comments.length === 0) return null;
  return (
    <ul className="family__list">
      {text.comments.map(({ id, comment, saidBy, onDate }) => (
        <li key={id}>
          <span className="soft">{say('family.comment', { name: saidBy, day: days.short(onDate) })}</span>
          <span className="family__text">{comment}</span>
        </li>
      ))}
    </ul>
  );
}
