import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Notice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { endTrajectory, type Trajectory } from './trajectory.query.js';

/** Closing a trajectory: both keep reading it, and look back once more three months later. */
export function Ending({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const [isEnding, setEnding] = useState(false);
  if (trajectory.endedOn) return null;
  return (
    <>
      <Button onPress={() => setEnding(true)}>{say('trajectory.end')}</Button>
      {isEnding ? <EndDialog trajectory={trajectory} onClose={() => setEnding(false)} /> : null}
    </>
  );
}

function EndDialog({ trajectory, onClose }: { trajectory: Trajectory; onClose: () => void }) {
  const say = useWords();
  const act = useAct(endTrajectory, { intent: `end-trajectory:${trajectory.id}`, onDone: onClose });
  const open = trajectory.logs.filter(({ state }) => state === 'OFFERED').length;
  return (
    <FormDialog
      title={say('trajectory.end.title')}
      submit={say('trajectory.end.submit')}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ trajectoryId: trajectory.id, version: trajectory.version })}
    >
      <p>{say('trajectory.end.text')}</p>
      {open > 0 ? <Notice tone="warm">{say('trajectory.end.open', { count: open })}</Notice> : null}
    </FormDialog>
  );
}
