import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { Select } from '../../parts/select/select.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { trackAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { noteSafety, safetyQuery, type SafetyColleague, type SafetyNote } from './safety.query.js';
import './safety.css';

const MOST = 4_000;

/** *Veiligheid*: notes for two named people, apart from all else (C13). Nothing typed here is kept on the device. */
export function SafetyPage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const answer = useAnswer(safetyQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ child, safetyNotes, safetyColleagues }) => (
        <Page
          width="narrow"
          title={say('safety.title')}
          tabTitle={say('safety.title')}
          back={<Link href={trackAddress(child.id)}>{say('opp.back', { child: child.callName })}</Link>}
          lead={say('safety.lead')}
        >
          <div className="flow">
            <Notice>{say('safety.act')}</Notice>
            <NewNote key={safetyNotes.length} childId={child.id} notes={safetyNotes} colleagues={safetyColleagues} />
            {safetyNotes.length === 0 ? <p className="soft">{say('safety.none')}</p> : <Notes notes={safetyNotes} />}
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}

function NewNote({ childId, notes, colleagues }: { childId: string; notes: readonly SafetyNote[]; colleagues: readonly SafetyColleague[] }) {
  const say = useWords();
  const known = notes.length;
  // one is asked the first time, and again when who kept the last note no longer works with the child
  const asks = !colleagues.some(({ accountId }) => accountId === notes[0]?.otherId);
  const [words, setWords] = useState('');
  const [keptWith, setKeptWith] = useState<string>();
  const act = useAct(noteSafety, { intent: `safety:${childId}:${known}` });
  const said = words.trim();
  const name = colleagues.find(({ accountId }) => accountId === keptWith)?.name;
  return (
    <Card title={say('safety.note')}>
      <div className="flow">
        <TextArea label={say('safety.words')} help={say('safety.wordsHelp')} value={words} onChange={setWords} most={MOST} />
        {asks ? (
          <Select
            label={say('safety.other')}
            options={colleagues.map(({ accountId, name: text }) => ({ key: accountId, text }))}
            value={keptWith}
            onChange={setKeptWith}
          />
        ) : null}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <Button
          kind="fill"
          wide
          isDisabled={said.length < 2 || said.length > MOST || (asks && !keptWith)}
          isPending={act.isPending}
          onPress={() => act.press({ childId, words: said, keptWith: keptWith ?? null })}
        >
          {name ? say('safety.keep', { name }) : say('safety.keepSame')}
        </Button>
      </div>
    </Card>
  );
}

function Notes({ notes }: { notes: readonly SafetyNote[] }) {
  const say = useWords();
  const days = useDays();
  return notes.map(({ id, words, notedOn, notedBy, keptWith }) => (
    <Card key={id}>
      <p className="soft">{say('safety.by', { name: notedBy, day: days.long(notedOn), other: keptWith })}</p>
      <p className="safety__text">{words}</p>
    </Card>
  ));
}
