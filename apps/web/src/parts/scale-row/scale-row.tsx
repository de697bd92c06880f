import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import './scale-row.css';

interface ScaleRowProps {
  label: string;
  /** Five anchors in words, from 1 to 5. */
  anchors: readonly [string, string, string, string, string];
  value: number | undefined;
  onChange: (value: number) => void;
  /** The last look in words, pale under the scale. */
  last?: string;
}

/** A scale of five with words at every point: wellbeing, involvement (O6). Nothing is chosen at first. */
export function ScaleRow({ label, anchors, value, onChange, last }: ScaleRowProps) {
  return (
    <RadioGroup
      className="scale-row"
      orientation="horizontal"
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      <Label className="scale-row__label">{label}</Label>
      <div className="scale-row__options">
        {anchors.map((anchor, index) => (
          <RadioField key={anchor} value={String(index + 1)} className="scale-row__field">
            <RadioButton className="scale-row__option">
              <b>{index + 1}</b>
              <span>{anchor}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {last ? <p className="scale-row__last">{last}</p> : null}
    </RadioGroup>
  );
}
