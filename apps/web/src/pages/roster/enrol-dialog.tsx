import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { calendarDate } from '../../parts/text-field/birth-date-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { ApplicationFields, noApplication } from './application-fields.js';
import { ChildFacts, noFacts } from './child-facts.js';
import { enrolChild } from './roster.query.js';

const fields = ['callName', 'givenNames', 'familyPrefix', 'familyName', 'birthDate', 'locationId', 'groupId', 'recordedOn', 'firstDay'];

/** Lets a new child in with its application (R19). */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const navigate = useNavigate();
  const [facts, setFacts] = useState(noFacts);
  const [application, setApplication] = useState(noApplication);
  const act = useAct(enrolChild, {
    intent: 'enrol-child',
    onDone: ({ enrolChild: { id } }) => {
      tell(say('roster.enrolled'));
      void navigate(`/kinderen/${id}`);
    },
  });
  const form = refusedAt(act.refusal, fields);
  const birthDate = calendarDate(facts.birthDate);
  return (
    <FormDialog
      title={say('roster.enrol')}
      onClose={onClose}
      submit={say('roster.enrolButton')}
      isReady={facts.callName.trim() !== '' && birthDate !== undefined && application.locationId !== ''}
      act={act}
      form={form}
      onSubmit={() =>
        act.press({
          callName: facts.callName,
          givenNames: facts.givenNames || null,
          familyPrefix: facts.familyPrefix || null,
          familyName: facts.familyName || null,
          birthDate: birthDate ?? '',
          locationId: application.locationId,
          groupId: application.groupId || null,
          recordedOn: application.recordedOn || null,
          firstDay: application.firstDay || null,
        })
      }
    >
      <ChildFacts value={facts} onChange={setFacts} errorAt={form.at} />
      <ApplicationFields value={application} onChange={setApplication} errorAt={form.at} />
    </FormDialog>
  );
}
