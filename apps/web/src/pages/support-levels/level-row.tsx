import { Button } from '../../parts/button/button.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useWords } from '../../words/use-words.js';
import type { Level } from './support-levels.query.js';

const NEEDS = ['OPP', 'TLV'] as const;

interface LevelRowProps {
  level: Level;
  place: number;
  onChange: (level: Level) => void;
  /** Absent for the lightest. */
  onUp?: () => void;
  /** Absent while no fewer are possible. */
  onRemove?: () => void;
}

/** One level: its code, its words, and what it asks for before it begins. */
export function LevelRow({ level, place, onChange, onUp, onRemove }: LevelRowProps) {
  const say = useWords();
  const which = place + 1;
  const needs = NEEDS.filter((need) => (need === 'OPP' ? level.needsOpp : level.needsTlv));
  return (
    <li className="level-row">
      <div className="level-row__code">
        <TextField label={say('scale.code', { which })} value={level.code} onChange={(code) => onChange({ ...level, code })} maxLength={8} />
      </div>
      <div className="level-row__label">
        <TextField label={say('scale.label', { which })} value={level.label} onChange={(label) => onChange({ ...level, label })} maxLength={120} />
      </div>
      <ToggleChips
        label={say('scale.needs', { which })}
        options={[
          { key: 'OPP', text: say('scale.opp') },
          { key: 'TLV', text: say('scale.tlv') },
        ]}
        value={needs}
        onChange={(chosen) => onChange({ ...level, needsOpp: chosen.includes('OPP'), needsTlv: chosen.includes('TLV') })}
      />
      <div className="level-row__moves">
        {onUp ? (
          <Button size="desk" kind="quiet" aria-label={say('scale.upThis', { which })} onPress={onUp}>
            {say('scale.up')}
          </Button>
        ) : null}
        {onRemove ? (
          <Button size="desk" kind="quiet" aria-label={say('scale.removeThis', { which })} onPress={onRemove}>
            {say('scale.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
