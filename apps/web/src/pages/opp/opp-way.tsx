import { Card } from '../../parts/card/card.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { useSession } from '../../session/session.js';
import { TermWhy } from '../../support/term-why.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Opp } from './opp.query.js';

const WAY = ['DRAFT', 'TALK', 'HEARING', 'CONSENT', 'ESTABLISHED'] as const;
/** What is waited for in each state; nothing any more once it is in force or over. */
const AWAITED: Readonly<Record<Opp['state'], (typeof WAY)[number] | undefined>> = {
  NEEDED: 'DRAFT',
  DRAFT: 'TALK',
  ADJUSTED: 'TALK',
  TALKED_OVER: 'HEARING',
  CHILD_HEARD: 'CONSENT',
  CONSENT_ASKED: 'CONSENT',
  ESTABLISHED: undefined,
  ESTABLISHED_WITHOUT_CONSENT: undefined,
  EVALUATED: undefined,
  ENDED: undefined,
};

/** Where an OPP stands on its way, by when, and why then (R28, R29). */
export function OppWay({ opp }: { opp: Opp }) {
  const say = useWords();
  const days = useDays();
  const note = (day: string | null) => (day ? days.medium(day) : undefined);
  const notes = {
    DRAFT: undefined,
    TALK: note(opp.talkedOverOn),
    HEARING: note(opp.heardOn),
    CONSENT: note(opp.askedOn),
    ESTABLISHED: note(opp.establishedOn),
  };
  return (
    <Card title={say('opp.way')}>
      <div className="flow">
        <StateSteps label={say('opp.way')} steps={WAY.map((id) => ({ id, name: say(`opp.way.${id}`), note: notes[id] }))} current={AWAITED[opp.state]} />
        {opp.endedOn ? <p>{say('opp.over', { day: days.long(opp.endedOn) })}</p> : <OppDue opp={opp} />}
        <Agreement opp={opp} />
      </div>
    </Card>
  );
}

/** By when, in words; overdue is told as plainly as due. */
function OppDue({ opp: { term } }: { opp: Opp }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  if (!term) return null;
  const isLookBack = term.rule === 'R29';
  const about = say(term.dueOn < today ? (isLookBack ? 'opp.overdueLook' : 'opp.overdue') : isLookBack ? 'opp.dueLook' : 'opp.due', {
    day: days.long(term.dueOn),
  });
  return (
    <p>
      {about} <TermWhy term={term} />
    </p>
  );
}

/** What parents said of the handelingsdeel, and, without their consent, why it holds all the same: for everybody to read. */
function Agreement({ opp }: { opp: Opp }) {
  const say = useWords();
  const days = useDays();
  if (!opp.askedOn) return null;
  return (
    <>
      <p>
        {say('opp.askedOn', { day: days.long(opp.askedOn) })} {say('opp.answers', { answered: opp.answered, agreed: opp.agreed })}
      </p>
      {opp.establishedOn ? (
        <p>
          {opp.withConsent
            ? say('opp.withConsent', { day: days.long(opp.establishedOn) })
            : say('opp.withoutConsent', { day: days.long(opp.establishedOn), reason: opp.withoutConsent ?? '' })}
        </p>
      ) : null}
    </>
  );
}
