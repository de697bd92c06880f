import type { ReactNode } from 'react';
import { Card } from '../../parts/card/card.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Track } from './support.query.js';

/** What was decided, the latest first: by whom, why, until when, and when it is enough; also whose it became (R27, R39, X16). */
export function Steps({ track, actions }: { track: Track; actions?: ReactNode }) {
  const say = useWords();
  const days = useDays();
  const labelOf = (code: string) => track.levels.find((level) => level.code === code)?.label ?? code;
  return (
    <Card title={say('track.steps')} actions={actions}>
      <ol className="support__steps">
        {[...track.steps].reverse().map(({ id, action, toLevel, onDate, reviewOn, decidedBy, ownerName, reason }) => (
          <li key={id}>
            <p>
              <b>{say(`track.did.${action}`)}</b>
              {action === 'STEP_UP' || action === 'STEP_DOWN' || action === 'START' ? (
                <> {say('track.to', { code: toLevel, label: labelOf(toLevel) })}</>
              ) : null}
              {ownerName ? <> {say('track.toOwner', { name: ownerName })}</> : null}
            </p>
            {reason ? <p className="support__words">{reason}</p> : null}
            <small>
              {[
                days.medium(onDate),
                decidedBy.length > 0 ? say('track.by', { who: decidedBy.map((one) => say(`track.decider.${one}`)).join(', ') }) : say('track.byCalendar'),
                reviewOn ? say('track.until', { day: days.medium(reviewOn) }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </Card>
  );
}
