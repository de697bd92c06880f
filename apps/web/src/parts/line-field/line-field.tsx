import { asItReads } from '#words';
import type { ReactNode } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import './line-field.css';

interface LineFieldProps {
  /** For who listens: "Taal: gaat goed, 2". The place of the field tells it to who sees. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The most characters of one line; beyond it the field says so, and keeps what is typed. */
  most: number;
  /** Where the words came from, pale beside them. */
  source?: ReactNode;
  /** Shape before the words, so that lists tell apart without colour. */
  mark?: '+' | '–' | '?';
  autoFocus?: boolean;
}

/** One sentence that reads as text and can be typed in at once: no button first (H2). Grows with its words. */
export function LineField({ label, value, onChange, most, source, mark, autoFocus }: LineFieldProps) {
  return (
    <AriaTextField
      className="line-field"
      aria-label={label}
      value={value}
      onChange={(typed) => onChange(asItReads(typed))}
      isInvalid={value.length > most}
      autoFocus={autoFocus}
      validationBehavior="aria"
    >
      {mark ? (
        <span className="line-field__mark" aria-hidden="true">
          {mark}
        </span>
      ) : null}
      <AriaTextArea className="line-field__input" rows={1} />
      {source ? <span className="line-field__source">{source}</span> : null}
    </AriaTextField>
  );
}
