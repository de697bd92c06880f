import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
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
      {isOpen ? (
        <FormDialog
          title={say('prepare.recall.title', { child })}
          onClose={() => setOpen(false)}
          submit={say('prepare.recall')}
          leave={say('prepare.recall.leave')}
          act={act}
          onSubmit={() => act.press({ handoverId: handover.id, version: handover.version })}
        >
          <ul className="follow__effects">
            <li>{say('prepare.recall.school', { school })}</li>
            <li>{say('prepare.recall.draft')}</li>
            <li>{say('prepare.recall.parents')}</li>
          </ul>
        </FormDialog>
      ) : null}
    </>
  );
}
