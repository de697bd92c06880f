import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { BirthDateField, calendarDate, type TypedDay } from '../../parts/text-field/birth-date-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { openHandover, schoolsQuery } from './board.query.js';

const NO_DAY: TypedDay = { day: '', month: '', year: '' };

/** To which school, and since when is the child enrolled there? Without an application no handover begins (R19). */
export function BeginDialog({ child, onClose }: { child: { childId: string; callName: string }; onClose: () => void }) {
  const say = useWords();
  const navigate = useNavigate();
  const [named, setNamed] = useState('');
  const [school, setSchool] = useState<string>();
  const [enrolled, setEnrolled] = useState(NO_DAY);
  const schools = useAnswer(schoolsQuery, { named });
  const act = useAct(openHandover, { intent: `open-handover:${child.childId}`, onDone: ({ openHandover: { id } }) => void navigate(`/overdracht/${id}`) });
  const options = (schools.data?.receivingSchools ?? []).map(({ locationId, locationName, organisationName }) => ({ key: locationId, text: `${locationName} · ${organisationName}` }));
  const enrolledOn = calendarDate(enrolled);
  const begin = () => (school && enrolledOn ? act.press({ childId: child.childId, receiverLocationId: school, enrolledOn }) : undefined);
  return (
    <Dialog
      isOpen
      title={say('board.beginTitle', { child: child.callName })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('general.cancel')}</Button>
          <Button kind="fill" isDisabled={!school || !enrolledOn || act.isPending} onPress={begin}>
            {say('board.beginNow')}
          </Button>
        </>
      }
    >
      <p>{say('board.beginText')}</p>
      <TextField label={say('board.findSchool')} value={named} onChange={setNamed} inputMode="search" />
      <Select label={say('board.school')} options={options} value={school} onChange={setSchool} placeholder={say('board.chooseSchool')} />
      <BirthDateField label={say('board.enrolledOn')} value={enrolled} onChange={setEnrolled} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Dialog>
  );
}
