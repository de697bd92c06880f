import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Ownership } from '../../parts/ownership/ownership.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useHat } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { stateOwnership, tickOwnership, type Trajectory } from './trajectory.query.js';

/** Whose question it is and stays, what the coach adds and leaves, agreed by both; the first thing on the page (X10). */
export function OwnershipCard({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const { controllerName } = useHat();
  const [isEditing, setEditing] = useState(false);
  const { id, side, ownership, coachName, colleagueName, ownerName, endedOn } = trajectory;
  const tick = useAct(tickOwnership, { intent: `tick-ownership:${id}` });
  const ticked = ownership?.tickedBy ?? [];
  const mayTick = ownership && !ticked.includes(side) && !endedOn;
  const action = endedOn ? null : (
    <div className="trajectory__row">
      {mayTick ? (
        <Button kind="fill" isPending={tick.isPending} onPress={() => tick.press({ trajectoryId: id, version: ownership.number })}>
          {say('coaching.tick')}
        </Button>
      ) : null}
      <Button kind={ownership ? 'quiet' : 'fill'} onPress={() => setEditing(true)}>
        {say(ownership ? 'trajectory.ownership.change' : 'trajectory.ownership.state')}
      </Button>
    </div>
  );
  return (
    <>
      <Ownership
        owner={say('trajectory.ownership.owner', { name: ownership?.ownerName ?? ownerName ?? colleagueName, organisation: controllerName })}
        adds={ownership?.coachAdds ?? say('coaching.adds')}
        doesNot={ownership?.coachLeaves ?? say('coaching.doesNot')}
        ticks={[
          { name: colleagueName, isTicked: ticked.includes('COLLEAGUE') },
          { name: coachName, isTicked: ticked.includes('COACH') },
        ]}
        action={action}
        isFolded={ticked.length === 2}
      />
      {tick.refusal ? <RefusalNotice sentence={tick.refusal.sentence} /> : null}
      {isEditing ? <StateDialog trajectory={trajectory} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function StateDialog({ trajectory, onClose }: { trajectory: Trajectory; onClose: () => void }) {
  const say = useWords();
  const { id, ownership, ownerId, ownerName } = trajectory;
  const [adds, setAdds] = useState(ownership?.coachAdds ?? say('coaching.adds'));
  const [leaves, setLeaves] = useState(ownership?.coachLeaves ?? say('coaching.doesNot'));
  const act = useAct(stateOwnership, { intent: `state-ownership:${id}`, onDone: onClose });
  return (
    <FormDialog
      title={say('trajectory.ownership.title')}
      submit={say('trajectory.ownership.say')}
      isReady={Boolean(adds.trim() && leaves.trim())}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ trajectoryId: id, ownerId, version: ownership?.number ?? 0, coachAdds: adds.trim(), coachLeaves: leaves.trim() })}
    >
      <p>{say('parts.ownership.owner', { owner: ownerName ?? '' })}</p>
      <HintedText label={say('parts.ownership.adds')} value={adds} onChange={setAdds} most={200} rows={2} trajectoryId={id} />
      <HintedText label={say('parts.ownership.doesNot')} value={leaves} onChange={setLeaves} most={200} rows={2} trajectoryId={id} />
      <p className="soft">{say('trajectory.ownership.both')}</p>
    </FormDialog>
  );
}
