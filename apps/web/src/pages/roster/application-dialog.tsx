import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { ApplicationFields, noApplication } from './application-fields.js';
import { recordEnrolment } from './roster.query.js';

/** Records an application for a child whose record is here already (R19). */
export function ApplicationDialog({ childId, onClose }: { childId: string; onClose: () => void }) {
  const say = useWords();
  const [application, setApplication] = useState(noApplication);
  const act = useAct(recordEnrolment, {
    intent: `record-enrolment:${childId}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['locationId', 'groupId', 'recordedOn', 'firstDay']);
  const { locationId, groupId, recordedOn, firstDay } = application;
  return (
    <FormDialog
      title={say('roster.application.new')}
      onClose={onClose}
      submit={say('roster.application.button')}
      isReady={locationId !== ''}
      act={act}
      form={form}
      onSubmit={() => act.press({ childId, locationId, groupId: groupId || null, recordedOn: recordedOn || null, firstDay: firstDay || null })}
    >
      <ApplicationFields value={application} onChange={setApplication} errorAt={form.at} />
    </FormDialog>
  );
}
