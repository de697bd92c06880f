import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import '../menu/menu.css';
import '../text-field/text-field.css';
import './select.css';

interface SelectProps<Key extends string> {
  label: string;
  /** Only for who listens, where the place already says it. */
  quiet?: boolean;
  options: readonly { key: Key; text: string }[];
  value: Key | undefined;
  onChange: (key: Key) => void;
  placeholder?: string;
}

/** One of several, in a list that opens: an order, a location, a month. */
export function Select<Key extends string>({ label, quiet, options, value, onChange, placeholder }: SelectProps<Key>) {
  return (
    <AriaSelect
      className="field"
      aria-label={quiet ? label : undefined}
      placeholder={placeholder}
      // without options it would not open, and a press that comes before they do would be lost
      isDisabled={options.length === 0}
      value={value ?? null}
      onChange={(chosen) => {
        const key = options.find((option) => option.key === chosen)?.key;
        if (key !== undefined) onChange(key);
      }}
    >
      {quiet ? null : <Label className="field__label">{label}</Label>}
      <Button className="select__button">
        <SelectValue />
        <svg className="select__arrow" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M0 0h10L5 6Z" />
        </svg>
      </Button>
      <Popover>
        <ListBox className="menu select__list" items={options}>
          {(option) => (
            <ListBoxItem id={option.key} className="menu__item" textValue={option.text}>
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
