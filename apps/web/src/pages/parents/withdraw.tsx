import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { withdrawConsent, type HandoverForParents } from './parents.query.js';

interface WithdrawProps {
  told: HandoverForParents;
  child: string;
  school: string;
}

/** Taking it back is as easy as giving: what it does stands first, then one button (C3, X19, R9). */
export function Withdraw({ told, child, school }: WithdrawProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(withdrawConsent, {
    intent: `withdraw:${told.id}`,
    onDone: () => {
      setOpen(false);
      tell(say('parents.withdrawn'));
    },
  });
  const sent = told.sentOn !== null;
  const adopted = told.adoptedParts.map((part) => say(`handover.part.${part}`, { child })).join(', ');
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('parents.withdraw')}</Button>
      <Dialog
        title={say('parents.withdraw.title', { school })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{say('parents.withdraw.leave')}</Button>
            <Button kind="fill" isPending={act.isPending} onPress={() => act.press({ handoverId: told.id, parts: null })}>
              {say('parents.withdraw.do')}
            </Button>
          </>
        }
      >
        {sent ? (
          <ul className="parents__effects">
            <li>{say('parents.withdraw.stops', { school })}</li>
            <li>{adopted ? say('parents.withdraw.keeps', { school, parts: adopted }) : say('parents.withdraw.nothingKept', { school })}</li>
            <li>{say('parents.withdraw.told', { school })}</li>
          </ul>
        ) : (
          <p>{say('parents.withdraw.before')}</p>
        )}
        {told.veByLaw && sent ? <p className="soft">{say('parents.withdraw.ve')}</p> : null}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </Dialog>
    </>
  );
}
