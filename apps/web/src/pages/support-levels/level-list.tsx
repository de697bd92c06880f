import { Chip } from '../../parts/chip/chip.js';
import { useWords } from '../../words/use-words.js';
import type { Level } from './support-levels.query.js';

/** Levels as a school sees them, from light to heavy, with what each asks for. */
export function LevelList({ levels }: { levels: readonly Level[] }) {
  const say = useWords();
  return (
    <ol className="level-list">
      {levels.map(({ code, label, needsOpp, needsTlv }, place) => (
        <li key={`${place} ${code}`}>
          <b>{code}</b>
          <span>{label}</span>
          <span className="level-list__needs">
            {needsOpp ? <Chip>{say('scale.opp')}</Chip> : null}
            {needsTlv ? <Chip>{say('scale.tlv')}</Chip> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
