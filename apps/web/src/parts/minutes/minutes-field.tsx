import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import './minutes-field.css';

interface MinutesFieldProps {
  /** "Op de groep". */
  label: string;
  /** Whole minutes, 0 to 600. */
  value: number;
  onChange: (minutes: number) => void;
}

/** Minutes of one kind, five at a press; a number may be typed too. */
export function MinutesField({ label, value, onChange }: MinutesFieldProps) {
  return (
    <NumberField
      className="minutes-field"
      value={value}
      minValue={0}
      maxValue={600}
      step={5}
      formatOptions={{ style: 'unit', unit: 'minute', unitDisplay: 'short' }}
      onChange={(minutes) => onChange(Number.isNaN(minutes) ? 0 : minutes)}
    >
      <Label className="minutes-field__label">{label}</Label>
      <Group className="minutes-field__group" data-none={value === 0 || undefined}>
        <Button slot="decrement" className="minutes-field__nudge">
          −
        </Button>
        <Input className="minutes-field__input" />
        <Button slot="increment" className="minutes-field__nudge">
          +
        </Button>
      </Group>
    </NumberField>
  );
}
