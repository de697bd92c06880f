import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import './part-toggle.css';

interface PartToggleProps {
  /** The part in plain words: "Dol op, trots op". */
  title: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Exactly what the receiver will read. Stays readable when it does not go along. */
  children: ReactNode;
}

/** One part of the handover: what it says, and whether it goes along (C1, X19). */
export function PartToggle({ title, isOn, onChange, children }: PartToggleProps) {
  const say = useWords();
  return (
    <div className="part-toggle" data-on={isOn || undefined}>
      <h3 className="part-toggle__title">{title}</h3>
      <div className="part-toggle__text">{children}</div>
      <SwitchField className="part-toggle__field" isSelected={isOn} onChange={onChange}>
        <SwitchButton className="part-toggle__switch">
          <span className="part-toggle__track" aria-hidden="true" />
          <span className="hidden-visually">{title}: </span>
          {say(isOn ? 'parts.part.goes' : 'parts.part.stays')}
        </SwitchButton>
      </SwitchField>
    </div>
  );
}
