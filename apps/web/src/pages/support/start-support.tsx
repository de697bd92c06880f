import { useState, type ReactNode } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useOwnPlace } from '../../support/own-place.js';
import { useWords } from '../../words/use-words.js';
import { levelsQuery, startSupport, type Track } from './support.query.js';

const DECIDERS = ['PARENTS', 'CHILD', 'TEACHER', 'CARE_COORDINATOR', 'SUPPORT_TEAM'] as const;
type Decider = (typeof DECIDERS)[number];

/** Support begins, by the levels in use at the own location (R27). */
export function StartSupport({ childId }: { childId: string }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const { locationId, choice } = useOwnPlace();
  const answer = useAnswer(levelsQuery, { locationId }, { enabled: isOpen });
  return (
    <>
      <Button kind="fill" onPress={() => setOpen(true)}>
        {say('track.start')}
      </Button>
      {isOpen ? (
        <Answer query={answer}>
          {({ supportScaleInUse }) => (
            <StartDialog
              key={locationId}
              childId={childId}
              locationId={locationId}
              place={choice}
              levels={supportScaleInUse?.levels ?? []}
              onClose={() => setOpen(false)}
            />
          )}
        </Answer>
      ) : null}
    </>
  );
}

interface StartDialogProps {
  childId: string;
  locationId: string;
  /** The choice of the location, where there is one. */
  place: ReactNode;
  levels: Track['levels'];
  onClose: () => void;
}

function StartDialog({ childId, locationId, place, levels, onClose }: StartDialogProps) {
  const say = useWords();
  const { accountId } = useSession();
  const [level, setLevel] = useState(levels[1]?.code);
  const [decidedBy, setDecidedBy] = useState<Decider[]>([]);
  const [reason, setReason] = useState('');
  const [enoughWhen, setEnoughWhen] = useState('');
  const act = useAct(startSupport, { intent: `start-support:${childId}`, onDone: onClose });
  return (
    <FormDialog
      title={say('track.start')}
      submit={say('track.start.do')}
      isReady={
        level !== undefined &&
        decidedBy.length > 0 &&
        reason.trim().length >= 3 &&
        reason.length <= 1000 &&
        enoughWhen.trim().length >= 3 &&
        enoughWhen.length <= 500
      }
      act={act}
      onClose={onClose}
      onSubmit={() =>
        level && act.press({ childId, locationId, level, ownerId: accountId, decidedBy, reason: reason.trim(), enoughWhen: enoughWhen.trim(), reviewOn: null })
      }
    >
      <p>{say('track.start.help')}</p>
      {place}
      <Select
        label={say('track.level.choose')}
        options={levels.map(({ code, label }) => ({ key: code, text: `${code} · ${label}` }))}
        value={level}
        onChange={setLevel}
      />
      <ToggleChips
        label={say('track.decidedBy')}
        options={DECIDERS.map((key) => ({ key, text: say(`track.decider.${key}`) }))}
        value={decidedBy}
        onChange={setDecidedBy}
      />
      <TextArea label={say('track.reason')} value={reason} onChange={setReason} most={1000} rows={2} />
      <TextArea label={say('track.enough')} help={say('track.enough.help')} value={enoughWhen} onChange={setEnoughWhen} most={500} rows={2} />
    </FormDialog>
  );
}
