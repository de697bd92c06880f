import { BirthDateField, type TypedDay } from '../../parts/text-field/birth-date-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useWords } from '../../words/use-words.js';

/** What a child is called and when it was born, as it is being typed. */
export interface TypedFacts {
  callName: string;
  givenNames: string;
  familyPrefix: string;
  familyName: string;
  birthDate: TypedDay;
}

export const noFacts: TypedFacts = { callName: '', givenNames: '', familyPrefix: '', familyName: '', birthDate: { day: '', month: '', year: '' } };

interface ChildFactsProps {
  value: TypedFacts;
  onChange: (value: TypedFacts) => void;
  errorAt: (field: string) => string | undefined;
}

/** The fields of a child's name and birth date. */
export function ChildFacts({ value, onChange, errorAt }: ChildFactsProps) {
  const say = useWords();
  const text = (name: Exclude<keyof TypedFacts, 'birthDate'>, isRequired = false) => (
    <TextField
      label={say(`roster.fact.${name}`)}
      value={value[name]}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
      error={errorAt(name)}
      isRequired={isRequired}
      autoComplete="off"
    />
  );
  return (
    <>
      <div className="roster__pair">
        {text('callName', true)}
        {text('givenNames')}
      </div>
      <div className="roster__pair roster__pair--name">
        {text('familyPrefix')}
        {text('familyName')}
      </div>
      <BirthDateField
        label={say('roster.fact.birthDate')}
        value={value.birthDate}
        onChange={(birthDate) => onChange({ ...value, birthDate })}
        error={errorAt('birthDate')}
      />
    </>
  );
}

/** A calendar date as three typed parts. */
export function typedDay(date: string | null): TypedDay {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day, month, year };
}
