import { useState, type FormEvent } from 'react';
import { Button as AriaButton, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import { TextField } from '../text-field/text-field.js';
import './chips-field.css';

interface ChipsFieldProps {
  /** "Dol op". */
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Words to tap; those already chosen are not offered again. */
  suggestions?: readonly string[];
  /** At most so many; then nothing more is offered. */
  most?: number;
}

/** A few words each: tap a suggestion, or type your own (O16). Delete and Backspace take one away. */
export function ChipsField({ label, value, onChange, suggestions = [], most = 8 }: ChipsFieldProps) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const full = value.length >= most;
  const open = suggestions.filter((word) => !value.includes(word));
  const add = (word: string) => {
    const text = word.trim();
    if (text && !full && !value.includes(text)) onChange([...value, text]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(typed);
    setTyped('');
  };
  return (
    <div className="chips-field">
      <TagGroup onRemove={(keys) => onChange(value.filter((word) => !keys.has(word)))}>
        <Label className="chips-field__label">{label}</Label>
        <TagList className="chips-field__list" items={value.map((word) => ({ id: word }))} renderEmptyState={() => <small>{say('parts.chips.none')}</small>}>
          {({ id }) => (
            <Tag className="chips-field__chip" textValue={id}>
              {id}
              <AriaButton slot="remove" className="chips-field__remove" aria-label={say('parts.chips.remove', { word: id })}>
                ×
              </AriaButton>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {full ? null : (
        <>
          <div className="chips-field__suggestions" role="group" aria-label={say('parts.chips.suggestions', { label })}>
            {open.map((word) => (
              <AriaButton key={word} className="chips-field__suggest" onPress={() => add(word)}>
                <span aria-hidden="true">+ </span>
                {word}
              </AriaButton>
            ))}
          </div>
          <form className="chips-field__own" onSubmit={submit}>
            <TextField label={say('parts.chips.own', { label })} value={typed} onChange={setTyped} maxLength={60} />
            <Button type="submit" isDisabled={!typed.trim()}>
              {say('parts.chips.add')}
            </Button>
          </form>
        </>
      )}
    </div>
  );
}
