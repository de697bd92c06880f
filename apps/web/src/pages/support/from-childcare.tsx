import { useState } from 'react';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Answer } from '../../session/answer.js';
import { graphql, type ResultOf } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { noteNeed } from './support.query.js';

const childcareQuery = graphql(`
  query FromChildcare($childId: ID!) {
    handoverSummary(childId: $childId) { id side senderName sentOn works { text } strengths { text } }
  }
`);

interface Place {
  childId: string;
  trackId: string;
  /** What already stands with the track. */
  known: readonly string[];
}

/** What worked at childcare, as its handover tells with the parents' consent: the first entry of a track at school (P12). Nothing where nothing came along. */
export function FromChildcare(at: Place) {
  const answer = useAnswer(childcareQuery, { childId: at.childId });
  return <Answer query={answer}>{({ handoverSummary }) => <Summary told={handoverSummary} {...at} />}</Answer>;
}

function Summary({ told, childId, trackId, known }: Place & { told: ResultOf<typeof childcareQuery>['handoverSummary'] }) {
  const say = useWords();
  const days = useDays();
  if (!told || told.side === 'SENDER') return null;
  const texts = [...told.works, ...told.strengths].map(({ text }) => text).filter((text) => !known.includes(text));
  if (texts.length === 0) return null;
  return (
    <Card
      title={say('continuity.title')}
      note={say('continuity.note', { sender: told.senderName ?? '', day: told.sentOn ? days.long(told.sentOn) : '' })}
      actions={
        <LinkButton size="desk" href={`/ontvangen/${told.id}`}>
          {say('continuity.read')}
        </LinkButton>
      }
    >
      <ul className="support__needs">
        {texts.map((text, place) => (
          <Told key={text} childId={childId} trackId={trackId} place={place} text={text} />
        ))}
      </ul>
    </Card>
  );
}

/** One thing that worked there, one tap from what helps here. */
function Told({ childId, trackId, place, text }: { childId: string; trackId: string; place: number; text: string }) {
  const say = useWords();
  const [isTaken, setTaken] = useState(false);
  const act = useAct(noteNeed, { intent: `continuity:${trackId}:${place}`, onDone: () => setTaken(true) });
  return (
    <li>
      <span>{text}</span>
      {isTaken ? (
        <small className="soft" role="status">
          {say('continuity.taken')}
        </small>
      ) : (
        <Button
          size="desk"
          kind="quiet"
          aria-label={say('continuity.takeThis', { text })}
          isPending={act.isPending}
          onPress={() => act.press({ childId, trackId, kind: 'STIMULATING', domain: 'CHILDCARE_SCHOOL', text })}
        >
          {say('continuity.take')}
        </Button>
      )}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </li>
  );
}
