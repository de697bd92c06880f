import { RadioButton, RadioField, RadioGroup, Label } from 'react-aria-components';
import { useNames, useWords } from '../../words/use-words.js';
import type { Specialist } from './consult.query.js';

interface SpecialistChoiceProps {
  specialists: readonly Specialist[];
  value: string | undefined;
  onChange: (accountId: string) => void;
}

/** Whom to ask, each with the days and the number to call: calling is better than typing (N1). */
export function SpecialistChoice({ specialists, value, onChange }: SpecialistChoiceProps) {
  const say = useWords();
  const nameOf = useNames();
  return (
    <RadioGroup className="consult__people" value={value ?? null} onChange={onChange}>
      <Label className="consult__label">{say('consultation.whom')}</Label>
      {specialists.map(({ accountId, name, role, expertise, days, phone, isOutdated }) => (
        <div key={accountId} className="consult__person">
          <RadioField value={accountId} className="consult__field">
            <RadioButton className="consult__choice">
              <b>{name}</b>
              <span>{expertise || nameOf('shell.role', role)}</span>
              <small>{days.map((day) => nameOf('consultation.day', day)).join(', ')}</small>
            </RadioButton>
          </RadioField>
          <small className="consult__phone">
            {phone ? (
              <>
                {say('consultation.call')} <a href={`tel:${phone.replaceAll(/[^0-9+]/g, '')}`}>{phone}</a>
              </>
            ) : (
              say('consultation.noPhone')
            )}
            {isOutdated ? ` · ${say('consultation.outdated')}` : ''}
          </small>
        </div>
      ))}
    </RadioGroup>
  );
}
