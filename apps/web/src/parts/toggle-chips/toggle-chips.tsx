import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './toggle-chips.css';

interface ToggleChipsProps<Key extends string> {
  label: string;
  options: readonly { key: Key; text: string }[];
  value: readonly Key[];
  onChange: (value: Key[]) => void;
  /** One at most: another press takes its place, a second press takes it away. */
  single?: boolean;
  /** With `single`: one always stays. */
  required?: boolean;
}

/** Words to tap, one or several, one tap each; what is chosen carries a tick. */
export function ToggleChips<Key extends string>({ label, options, value, onChange, single, required }: ToggleChipsProps<Key>) {
  const id = useId();
  return (
    <div className="toggle-chips">
      <span id={id} className="toggle-chips__label">
        {label}
      </span>
      <ToggleButtonGroup
        className="toggle-chips__list"
        aria-labelledby={id}
        selectionMode={single ? 'single' : 'multiple'}
        disallowEmptySelection={required && value.length > 0}
        selectedKeys={value}
        onSelectionChange={(keys) => onChange(options.map(({ key }) => key).filter((key) => keys.has(key)))}
      >
        {options.map(({ key, text }) => (
          <ToggleButton key={key} id={key} className="toggle-chips__one">
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
