import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { placesQuery } from './roster.query.js';

/** An application as it is being typed: where, for which group, when it came in and from when. */
export interface TypedApplication {
  locationId: string;
  groupId: string;
  recordedOn: string;
  firstDay: string;
}

export const noApplication: TypedApplication = { locationId: '', groupId: '', recordedOn: '', firstDay: '' };

interface ApplicationFieldsProps {
  value: TypedApplication;
  onChange: (value: TypedApplication) => void;
  errorAt: (field: string) => string | undefined;
}

/** The fields of an application (aanmelding, R19). */
export function ApplicationFields({ value, onChange, errorAt }: ApplicationFieldsProps) {
  const say = useWords();
  const { today } = useSession();
  const places = useAnswer(placesQuery, {});
  return (
    <Answer query={places}>
      {({ locations, myGroups }) => {
        const groups = myGroups.filter(({ locationId }) => locationId === value.locationId);
        return (
          <>
            <div className="roster__pair">
              <Select
                label={say('roster.application.location')}
                placeholder={say('roster.choose')}
                value={value.locationId || undefined}
                options={locations.map(({ id, name }) => ({ key: id, text: name }))}
                onChange={(locationId) => onChange({ ...value, locationId, groupId: '' })}
              />
              {groups.length > 0 ? (
                <Select
                  label={say('roster.application.group')}
                  placeholder={say('roster.application.noGroup')}
                  value={value.groupId || undefined}
                  options={groups.map(({ id, name }) => ({ key: id, text: name }))}
                  onChange={(groupId) => onChange({ ...value, groupId })}
                />
              ) : null}
            </div>
            <div className="roster__pair">
              <DayField
                label={say('roster.application.recordedOn')}
                value={value.recordedOn}
                until={today}
                onChange={(recordedOn) => onChange({ ...value, recordedOn })}
                error={errorAt('recordedOn')}
              />
              <DayField
                label={say('roster.application.firstDay')}
                value={value.firstDay}
                onChange={(firstDay) => onChange({ ...value, firstDay })}
                error={errorAt('firstDay')}
              />
            </div>
          </>
        );
      }}
    </Answer>
  );
}
