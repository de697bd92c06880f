import { Button } from '../../parts/button/button.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useWords } from '../../words/use-words.js';

/** Who does what, until when; `until` may stay empty. */
export interface TypedAgreement {
  who: string;
  what: string;
  until: string;
}

/** At most so many: what cannot be kept in mind is not agreed (H5). */
const MOST = 3;

interface AgreementsProps {
  value: readonly TypedAgreement[];
  onChange: (value: TypedAgreement[]) => void;
  today: string;
}

/** None to three agreements, one by one. */
export function Agreements({ value, onChange, today }: AgreementsProps) {
  const say = useWords();
  const change = (place: number, more: Partial<TypedAgreement>) => onChange(value.map((one, index) => (index === place ? { ...one, ...more } : one)));
  return (
    <>
      {value.map((one, index) => (
        <fieldset key={index} className="talk-form__agreement">
          <legend className="hidden-visually">{say('received.agreement', { number: index + 1 })}</legend>
          <TextField label={say('received.agreement.what')} value={one.what} onChange={(what) => change(index, { what })} maxLength={300} />
          <div className="talk-form__pair">
            <TextField label={say('received.agreement.who')} value={one.who} onChange={(who) => change(index, { who })} maxLength={100} />
            <DayField label={say('received.agreement.until')} value={one.until} onChange={(until) => change(index, { until })} from={today} />
          </div>
          <Button
            kind="words"
            size="desk"
            aria-label={say('received.agreement.removeOf', { number: index + 1 })}
            onPress={() => onChange(value.filter((_, place) => place !== index))}
          >
            {say('received.agreement.remove')}
          </Button>
        </fieldset>
      ))}
      {value.length < MOST ? (
        <Button size="desk" onPress={() => onChange([...value, { who: '', what: '', until: '' }])}>
          {say('received.agreement.add')}
        </Button>
      ) : null}
    </>
  );
}
