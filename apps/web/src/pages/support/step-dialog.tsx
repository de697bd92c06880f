import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Notice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { takeStep, type Step, type Track } from './support.query.js';
import { ASKS_ENOUGH, ASKS_REASON, endsOpp, levelsFor, type TrackAction } from './track-actions.js';

type Decider = Step['decidedBy'][number];
const DECIDERS: readonly Decider[] = ['PARENTS', 'CHILD', 'TEACHER', 'PEDAGOGICAL_STAFF', 'CARE_COORDINATOR', 'SUPPORT_TEAM', 'SPECIALIST', 'SWV'];
const REASON = 1000;
const ENOUGH = 500;

interface StepDialogProps {
  track: Track;
  childId: string;
  action: TrackAction;
  /** When it was enough until now; to go on with. */
  enough: string;
  onClose: () => void;
}

/** One decision: to which level, by whom, why where that is asked, and when it is enough (R27, X16). */
export function StepDialog({ track, childId, action, enough, onClose }: StepDialogProps) {
  const say = useWords();
  const { today } = useSession();
  const levels = levelsFor(action, track);
  const [level, setLevel] = useState(levels[0]?.code);
  const [decidedBy, setDecidedBy] = useState<Decider[]>([]);
  const [reason, setReason] = useState('');
  const [enoughWhen, setEnoughWhen] = useState(enough);
  const [reviewOn, setReviewOn] = useState('');
  const act = useAct(takeStep, { intent: `support-step:${track.id}:${track.version}:${action}`, onDone: onClose });
  const asksReason = ASKS_REASON.includes(action);
  const asksEnough = ASKS_ENOUGH.includes(action);
  const chosen = levels.find(({ code }) => code === level);
  const isReady =
    decidedBy.length > 0 &&
    reason.length <= REASON &&
    enoughWhen.length <= ENOUGH &&
    (!asksReason || reason.trim().length >= 3) &&
    (!asksEnough || enoughWhen.trim().length >= 3) &&
    (levels.length === 0 || chosen !== undefined);
  return (
    <FormDialog
      title={say(`track.do.${action}`)}
      submit={say('track.decide')}
      isReady={isReady}
      act={act}
      onClose={onClose}
      onSubmit={() =>
        act.press({
          childId,
          trackId: track.id,
          version: track.version,
          action,
          level: chosen?.code ?? null,
          decidedBy,
          reason: reason.trim() || null,
          enoughWhen: asksEnough ? enoughWhen.trim() : null,
          reviewOn: reviewOn || null,
        })
      }
    >
      <p>{say(`track.help.${action}`)}</p>
      {levels.length > 0 ? (
        <Select
          label={say('track.level.choose')}
          options={levels.map(({ code, label }) => ({ key: code, text: `${code} · ${label}` }))}
          value={level}
          onChange={setLevel}
        />
      ) : null}
      {chosen?.needsOpp && !track.needsOpp ? <Notice>{say(chosen.needsTlv ? 'track.needsTlv' : 'track.needsOpp')}</Notice> : null}
      {endsOpp(action, track, chosen) ? <Notice>{say('track.endsOpp')}</Notice> : null}
      <ToggleChips
        label={say('track.decidedBy')}
        options={DECIDERS.map((key) => ({ key, text: say(`track.decider.${key}`) }))}
        value={decidedBy}
        onChange={setDecidedBy}
      />
      <TextArea label={say(asksReason ? 'track.reason' : 'track.reason.optional')} value={reason} onChange={setReason} most={REASON} rows={2} />
      {asksEnough ? (
        <TextArea label={say('track.enough')} help={say('track.enough.help')} value={enoughWhen} onChange={setEnoughWhen} most={ENOUGH} rows={2} />
      ) : null}
      {action === 'CLOSE' || action === 'LEAVE' ? null : <DayField label={say('track.reviewOn')} value={reviewOn} onChange={setReviewOn} from={today} />}
    </FormDialog>
  );
}
