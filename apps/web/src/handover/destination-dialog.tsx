import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../parts/form-dialog/refused-at.js';
import { Select } from '../parts/select/select.js';
import { DayField } from '../parts/text-field/day-field.js';
import { TextField } from '../parts/text-field/text-field.js';
import { Tick } from '../parts/tick/tick.js';
import { useSession } from '../session/session.js';
import type { Pressed } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/use-words.js';
import { schoolsQuery, type School } from './destination.query.js';

/** To which school and when, as the parents told it. */
export interface Destination {
  receiverLocationId: string;
  enrolledOn: string;
  firstSchoolDay: string | null;
  relocation: boolean;
}

interface DestinationDialogProps {
  title: string;
  text: string;
  submit: string;
  /** What was told before. */
  told?: { school: School } & Omit<Destination, 'receiverLocationId'>;
  act: Pressed;
  onSubmit: (to: Destination) => void;
  onClose: () => void;
}

/** To which school, and since when is the child enrolled there? Without an application no handover begins (R19). */
export function DestinationDialog({ title, text, submit, told, act, onSubmit, onClose }: DestinationDialogProps) {
  const say = useWords();
  const { today } = useSession();
  const [named, setNamed] = useState('');
  const [receiverLocationId, setSchool] = useState(told?.school.locationId);
  const [enrolledOn, setEnrolledOn] = useState(told?.enrolledOn ?? '');
  const [firstSchoolDay, setFirstSchoolDay] = useState(told?.firstSchoolDay ?? '');
  const [relocation, setRelocation] = useState(told?.relocation ?? false);
  const schools = useAnswer(schoolsQuery, { named });
  const found = schools.data?.receivingSchools ?? [];
  const known = told && found.every(({ locationId }) => locationId !== told.school.locationId) ? [told.school, ...found] : found;
  const form = refusedAt(act.refusal, ['enrolledOn', 'firstSchoolDay']);
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      submit={submit}
      isReady={Boolean(receiverLocationId && enrolledOn)}
      act={act}
      form={form}
      onSubmit={() => (receiverLocationId ? onSubmit({ receiverLocationId, enrolledOn, firstSchoolDay: firstSchoolDay || null, relocation }) : undefined)}
    >
      <p>{text}</p>
      <TextField label={say('board.findSchool')} value={named} onChange={setNamed} inputMode="search" />
      <Select
        label={say('board.school')}
        options={known.map(({ locationId, locationName, organisationName }) => ({ key: locationId, text: `${locationName} · ${organisationName}` }))}
        value={receiverLocationId}
        onChange={setSchool}
        placeholder={say('board.chooseSchool')}
      />
      <DayField label={say('board.enrolledOn')} value={enrolledOn} onChange={setEnrolledOn} until={today} error={form.at('enrolledOn')} />
      <DayField label={say('board.firstSchoolDay')} value={firstSchoolDay} onChange={setFirstSchoolDay} from={enrolledOn} error={form.at('firstSchoolDay')} />
      <Tick isTicked={relocation} onTick={setRelocation}>
        {say('board.relocation')}
      </Tick>
    </FormDialog>
  );
}
