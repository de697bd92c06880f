import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Ownership } from '../../parts/ownership/ownership.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useHat } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWriting } from '../../session/use-writing.js';
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
  const saved = {
    version: ownership?.number ?? 0,
    adds: ownership?.coachAdds ?? say('coaching.adds'),
    leaves: ownership?.coachLeaves ?? say('coaching.doesNot'),
  };
  const { typed, change, ...writing } = useWriting({ document: stateOwnership, name: `ownership:${id}`, saved, onSaved: onClose });
  const [coachAdds, coachLeaves] = [typed.adds.trim(), typed.leaves.trim()];
  const leave = () => {
    writing.drop();
    onClose();
  };
  return (
    <FormDialog
      title={say('trajectory.ownership.title')}
      submit={say('trajectory.ownership.say')}
      isReady={Boolean(coachAdds && coachLeaves) && !writing.isBehind}
      act={writing.act}
      onClose={leave}
      onSubmit={() => writing.save({ trajectoryId: id, ownerId, version: typed.version, coachAdds, coachLeaves })}
    >
      <p>{say('parts.ownership.owner', { owner: ownerName ?? '' })}</p>
      {writing.isBehind ? (
        <Meanwhile
          title={say('trajectory.meanwhile')}
          saved={[
            { part: say('parts.ownership.adds'), text: saved.adds },
            { part: say('parts.ownership.doesNot'), text: saved.leaves },
          ]}
          onRead={writing.read}
          onDrop={writing.drop}
        />
      ) : null}
      <HintedText label={say('parts.ownership.adds')} value={typed.adds} onChange={(adds) => change({ adds })} most={200} rows={2} trajectoryId={id} />
      <HintedText label={say('parts.ownership.doesNot')} value={typed.leaves} onChange={(leaves) => change({ leaves })} most={200} rows={2} trajectoryId={id} />
      <p className="soft">{say('trajectory.ownership.both')}</p>
    </FormDialog>
  );
}
