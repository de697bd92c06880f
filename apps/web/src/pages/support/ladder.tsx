import { AsTable } from '../../parts/as-table/as-table.js';
import { Card } from '../../parts/card/card.js';
import { useWidth } from '../../parts/line-chart/use-width.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { ladderOf } from './stretches.js';
import type { Track } from './support.query.js';

const ROW = 40;
const LEFT = 34;
const TOP = 8;
const FOOT = 26;

/** The support ladder: steps up and down over time, with their end dates; what is to come is dashed, aftercare dotted (product 6.1). */
export function Ladder({ track }: { track: Track }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  return (
    <Card title={say('track.ladder')} note={track.reviewOn ? say('track.lookOn', { day: days.medium(track.reviewOn) }) : undefined}>
      <AsTable sentence={sentenceOf(track, say)} table={() => <LadderTable track={track} />} foot={<small>{say('track.ladder.key')}</small>}>
        <Picture track={track} today={today} label={sentenceOf(track, say)} />
      </AsTable>
    </Card>
  );
}

function Picture({ track, today, label }: { track: Track; today: string; label: string }) {
  const days = useDays();
  const [box, width] = useWidth(320);
  const { stretches, days: length } = ladderOf(track, today);
  const height = TOP + track.levels.length * ROW + FOOT;
  const x = (day: number) => LEFT + (day / length) * (width - LEFT - 8);
  const y = (place: number) => TOP + (track.levels.length - 1 - place) * ROW + ROW / 2;
  const end = track.endedOn ?? (track.reviewOn && track.reviewOn > today ? track.reviewOn : today);
  return (
    <div ref={box} className="ladder">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {track.levels.map(({ code }, place) => (
          <g key={code}>
            <line className="ladder__rule" x1={LEFT} x2={width} y1={y(place)} y2={y(place)} />
            <text className="ladder__level" x={4} y={y(place) + 5}>
              {code}
            </text>
          </g>
        ))}
        {stretches.map(({ from, until, place, kind }, nth) => (
          <g key={`${from} ${kind}`}>
            {nth > 0 && stretches[nth - 1]?.place !== place ? (
              <line className="ladder__step" x1={x(from)} x2={x(from)} y1={y(stretches[nth - 1]?.place ?? place)} y2={y(place)} />
            ) : null}
            <line className="ladder__stretch" data-kind={kind} x1={x(from)} x2={x(until)} y1={y(place)} y2={y(place)} />
            {kind === 'COMING' ? null : <circle className="ladder__dot" cx={x(from)} cy={y(place)} r={5} />}
          </g>
        ))}
        <text className="ladder__day" x={LEFT} y={height - 6}>
          {days.medium(track.startedOn)}
        </text>
        <text className="ladder__day" x={width - 2} y={height - 6} textAnchor="end">
          {days.medium(end)}
        </text>
      </svg>
      <ol className="ladder__levels">
        {[...track.levels].reverse().map(({ code, label: words }) => (
          <li key={code} aria-current={code === track.level && !track.endedOn ? 'step' : undefined}>
            <b>{code}</b> {words}
          </li>
        ))}
      </ol>
    </div>
  );
}

function LadderTable({ track }: { track: Track }) {
  const say = useWords();
  const days = useDays();
  return (
    <table className="ladder__table">
      <thead>
        <tr>
          <th scope="col">{say('track.table.day')}</th>
          <th scope="col">{say('track.table.step')}</th>
          <th scope="col">{say('track.table.level')}</th>
          <th scope="col">{say('track.table.until')}</th>
        </tr>
      </thead>
      <tbody>
        {track.steps.map((step) => (
          <tr key={step.id}>
            <td>{days.medium(step.onDate)}</td>
            <td>{say(`track.did.${step.action}`)}</td>
            <td>{step.toLevel}</td>
            <td>{step.reviewOn ? days.medium(step.reviewOn) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentenceOf({ steps, state }: Track, say: ReturnType<typeof useWords>): string {
  const count = (action: string) => steps.filter((step) => step.action === action).length;
  return say('track.ladder.sentence', { up: count('STEP_UP'), down: count('STEP_DOWN'), state: say(`track.state.${state}`) });
}
