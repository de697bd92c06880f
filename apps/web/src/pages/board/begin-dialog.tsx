import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { openHandover, schoolsQuery } from './board.query.js';

/** To which school, and since when is the child enrolled there? Without an application no handover begins (R19). */
export function BeginDialog({ child, onClose }: { child: { childId: string; callName: string }; onClose: () => void }) {
  const say = useWords();
  const navigate = useNavigate();
  const [named, setNamed] = useState('');
  const [school, setSchool] = useState<string>();
  const { today } = useSession();
  const [enrolledOn, setEnrolledOn] = useState('');
  const [firstSchoolDay, setFirstSchoolDay] = useState('');
  const schools = useAnswer(schoolsQuery, { named });
  const act = useAct(openHandover, { intent: `open-handover:${child.childId}`, onDone: ({ openHandover: { id } }) => void navigate(`/overdracht/${id}`) });
  const options = (schools.data?.receivingSchools ?? []).map(({ locationId, locationName, organisationName }) => ({ key: locationId, text: `${locationName} · ${organisationName}` }));
  const begin = () => (school && enrolledOn ? act.press({ childId: child.childId, receiverLocationId: school, enrolledOn, firstSchoolDay: firstSchoolDay || null }) : undefined);
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
      <DayField label={say('board.enrolledOn')} value={enrolledOn} onChange={setEnrolledOn} until={today} />
      <DayField label={say('board.firstSchoolDay')} value={firstSchoolDay} onChange={setFirstSchoolDay} from={today} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Dialog>
  );
}
