import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { calendarDate } from '../../parts/text-field/birth-date-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { ChildFacts, typedDay } from './child-facts.js';
import { correctChild, type ChildRecord } from './roster.query.js';

/** Puts a child's name and birth date right. Sex goes along unseen: nobody needs it to work with a child. */
export function CorrectDialog({ record, onClose }: { record: ChildRecord; onClose: () => void }) {
  const say = useWords();
  const [facts, setFacts] = useState({
    callName: record.callName,
    givenNames: record.givenNames ?? '',
    familyPrefix: record.familyPrefix ?? '',
    familyName: record.familyName ?? '',
    birthDate: typedDay(record.birthDate),
  });
  const act = useAct(correctChild, {
    intent: `correct-child:${record.id}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['callName', 'givenNames', 'familyPrefix', 'familyName', 'birthDate']);
  const birthDate = calendarDate(facts.birthDate);
  return (
    <FormDialog
      title={say('roster.correct')}
      onClose={onClose}
      submit={say('general.save')}
      isReady={facts.callName.trim() !== '' && birthDate !== undefined}
      act={act}
      form={form}
      onSubmit={() =>
        act.press({
          childId: record.id,
          version: record.version,
          callName: facts.callName,
          givenNames: facts.givenNames || null,
          familyPrefix: facts.familyPrefix || null,
          familyName: facts.familyName || null,
          birthDate: birthDate ?? '',
          sex: record.sex,
        })
      }
    >
      <ChildFacts value={facts} onChange={setFacts} errorAt={form.at} />
    </FormDialog>
  );
}
