import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useAct } from '../../session/use-act.js';
import { useWritten } from '../../session/use-written.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { agreeAverted, claimAverted, lookBackOnAverted, noteLateReferral, takeBackAverted, type Averted } from './outcomes.query.js';
import type { SpokenScales } from './scales.js';
import type { Trajectory } from './trajectory.query.js';

/** About how many months too late, in taps. */
const LATE_MONTHS = ['1', '3', '6', '12', '24'];

interface AvertedLineProps {
  averted: Averted;
  trajectory: Trajectory;
  spoken: SpokenScales;
}

/** One estimate: claimed by one, agreed by the other, looked at again after six and twelve months; each as it stands (X12). */
export function AvertedLine({ averted, trajectory, spoken: { scales, told } }: AvertedLineProps) {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  const { id, help, instead, sureness, state, own, lookBacks, version } = averted;
  const step = { trajectoryId: trajectory.id, avertedId: id, version };
  const agree = useAct(agreeAverted, { intent: `agree-averted:${id}` });
  const takeBack = useAct(takeBackAverted, { intent: `take-back-averted:${id}` });
  const look = useAct(lookBackOnAverted, { intent: `look-back:${id}` });
  const due = lookBacks.find(({ open, outcome }) => open && !outcome);
  const coming = lookBacks.find(({ open, outcome }) => !open && !outcome);
  const seen = lookBacks.flatMap(({ outcome, months }) =>
    outcome ? [say('trajectory.averted.after', { months, outcome: told(scales.lookBackOutcomes.find(({ code }) => code === outcome)) })] : [],
  );
  const refusal = agree.refusal ?? takeBack.refusal ?? look.refusal;
  return (
    <article className="flow">
      <p>
        <b>{say('trajectory.averted.line', { help: told(scales.help.find(({ code }) => code === help)) })}</b> {instead ?? say('trajectory.forgotten')}
      </p>
      <p className="soft">{[nameOf('trajectory.averted.state', state), told(scales.sureness.find(({ value }) => value === sureness)), ...seen].join(' · ')}</p>
      {state === 'OFFERED' && !own ? (
        <Button kind="fill" isPending={agree.isPending} onPress={() => agree.press(step)}>
          {say('trajectory.averted.agree')}
        </Button>
      ) : null}
      {state === 'OFFERED' && own ? (
        <div className="trajectory__row">
          <Button size="desk" kind="quiet" isPending={takeBack.isPending} onPress={() => takeBack.press(step)}>
            {say('trajectory.averted.takeBack')}
          </Button>
        </div>
      ) : null}
      {due ? (
        <>
          <p>{say('trajectory.averted.look', { months: due.months })}</p>
          <ChoiceButtons
            label={say('trajectory.averted.look', { months: due.months })}
            isDisabled={look.isPending}
            options={scales.lookBackOutcomes.map((one) => ({ key: one.code, text: told(one) }))}
            value={undefined}
            onChange={(outcome) => look.press({ ...step, months: due.months, outcome: outcome as 'UNKNOWN' })}
          />
        </>
      ) : null}
      {coming ? <p className="soft">{say('trajectory.averted.coming', { day: days.long(coming.dueOn) })}</p> : null}
      {refusal ? <RefusalNotice sentence={refusal.sentence} /> : null}
    </article>
  );
}

interface ReferralDialogProps {
  trajectoryId: string;
  spoken: SpokenScales;
  onClose: () => void;
}

/** What would have happened, what we did instead, how sure: the other then agrees or not (X12). */
export function AvertedDialog({ trajectoryId, spoken: { scales, told }, onClose }: ReferralDialogProps) {
  const say = useWords();
  const [help, setHelp] = useState<string>();
  const { text: instead, write, discard } = useWritten(`averted:${trajectoryId}`);
  const [sureness, setSureness] = useState<number>();
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(claimAverted, { intent: `claim-averted:${trajectoryId}`, onDone: close });
  const [one = '', two = '', three = '', four = '', five = ''] = scales.sureness.map(told);
  return (
    <FormDialog
      title={say('trajectory.averted.title')}
      submit={say('trajectory.averted.submit')}
      isReady={help !== undefined && instead.trim().length >= 3 && instead.length <= 300 && sureness !== undefined}
      act={act}
      onClose={close}
      onSubmit={() => help && sureness && act.press({ trajectoryId, help: help as 'OTHER', instead: instead.trim(), sureness })}
    >
      <p className="soft">{told(scales.estimate)}</p>
      <ToggleChips
        single
        label={say('trajectory.averted.what')}
        options={scales.help.map((kind) => ({ key: kind.code, text: told(kind) }))}
        value={help ? [help] : []}
        onChange={([code]) => setHelp(code)}
      />
      <HintedText
        label={say('trajectory.averted.instead')}
        help={say('coaching.noChild')}
        value={instead}
        onChange={write}
        most={300}
        rows={2}
        trajectoryId={trajectoryId}
      />
      <ScaleRow label={say('trajectory.averted.sure')} anchors={[one, two, three, four, five]} value={sureness} onChange={setSureness} />
    </FormDialog>
  );
}

/** Help that came too late, in the same place and as easy, so that averting never becomes a target (X12). */
export function LateDialog({ trajectoryId, spoken: { scales, told }, onClose }: ReferralDialogProps) {
  const say = useWords();
  const [help, setHelp] = useState<string>();
  const [months, setMonths] = useState<string>();
  const { text: earlier, write, discard } = useWritten(`late:${trajectoryId}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(noteLateReferral, { intent: `late-referral:${trajectoryId}`, onDone: close });
  return (
    <FormDialog
      title={say('trajectory.late.title')}
      submit={say('general.save')}
      isReady={help !== undefined && months !== undefined && earlier.length <= 300}
      act={act}
      onClose={close}
      onSubmit={() => help && months && act.press({ trajectoryId, help: help as 'OTHER', monthsLate: Number(months), earlier: earlier.trim() || null })}
    >
      <ToggleChips
        single
        label={say('trajectory.late.what')}
        options={scales.help.map((one) => ({ key: one.code, text: told(one) }))}
        value={help ? [help] : []}
        onChange={([code]) => setHelp(code)}
      />
      <ToggleChips
        single
        label={say('trajectory.late.months')}
        options={LATE_MONTHS.map((key) => ({ key, text: say('trajectory.late.about', { months: Number(key) }) }))}
        value={months ? [months] : []}
        onChange={([key]) => setMonths(key)}
      />
      <HintedText
        label={say('trajectory.late.earlier')}
        help={say('coaching.noChild')}
        value={earlier}
        onChange={write}
        most={300}
        rows={2}
        trajectoryId={trajectoryId}
      />
    </FormDialog>
  );
}
