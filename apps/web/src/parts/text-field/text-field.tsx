import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { asItReads } from '#words';
import { useWords } from '../../words/use-words.js';
import './text-field.css';

interface TextFieldProps {
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** A sentence when what stands here cannot be. */
  error?: string;
  isRequired?: boolean;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search';
  maxLength?: number;
  /** Big spaced letters, for a code from a letter. */
  code?: boolean;
  name?: string;
}

/** One line of text with its label, help and error. */
export function TextField({ label, help, value, onChange, error, code, isRequired, ...input }: TextFieldProps) {
  return (
    <AriaTextField
      className={code ? 'field field--code' : 'field'}
      value={value}
      onChange={(typed) => onChange(asItReads(typed))}
      isInvalid={Boolean(error)}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      {help ? (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      ) : null}
      <Input className="field__input" {...input} spellCheck={code ? false : undefined} autoCapitalize={code ? 'characters' : undefined} />
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}

interface TextAreaProps {
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  /** The most characters that fit the two pages of paper (H4); a counter counts what is left. */
  most?: number;
  rows?: number;
  /** The state of saving, at the foot. */
  foot?: ReactNode;
  isReadOnly?: boolean;
}

/** A few sentences, growing with the text, with a counter where paper sets a limit. It never cuts off what is typed. */
export function TextArea({ label, help, value, onChange, error, most, rows = 3, foot, isReadOnly }: TextAreaProps) {
  const say = useWords();
  const left = most === undefined ? undefined : most - value.length;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={(typed) => onChange(asItReads(typed))}
      isInvalid={Boolean(error) || (left ?? 0) < 0}
      isReadOnly={isReadOnly}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      {help ? (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      ) : null}
      <AriaTextArea className="field__input" rows={rows} />
      {foot !== undefined || left !== undefined ? (
        <div className="field__foot">
          <span>{foot}</span>
          {left === undefined ? null : (
            <span className="field__count" data-near={left < 20 || undefined}>
              {left >= 0 ? say('parts.text.left', { count: left }) : say('parts.text.over', { count: -left })}
            </span>
          )}
        </div>
      ) : null}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
