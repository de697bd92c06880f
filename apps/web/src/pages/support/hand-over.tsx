import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { type ChosenColleague, ColleagueSelect } from '../../support/colleague-select.js';
import { useWords } from '../../words/use-words.js';
import { handOver, type Track } from './support.query.js';

const REASON = 1000;

/** Gives the track another owner of the school or childcare, with a reason that stands among the steps (R39). */
export function HandOver({ track, childId }: { track: Track; childId: string }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="desk" onPress={() => setOpen(true)}>
        {say('track.handOver')}
      </Button>
      {isOpen ? <HandOverDialog track={track} childId={childId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function HandOverDialog({ track, childId, onClose }: { track: Track; childId: string; onClose: () => void }) {
  const say = useWords();
  const [owner, setOwner] = useState<ChosenColleague>();
  const [reason, setReason] = useState('');
  const act = useAct(handOver, { intent: `hand-over-support:${track.id}:${track.version}`, onDone: onClose });
  return (
    <FormDialog
      title={say('track.handOver.title')}
      submit={owner ? say('track.handOver.doTo', { name: owner.name }) : say('track.handOver.do')}
      isReady={owner !== undefined && reason.trim().length >= 3 && reason.length <= REASON}
      act={act}
      onClose={onClose}
      onSubmit={() => owner && act.press({ childId, trackId: track.id, version: track.version, ownerId: owner.accountId, reason: reason.trim() })}
    >
      <p>{say('track.handOver.help', { name: track.ownerName })}</p>
      <ColleagueSelect childId={childId} label={say('track.handOver.to')} another value={owner} onChange={setOwner} />
      <TextArea label={say('track.reason')} value={reason} onChange={setReason} most={REASON} rows={2} />
    </FormDialog>
  );
}
