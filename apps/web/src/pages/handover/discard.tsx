import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { discardHandover, type Handover } from './handover.query.js';

/** Stopping a draft that was begun for the wrong child, or that nobody needs any more: what it does stands first, then one button. */
export function Discard({ handover, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  // what is over is no longer followed here, so there is nothing left to stay for
  const onDone = () => {
    tell(say('prepare.discarded'));
    void navigate('/overdrachten');
  };
  const act = useAct(discardHandover, { intent: `discard:${handover.id}`, onDone });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('prepare.discard')}</Button>
      {isOpen ? (
        <FormDialog
          title={say('prepare.discard.title', { child })}
          onClose={() => setOpen(false)}
          submit={say('prepare.discard')}
          leave={say('prepare.discard.leave')}
          act={act}
          onSubmit={() => act.press({ handoverId: handover.id, version: handover.version })}
        >
          <ul className="follow__effects">
            <li>{say('prepare.discard.school', { school: handover.receiver.locationName })}</li>
            <li>{say('prepare.discard.lost', { child })}</li>
            <li>{say('prepare.discard.anew')}</li>
          </ul>
        </FormDialog>
      ) : null}
    </>
  );
}
