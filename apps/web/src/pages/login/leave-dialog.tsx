import { useEffect, useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';

/** Logging out: at once when nothing waits, else after saying what would go from this device (U2). */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const { leave, drafts } = useSession();
  const [count, setCount] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    void drafts
      .then((store) => store.count())
      .catch(() => 0)
      .then((found) => (found === 0 ? leave() : setCount(found)))
      .catch(() => setFailed(true));
  }, [drafts, leave]);

  if (count === 0 && !failed) return null;
  return (
    <Dialog
      title={say('shell.leave.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('general.cancel')}</Button>
          <Button onPress={() => void leave().catch(() => setFailed(true))}>{say('shell.leave.anyway')}</Button>
        </>
      }
    >
      {count > 0 ? <p>{say('shell.leave.text', { count })}</p> : null}
      {failed ? <RefusalNotice sentence={say('login.unreachable')} /> : null}
    </Dialog>
  );
}
