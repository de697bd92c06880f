import { Tick } from '../parts/tick/tick.js';
import type { PartKind } from './told.js';

interface PartsTakenProps {
  label: string;
  /** What the school has. */
  parts: readonly PartKind[];
  /** What may stay with it; nothing at first, so that everything is taken back. */
  stays: readonly PartKind[];
  onChange: (stays: readonly PartKind[]) => void;
  nameOf: (part: PartKind) => string;
}

/** Which shared parts are taken back; what may stay with the school is unticked (C3, X19, R9). */
export function PartsTaken({ label, parts, stays, onChange, nameOf }: PartsTakenProps) {
  return (
    <div role="group" aria-label={label}>
      <p className="field__label">{label}</p>
      {parts.map((part) => (
        <Tick key={part} isTicked={!stays.includes(part)} onTick={(isTaken) => onChange(isTaken ? stays.filter((one) => one !== part) : [...stays, part])}>
          {nameOf(part)}
        </Tick>
      ))}
    </div>
  );
}
