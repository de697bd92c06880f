import { useNavigate } from 'react-router';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/use-words.js';
import { DestinationDialog } from './destination-dialog.js';
import { openHandover } from './destination.query.js';

/** Begins a handover: the draft opens filled in from what is known (H2). */
export function BeginDialog({ child, onClose }: { child: { childId: string; callName: string }; onClose: () => void }) {
  const say = useWords();
  const navigate = useNavigate();
  const act = useAct(openHandover, { intent: `open-handover:${child.childId}`, onDone: ({ openHandover: { id } }) => void navigate(`/overdracht/${id}`) });
  return (
    <DestinationDialog
      title={say('board.beginTitle', { child: child.callName })}
      text={say('board.beginText')}
      submit={say('board.beginNow')}
      act={act}
      onSubmit={(to) => act.press({ childId: child.childId, ...to })}
      onClose={onClose}
    />
  );
}
