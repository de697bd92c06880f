import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './rating-row.css';

interface SegmentsProps<Key extends string> {
  label: string;
  options: readonly { key: Key; text: string }[];
  value: Key | undefined;
  onChange: (key: Key) => void;
  /** Orange instead of blue, for the choice that asks to look together. */
  warm?: boolean;
}

/** A few answers in one frame, one of which holds; none at first. Arrow keys go along them. */
export function Segments<Key extends string>({ label, options, value, onChange, warm }: SegmentsProps<Key>) {
  return (
    <ToggleButtonGroup
      className="segments"
      data-warm={warm || undefined}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={value !== undefined}
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const key = options.find((option) => keys.has(option.key))?.key;
        if (key !== undefined) onChange(key);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className="segments__one">
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
