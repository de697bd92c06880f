import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { More } from '../../parts/more/more.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { addGroup, type Organisation } from './team.query.js';
import { schoolYearsFrom } from './school-years.js';

/** Groups of today and the next weeks, by location. */
export function Groups({ organisation: { locations, myGroups } }: { organisation: Organisation }) {
  const say = useWords();
  const days = useDays();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={say('team.groups')}
      actions={
        <Button size="desk" onPress={() => setAdding(true)}>
          {say('team.group.new')}
        </Button>
      }
    >
      {myGroups.length === 0 ? <p className="soft">{say('team.noGroups')}</p> : null}
      {locations.map(({ id, name }) => {
        const here = myGroups.filter(({ locationId }) => locationId === id);
        return here.length > 0 ? (
          <More key={id} level={3} title={name} note={say('team.countGroups', { count: here.length })}>
            <ul className="team__list">
              {here.map((group) => (
                <li key={group.id}>
                  {group.name}{' '}
                  <small>
                    {[
                      group.yearGroups.length > 0 ? say('today.school.years', { years: group.yearGroups.join(', '), count: group.yearGroups.length }) : '',
                      group.schoolYear ?? '',
                      group.lastDay && !group.schoolYear ? say('team.groupUntil', { day: days.medium(group.lastDay) }) : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
          </More>
        ) : null;
      })}
      {adding ? <GroupDialog locations={locations} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

const yearGroups = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** A new group; a class belongs to one school year and has its year groups (R6). */
function GroupDialog({ locations, onClose }: { locations: Organisation['locations']; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [locationId, setLocationId] = useState(locations.length === 1 ? (locations[0]?.id ?? '') : '');
  const [name, setName] = useState('');
  const [schoolYear, setSchoolYear] = useState('');
  const [years, setYears] = useState<readonly string[]>([]);
  const [firstDay, setFirstDay] = useState('');
  const act = useAct(addGroup, {
    intent: 'add-group',
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['name', 'firstDay']);
  const isSchool = locations.find(({ id }) => id === locationId)?.kind === 'SCHOOL';
  const toggle = (year: string) => setYears(years.includes(year) ? years.filter((one) => one !== year) : [...years, year].sort());
  return (
    <FormDialog
      title={say('team.group.new')}
      onClose={onClose}
      submit={say('team.group.button')}
      isReady={locationId !== '' && name.trim() !== '' && (!isSchool || schoolYear !== '')}
      act={act}
      form={form}
      onSubmit={() =>
        act.press({
          locationId,
          name,
          schoolYear: isSchool ? schoolYear : null,
          yearGroups: isSchool ? [...years] : [],
          firstDay: isSchool ? null : firstDay || null,
        })
      }
    >
      <Select
        label={say('roster.application.location')}
        placeholder={say('roster.choose')}
        value={locationId || undefined}
        options={locations.map((one) => ({ key: one.id, text: one.name }))}
        onChange={setLocationId}
      />
      <TextField label={say('team.group.name')} value={name} onChange={setName} error={form.at('name')} isRequired autoComplete="off" />
      {isSchool ? (
        <>
          <Select
            label={say('team.group.schoolYear')}
            placeholder={say('roster.choose')}
            value={schoolYear || undefined}
            options={schoolYearsFrom(today).map((year) => ({ key: year, text: year }))}
            onChange={setSchoolYear}
          />
          <div role="group" aria-label={say('team.group.years')}>
            <p className="field__label">{say('team.group.years')}</p>
            <div className="team__years">
              {yearGroups.map((year) => (
                <Button key={year} size="desk" kind={years.includes(year) ? 'fill' : 'plain'} aria-pressed={years.includes(year)} onPress={() => toggle(year)}>
                  {year}
                </Button>
              ))}
            </div>
          </div>
        </>
      ) : locationId ? (
        <DayField label={say('team.group.firstDay')} value={firstDay} onChange={setFirstDay} error={form.at('firstDay')} />
      ) : null}
    </FormDialog>
  );
}
