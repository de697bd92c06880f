import { FieldError, Input, Label, TextField as AriaTextField } from 'react-aria-components';
import { useState } from 'react';
import { useWords } from '../../words/use-words.js';
import './text-field.css';

interface DayFieldProps {
  label: string;
  /** A calendar date, `2028-03-14`; empty while none was chosen. */
  value: string;
  onChange: (day: string) => void;
  /** First and last day that can be chosen. */
  from?: string;
  until?: string;
  error?: string;
}

/** A day not far from today, by the device's own calendar, or typed. For a birth date there is `BirthDateField`. */
export function DayField({ label, value, onChange, from, until, error }: DayFieldProps) {
  const say = useWords();
  const [isLeft, setLeft] = useState(false);
  // a year is typed digit by digit; only who goes on has left it half
  const fault = isLeft && value.startsWith('0') ? say('parts.day.year') : error;
  return (
    <AriaTextField
      className="field"
      type="date"
      value={value}
      onChange={onChange}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      isInvalid={Boolean(fault)}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      <Input className="field__input" min={from} max={until} />
      <FieldError className="field__error">{fault}</FieldError>
    </AriaTextField>
  );
}

/** A time of the day, `15:30`; empty while none was chosen. */
export function TimeField({ label, value, onChange }: Pick<DayFieldProps, 'label' | 'value' | 'onChange'>) {
  return (
    <AriaTextField className="field" type="time" value={value} onChange={onChange}>
      <Label className="field__label">{label}</Label>
      <Input className="field__input" step={300} />
    </AriaTextField>
  );
}
