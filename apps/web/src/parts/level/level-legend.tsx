import { useWords } from '../../words/use-words.js';
import type { Level } from './level.js';
import { LevelMark } from './level-mark.js';
import './level-legend.css';

const states: readonly Level[] = [{ state: 'SEEN', step: 8 }, { state: 'DEVELOPING', step: 7 }, { state: 'DOUBT', step: 6 }, { state: 'NOT_LOOKED' }];
const ages: readonly Level[] = [
  { state: 'SEEN', step: 8, monthsOld: 4 },
  { state: 'SEEN', step: 8, monthsOld: 9 },
];

/** What the shapes mean, in one line: four states, then how old. */
export function LevelLegend() {
  const say = useWords();
  return (
    <ul className="level-legend" aria-label={say('level.legend')}>
      {states.map((level) => (
        <li key={level.state}>
          <LevelMark level={level} silent />
          {say(`level.legend.${level.state}`)}
        </li>
      ))}
      {ages.map((level, index) => (
        <li key={level.monthsOld}>
          <LevelMark level={level} silent />
          {say(index === 0 ? 'level.legend.AGING' : 'level.legend.OLD')}
        </li>
      ))}
      <li className="level-legend__note">{say('level.notAMark')}</li>
    </ul>
  );
}
