import { Card } from '../../parts/card/card.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Opp } from './opp.query.js';

/** An OPP as it reads when nobody writes: the child's own voice, perspective, reasons, handelingsdeel, looks back. */
export function OppText({ opp, childName }: { opp: Opp; childName: string }) {
  const say = useWords();
  return (
    <>
      <Card title={say('opp.part.actionPart')}>
        <p className="opp__text">{opp.actionPart ?? say('opp.part.empty')}</p>
      </Card>
      {opp.reasons !== null || opp.outflow !== null ? (
        <>
          <Card title={say('opp.part.reasons')}>
            <p className="opp__text">{opp.reasons ?? say('opp.part.empty')}</p>
          </Card>
          <Card title={say('opp.part.outflow')}>
            <p className="opp__text">{opp.outflow ?? say('opp.part.empty')}</p>
          </Card>
        </>
      ) : null}
      <ChildVoice opp={opp} title={say('opp.child', { child: childName })} />
      <LookBacks opp={opp} />
    </>
  );
}

type Heard = Pick<Opp, 'hearing' | 'heardOn' | 'hearingHow'>;

/** How the child was heard, on which day, and in its own words (R28). */
export function ChildVoice({ opp, title }: { opp: Heard; title: string }) {
  if (!opp.hearing) return null;
  return (
    <Card title={title}>
      <ChildSaid opp={opp} />
    </Card>
  );
}

/** The same, under a heading that stands there already. */
export function ChildSaid({ opp: { hearing, heardOn, hearingHow } }: { opp: Heard }) {
  const say = useWords();
  if (!hearing || !heardOn) return null;
  return (
    <>
      <p className="soft">{say(`opp.hearing.${hearing}.on`, { day: new Date(`${heardOn}T12:00:00Z`) })}</p>
      {hearingHow ? <p className="opp__text">{hearingHow}</p> : null}
    </>
  );
}

/** Each look back in one line (R29). */
export function LookBacks({ opp: { lookBacks } }: { opp: Opp }) {
  const say = useWords();
  const days = useDays();
  if (lookBacks.length === 0) return null;
  return (
    <Card title={say('opp.lookBacks')}>
      <ul className="ruled">
        {lookBacks.map(({ id, onDate, withChild, line }) => (
          <li key={id}>
            <span className="soft">
              {days.long(onDate)}, {say(withChild ? 'opp.with.child' : 'opp.with.parents')}
            </span>
            {line}
          </li>
        ))}
      </ul>
    </Card>
  );
}
