import { useId } from 'react';
import { useWords } from '../../words/use-words.js';
import { TextField } from './text-field.js';

/** A day as three typed parts; any of them may still be empty. */
export interface TypedDay {
  day: string;
  month: string;
  year: string;
}

interface BirthDateFieldProps {
  label: string;
  value: TypedDay;
  onChange: (value: TypedDay) => void;
  error?: string;
}

/** A birth date, typed: people know it by heart, and a calendar makes them scroll through years. */
export function BirthDateField({ label, value, onChange, error }: BirthDateFieldProps) {
  const say = useWords();
  const errorId = useId();
  const part = (name: keyof TypedDay) => (
    <TextField
      label={say(`parts.date.${name}`)}
      value={value[name]}
      onChange={(typed) => onChange({ ...value, [name]: typed.replace(/\D/g, '').slice(0, name === 'year' ? 4 : 2) })}
      inputMode="numeric"
      autoComplete="off"
    />
  );
  return (
    <fieldset className="birth-date-set" aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      <div className="birth-date">
        {part('day')}
        {part('month')}
        {part('year')}
      </div>
      {error ? (
        <p id={errorId} className="field__error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** The calendar date that was typed (`2022-11-30`), or undefined when it is no day of the calendar. */
export function calendarDate({ day, month, year }: TypedDay): string | undefined {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
