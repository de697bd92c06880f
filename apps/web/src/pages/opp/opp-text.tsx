import type { ReactNode } from 'react';
import { Card } from '../../parts/card/card.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { DrawingSteps } from './drawing-steps.js';
import { OppDrawing } from './opp-drawing.js';
import type { Opp } from './opp.query.js';

/** An OPP as it reads when nobody writes: the child's own voice, perspective, reasons, handelingsdeel, looks back. */
export function OppText({ opp, childId, childName, coordinates }: { opp: Opp; childId: string; childName: string; coordinates: boolean }) {
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
      <ChildVoice opp={opp} childId={childId} oppId={opp.id} title={say('opp.child', { child: childName })}>
        {coordinates && opp.state === 'CHILD_HEARD' ? <DrawingSteps key={opp.id} opp={opp} childId={childId} childName={childName} /> : null}
      </ChildVoice>
      <LookBacks opp={opp} />
    </>
  );
}

interface Heard {
  opp: Pick<Opp, 'number' | 'hearing' | 'heardOn' | 'hearingHow' | 'drawingShows'>;
  childId: string;
  oppId: string;
}

/** How the child was heard, on which day, in its own words or by a drawing (R28). */
export function ChildVoice({ title, children, ...heard }: Heard & { title: string; children?: ReactNode }) {
  if (!heard.opp.hearing) return null;
  return (
    <Card title={title}>
      <div className="flow">
        <ChildSaid {...heard} />
        {children}
      </div>
    </Card>
  );
}

/** The same, under a heading that stands there already. */
export function ChildSaid({ opp: { number, hearing, heardOn, hearingHow, drawingShows }, childId, oppId }: Heard) {
  const say = useWords();
  if (!hearing || !heardOn) return null;
  return (
    <>
      <p className="soft">{say(`opp.hearing.${hearing}.on`, { day: new Date(`${heardOn}T12:00:00Z`) })}</p>
      {hearingHow ? <p className="opp__text">{hearingHow}</p> : null}
      {drawingShows === null ? null : <OppDrawing key={drawingShows} childId={childId} oppId={oppId} number={number} shows={drawingShows} />}
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
