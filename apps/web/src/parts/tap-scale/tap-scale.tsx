import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import './tap-scale.css';

interface TapScaleProps {
  /** The question or statement. */
  label: string;
  /** First and last point: 1 and 10, 0 and 10, -2 and 2. */
  from: number;
  to: number;
  /** Words at the two ends. */
  ends?: readonly [string, string];
  /** Words at every point, where each has a meaning of its own (goal attainment). */
  words?: readonly string[];
  value: number | undefined;
  onChange: (value: number) => void;
  isDisabled?: boolean;
}

/** A number by one tap; nothing is chosen at first. Points of a negative scale carry their sign. */
export function TapScale({ label, from, to, ends, words, value, onChange, isDisabled }: TapScaleProps) {
  const points = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <RadioGroup
      className="tap-scale"
      orientation="horizontal"
      isDisabled={isDisabled}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      <Label className="tap-scale__label">{label}</Label>
      <div className="tap-scale__points" data-worded={words ? true : undefined} data-count={points.length}>
        {points.map((point, index) => (
          <RadioField key={point} value={String(point)} className="tap-scale__field">
            <RadioButton className="tap-scale__point">
              <b>{signed(point, from)}</b>
              {words ? <span>{words[index]}</span> : null}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {ends ? (
        <p className="tap-scale__ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      ) : null}
    </RadioGroup>
  );
}

/** "+1", "0", "−2" on a scale that goes below nought; the bare number elsewhere. */
export function signed(point: number, from: number): string {
  if (from >= 0 || point === 0) return String(point);
  return point > 0 ? `+${point}` : `−${-point}`;
}
