import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { recallHandover, type Handover } from './handover.query.js';

/** Whether nobody at the school read it or took a part over: only then it can be taken back (H9). */
export function isUnread({ state, events }: Pick<Handover, 'state' | 'events'>): boolean {
  const since = events.slice(events.findLastIndex(({ kind }) => kind === 'SENT') + 1);
  return (state === 'SENT' || state === 'RECEIVED') && !since.some(({ kind }) => kind === 'READ' || kind === 'ADOPTED');
}

/** Taking back what was sent: what it does stands first, then one button. */
export function Recall({ handover, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const school = handover.receiver.locationName;
  const act = useAct(recallHandover, {
    intent: `recall:${handover.id}`,
    onDone: () => {
      setOpen(false);
      tell(say('prepare.recalled'));
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('prepare.recall')}</Button>
      <Dialog
        title={say('prepare.recall.title', { child })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{say('prepare.recall.leave')}</Button>
            <Button kind="fill" isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: handover.version })}>
              {say('prepare.recall')}
            </Button>
          </>
        }
      >
        <ul className="follow__effects">
          <li>{say('prepare.recall.school', { school })}</li>
          <li>{say('prepare.recall.draft')}</li>
          <li>{say('prepare.recall.parents')}</li>
        </ul>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </Dialog>
    </>
  );
}
