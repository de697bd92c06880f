import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { PartsTaken } from '../../handover/parts-taken.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { withdrawConsent, type HandoverForParents } from './parents.query.js';

type Part = HandoverForParents['parts'][number]['part'];

interface WithdrawProps {
  told: HandoverForParents;
  child: string;
  school: string;
}

/** Taking it back is as easy as giving: what it does stands first, then one button; what may stay with the school is unticked (C3, X19, R9). */
export function Withdraw({ told, child, school }: WithdrawProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const [stays, setStays] = useState<readonly Part[]>([]);
  const act = useAct(withdrawConsent, {
    intent: `withdraw:${told.id}`,
    onDone: () => {
      setOpen(false);
      setStays([]);
      tell(say('parents.withdrawn'));
    },
  });
  const sent = told.sentOn !== null;
  const nameOf = (part: Part) => say(`handover.part.${part}`, { child });
  const shared = sent ? told.parts.filter(({ agreed }) => agreed).map(({ part }) => part) : [];
  const taken = shared.filter((part) => !stays.includes(part));
  const isSome = taken.length < shared.length;
  const adopted = told.adoptedParts
    .filter((part) => taken.includes(part))
    .map(nameOf)
    .join(' · ');
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('parents.withdraw')}</Button>
      {isOpen ? (
        <FormDialog
          title={say('parents.withdraw.title', { school })}
          onClose={() => setOpen(false)}
          submit={isSome ? say('parents.withdraw.some', { count: taken.length }) : say('parents.withdraw.do')}
          leave={say('parents.withdraw.leave')}
          isReady={!sent || taken.length > 0}
          act={act}
          onSubmit={() => act.press({ handoverId: told.id, parts: isSome ? taken : null })}
        >
          {sent ? (
            <ul className="parents__effects">
              <li>
                {isSome ? say('parents.withdraw.stopsSome', { school, parts: taken.map(nameOf).join(' · ') }) : say('parents.withdraw.stops', { school })}
              </li>
              <li>{adopted ? say('parents.withdraw.keeps', { school, parts: adopted }) : say('parents.withdraw.nothingKept', { school })}</li>
              <li>{say('parents.withdraw.told', { school })}</li>
            </ul>
          ) : (
            <p>{say('parents.withdraw.before')}</p>
          )}
          {shared.length > 1 ? <PartsTaken label={say('parents.withdraw.what')} parts={shared} stays={stays} onChange={setStays} nameOf={nameOf} /> : null}
          {told.veByLaw && sent ? <p className="soft">{say('parents.withdraw.ve')}</p> : null}
        </FormDialog>
      ) : null}
    </>
  );
}
