import { FieldError, Input, Label, TextField as AriaTextField } from 'react-aria-components';
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
  return (
    <AriaTextField className="field" type="date" value={value} onChange={onChange} isInvalid={Boolean(error)} validationBehavior="aria">
      <Label className="field__label">{label}</Label>
      <Input className="field__input" min={from} max={until} />
      <FieldError className="field__error">{error}</FieldError>
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
