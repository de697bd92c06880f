import { Link } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import type { Trajectory } from './trajectory.query.js';

/** The parts of the page in a row, for a phone: there they stand below each other. */
export function Contents({ trajectory: { side } }: { trajectory: Trajectory }) {
  const say = useWords();
  const parts = [
    ['vraag', say('trajectory.question')],
    ['doelen', say('trajectory.goals')],
    ['logs', say('trajectory.logs')],
    ['gelijk', say('trajectory.equality')],
    ['bezoeken', say('trajectory.visits')],
    ...(side === 'COLLEAGUE' ? [['zeker', say('trajectory.confidence')]] : []),
    ['wie', say('trajectory.company')],
    ['naam', say('trajectory.name')],
    ['terugkijken', say('trajectory.closing')],
  ];
  return (
    <nav className="trajectory__contents screen-only" aria-label={say('trajectory.contents')}>
      {parts.map(([id, name]) => (
        <Link key={id} href={`#${id}`}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
