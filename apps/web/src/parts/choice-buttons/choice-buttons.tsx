import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './choice-buttons.css';

interface ChoiceButtonsProps<Key extends string> {
  /** The question, for who listens. */
  label: string;
  /** Two to four answers; `note` is a few words under the answer. */
  options: readonly { key: Key; text: string; note?: string }[];
  /** Undefined until somebody chose: nothing is ever preset. */
  value: Key | undefined;
  onChange: (key: Key) => void;
  isDisabled?: boolean;
}

/** Answers as buttons of exactly one size and look, so that none is favoured: *alles · kern · niets* (R9, H13). */
export function ChoiceButtons<Key extends string>({ label, options, value, onChange, isDisabled }: ChoiceButtonsProps<Key>) {
  return (
    <ToggleButtonGroup
      className="choice-buttons"
      data-count={options.length}
      data-long={options.some((option) => option.note || option.text.length > 14) || undefined}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={value !== undefined}
      isDisabled={isDisabled}
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const key = options.find((option) => keys.has(option.key))?.key;
        if (key !== undefined) onChange(key);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className="choice-buttons__one">
          {option.text}
          {option.note ? <small>{option.note}</small> : null}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
