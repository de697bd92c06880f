import { Link } from 'react-aria-components';
import { Card } from '../../parts/card/card.js';
import { type AskedDue, useDues } from '../../coaching/use-dues.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Trajectory } from './trajectory.query.js';

interface Line {
  text: string;
  href: string;
}

/** What the two ask of the reader now, each with the place where it is done; nothing when nothing is asked. */
export function AskedNow({ trajectory }: { trajectory: Trajectory }) {
  const answer = useDues();
  return <Answer query={answer}>{(dues) => <Now trajectory={trajectory} dues={dues} />}</Answer>;
}

function Now({ trajectory, dues }: { trajectory: Trajectory; dues: readonly AskedDue[] }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const { id, side, visits, logs } = trajectory;
  // also after the end: the last meeting is written down and confirmed by both as well
  const lines: Line[] = [
    ...visits
      .filter(({ state, plannedOn }) => state === 'PLANNED' && plannedOn <= today)
      .map((visit) => ({ text: say('trajectory.now.log', { day: days.full(visit.plannedOn) }), href: `/bezoek/${visit.id}?traject=${id}` })),
    ...logs
      .filter(({ confirmations }) => !confirmations.some((one) => one.side === side))
      .map(({ heldOn }) => ({ text: say('trajectory.now.confirm', { day: days.long(heldOn) }), href: '#logs' })),
  ];
  const asked = [...lines, ...dues.filter(({ trajectoryId }) => trajectoryId === id).map(({ sentence, place }) => ({ text: sentence, href: `#${place}` }))];
  if (asked.length === 0) return null;
  return (
    <Card title={say('trajectory.now')} tone="warm">
      <ul className="trajectory__now">
        {asked.map(({ text, href }) => (
          <li key={text}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
