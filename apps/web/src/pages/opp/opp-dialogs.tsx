import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import type { Pressed } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';

interface StepDialogProps<More extends object = object> {
  childName: string;
  /** The earliest day that can be chosen. */
  from: string;
  act: Pressed;
  onTake: (more: More) => void;
  onClose: () => void;
}

const HEARINGS = ['HEARD', 'DECLINED', 'NOT_ABLE'] as const;

/** OOGO: the day on which it was talked over with parents. */
export function TalkDialog({ from, act, onTake, onClose }: StepDialogProps<{ on: string }>) {
  const say = useWords();
  const { today } = useSession();
  const [on, setOn] = useState(today);
  return (
    <FormDialog
      title={say('opp.step.TALK_OVER.title')}
      submit={say('opp.step.TALK_OVER')}
      isReady={on !== ''}
      act={act}
      onClose={onClose}
      onSubmit={() => onTake({ on })}
    >
      <DayField label={say('opp.step.day')} value={on} onChange={setOn} from={from} until={today} />
    </FormDialog>
  );
}

/** The child heard: a day, how, and its own words; or it would rather not, or cannot yet, with how one tried. */
export function HearDialog({ childName, from, act, onTake, onClose }: StepDialogProps<{ on: string; hearing: (typeof HEARINGS)[number]; how: string }>) {
  const say = useWords();
  const { today } = useSession();
  const [on, setOn] = useState(today);
  const [hearing, setHearing] = useState<(typeof HEARINGS)[number]>();
  const [how, setHow] = useState('');
  const said = how.trim();
  return (
    <FormDialog
      title={say('opp.step.HEAR_CHILD.title', { child: childName })}
      submit={say('opp.step.HEAR_CHILD')}
      isReady={on !== '' && hearing !== undefined && said.length >= 3 && said.length <= 2_000}
      act={act}
      onClose={onClose}
      onSubmit={() => hearing && onTake({ on, hearing, how: said })}
    >
      <ChoiceButtons
        label={say('opp.hearing', { child: childName })}
        options={HEARINGS.map((key) => ({ key, text: say(`opp.hearing.${key}`) }))}
        value={hearing}
        onChange={setHearing}
      />
      <DayField label={say('opp.step.day')} value={on} onChange={setOn} from={from} until={today} />
      <TextArea label={say('opp.hearing.how')} help={say('opp.hearing.howHelp', { child: childName })} value={how} onChange={setHow} most={2_000} />
    </FormDialog>
  );
}

/** Without the parents' consent it is established only with a reason that they and everybody read. */
export function WithoutConsentDialog({ act, onTake, onClose }: StepDialogProps<{ because: string }>) {
  const say = useWords();
  const [because, setBecause] = useState('');
  const said = because.trim();
  return (
    <FormDialog
      title={say('opp.step.ESTABLISH_WITHOUT_CONSENT.title')}
      submit={say('opp.step.ESTABLISH_WITHOUT_CONSENT')}
      isReady={said.length >= 3 && said.length <= 2_000}
      act={act}
      onClose={onClose}
      onSubmit={() => onTake({ because: said })}
    >
      <TextArea label={say('opp.because')} help={say('opp.becauseHelp')} value={because} onChange={setBecause} most={2_000} />
    </FormDialog>
  );
}

/** A look back with parents: the day, whether the child was there, and one line (R29). */
export function EvaluateDialog({ childName, from, act, onTake, onClose }: StepDialogProps<{ on: string; withChild: boolean; line: string }>) {
  const say = useWords();
  const { today } = useSession();
  const [on, setOn] = useState(today);
  const [withChild, setWithChild] = useState<'YES' | 'NO'>();
  const [line, setLine] = useState('');
  const said = line.trim();
  return (
    <FormDialog
      title={say('opp.step.EVALUATE.title')}
      submit={say('opp.step.EVALUATE')}
      isReady={on !== '' && withChild !== undefined && said !== '' && said.length <= 500}
      act={act}
      onClose={onClose}
      onSubmit={() => onTake({ on, withChild: withChild === 'YES', line: said })}
    >
      <DayField label={say('opp.step.day')} value={on} onChange={setOn} from={from} until={today} />
      <ChoiceButtons
        label={say('opp.withChild', { child: childName })}
        options={[
          { key: 'YES', text: say('opp.with.child') },
          { key: 'NO', text: say('opp.with.parents') },
        ]}
        value={withChild}
        onChange={setWithChild}
      />
      <TextArea label={say('opp.line')} value={line} onChange={setLine} most={500} rows={2} />
    </FormDialog>
  );
}

/** A step that changes more than it seems: what it does stands before it is done. */
export function SureDialog({ action, childName, act, onTake, onClose }: StepDialogProps & { action: 'TAKE_BACK' | 'ADJUST' | 'END' }) {
  const say = useWords();
  return (
    <FormDialog title={say(`opp.step.${action}`)} submit={say(`opp.step.${action}`)} isReady act={act} onClose={onClose} onSubmit={() => onTake({})}>
      <p>{say(`opp.step.${action}.text`, { child: childName })}</p>
    </FormDialog>
  );
}
