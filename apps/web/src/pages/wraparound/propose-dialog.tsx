import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea, TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { proposeMember } from './wraparound.query.js';

const ASKED = ['APPROACH', 'GOALS', 'MEETINGS', 'PLAN'] as const;
const MOST = 500;

/** Who, as what, why, until when and what is asked of the parents; nothing is chosen beforehand. */
export function ProposeDialog({ childId, review, known, onClose }: { childId: string; review: string; known: number; onClose: () => void }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const [login, setLogin] = useState('');
  const [work, setWork] = useState('');
  const [why, setWhy] = useState('');
  const [fromOn, setFromOn] = useState(today);
  const [untilOn, setUntilOn] = useState(review);
  const [parts, setParts] = useState<(typeof ASKED)[number][]>([]);
  const act = useAct(proposeMember, { intent: `propose-member:${childId}:${known}`, onDone: onClose });
  const form = refusedAt(act.refusal, ['login', 'work', 'why', 'fromOn', 'untilOn']);
  const said = { login: login.trim(), work: work.trim(), why: why.trim() };
  return (
    <FormDialog
      title={say('wraparound.propose')}
      submit={say('wraparound.propose.do')}
      isReady={
        said.login !== '' && said.work.length >= 2 && said.why.length >= 2 && said.why.length <= MOST && fromOn !== '' && untilOn >= fromOn && parts.length > 0
      }
      act={act}
      form={form}
      onClose={onClose}
      onSubmit={() => act.press({ childId, ...said, fromOn, untilOn, parts })}
    >
      <p>{say('wraparound.propose.text')}</p>
      <TextField
        label={say('wraparound.login')}
        help={say('wraparound.loginHelp')}
        value={login}
        onChange={setLogin}
        maxLength={200}
        error={form.at('login')}
      />
      <TextField label={say('wraparound.work')} help={say('wraparound.workHelp')} value={work} onChange={setWork} maxLength={100} error={form.at('work')} />
      <TextArea label={say('wraparound.whyField')} help={say('wraparound.whyHelp')} value={why} onChange={setWhy} most={MOST} rows={2} error={form.at('why')} />
      <DayField label={say('wraparound.from')} value={fromOn} onChange={setFromOn} from={today} until={review} error={form.at('fromOn')} />
      <DayField label={say('wraparound.until')} value={untilOn} onChange={setUntilOn} from={fromOn} until={review} error={form.at('untilOn')} />
      <p className="soft">{say('wraparound.untilHelp', { day: days.long(review) })}</p>
      <ToggleChips
        label={say('wraparound.parts')}
        options={ASKED.map((key) => ({ key, text: say(`wraparound.part.${key}`) }))}
        value={parts}
        onChange={setParts}
      />
    </FormDialog>
  );
}
