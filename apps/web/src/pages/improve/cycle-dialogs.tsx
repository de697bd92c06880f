import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWritten } from '../../session/use-written.js';
import { useNames, useWords } from '../../words/use-words.js';
import { decideCycle, measureOtherwise, noteDiscussion, type Cycle, type Place } from './improve.query.js';

interface StepDialogProps {
  cycle: Cycle;
  place: Place;
  onClose: () => void;
}

const DECISIONS = ['CONTINUE', 'CHANGE', 'STOP'] as const;
/** Who was there, by role; never by name. */
const PARTICIPANTS = [
  'PEDAGOGICAL_STAFF',
  'TEACHER',
  'CARE_COORDINATOR',
  'BSO_STAFF',
  'COACH',
  'LOCATION_LEAD',
  'PARENT',
  'CHILD',
  'SPECIALIST',
  'MUNICIPALITY',
  'OTHER',
] as const;
type Participant = (typeof PARTICIPANTS)[number];

/** What one knows already, or counts: not everything is asked again. */
export function MeasureDialog({ cycle, place, onClose }: StepDialogProps) {
  const say = useWords();
  const { text: measuredBy, write, discard } = useWritten(`measure:${cycle.id}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(measureOtherwise, { intent: `measure:${cycle.id}`, onDone: close });
  const said = measuredBy.trim();
  return (
    <FormDialog
      title={say('improve.measure')}
      submit={say('improve.measure.submit')}
      isReady={said.length >= 3 && said.length <= 200}
      act={act}
      onClose={close}
      onSubmit={() => act.press({ locationId: place.locationId, cycleId: cycle.id, version: cycle.version, measuredBy: said })}
    >
      <TextArea label={say('improve.measure.label')} help={say('improve.measure.help')} value={measuredBy} onChange={write} most={200} rows={2} />
    </FormDialog>
  );
}

/** When it was talked over, by which roles, and what came of it. */
export function DiscussDialog({ cycle, place, onClose }: StepDialogProps) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const [heldOn, setHeldOn] = useState(today);
  const [participants, setParticipants] = useState<Participant[]>([]);
  const { text: outcome, write, discard } = useWritten(`discuss:${cycle.id}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(noteDiscussion, { intent: `discuss:${cycle.id}`, onDone: close });
  return (
    <FormDialog
      title={say('improve.discuss')}
      submit={say('improve.discuss.submit')}
      isReady={heldOn !== '' && participants.length >= 2 && outcome.length <= 500}
      act={act}
      onClose={close}
      onSubmit={() =>
        act.press({ locationId: place.locationId, cycleId: cycle.id, version: cycle.version, heldOn, participants, outcome: outcome.trim() || null })
      }
    >
      <DayField label={say('improve.discuss.day')} value={heldOn} until={today} onChange={setHeldOn} />
      <ToggleChips
        label={say('improve.discuss.who')}
        options={PARTICIPANTS.map((key) => ({ key, text: nameOf('improve.participant', key) }))}
        value={participants}
        onChange={setParticipants}
      />
      <TextArea label={say('improve.discuss.outcome')} help={say('improve.noNames')} value={outcome} onChange={write} most={500} />
    </FormDialog>
  );
}

/** Go on, do otherwise, or stop what does not work. */
export function DecideDialog({ cycle, place, onClose }: StepDialogProps) {
  const say = useWords();
  const nameOf = useNames();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>();
  const { text: reason, write, discard } = useWritten(`decide:${cycle.id}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(decideCycle, { intent: `decide:${cycle.id}`, onDone: close });
  return (
    <FormDialog
      title={say('improve.decide')}
      submit={say('improve.decide.submit')}
      isReady={decision !== undefined && reason.length <= 500}
      act={act}
      onClose={close}
      onSubmit={() => {
        if (decision) act.press({ locationId: place.locationId, cycleId: cycle.id, version: cycle.version, decision, reason: reason.trim() || null });
      }}
    >
      <ChoiceButtons
        label={say('improve.decide')}
        options={DECISIONS.map((key) => ({ key, text: nameOf('improve.decision', key) }))}
        value={decision}
        onChange={setDecision}
      />
      <TextArea label={say('improve.decide.reason')} help={say('improve.noNames')} value={reason} onChange={write} most={500} />
    </FormDialog>
  );
}
