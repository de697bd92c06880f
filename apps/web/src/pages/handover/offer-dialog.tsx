import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { turnPage } from '../../parts/page/page.js';
import { tell } from '../../parts/toast/toast.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { guardiansQuery } from '../../signed/guardians.query.js';
import { useList } from '../../words/use-list.js';
import { useWords } from '../../words/use-words.js';
import { offerToParents, type Handover } from './handover.query.js';

interface OfferDialogProps {
  handover: Handover;
  child: string;
  isOpen: boolean;
  onClose: () => void;
  /** Everything that was typed goes to the server first: parents never read a sentence that was still under way. Gives whether it did. */
  flush: () => Promise<boolean>;
}

/** *Naar ouders*: names who will read it, and what happens then (P9, R11). */
export function OfferDialog({ handover, child, isOpen, onClose, flush }: OfferDialogProps) {
  const say = useWords();
  const listed = useList();
  const answer = useAnswer(guardiansQuery, { childId: handover.childId });
  const onDone = () => {
    tell(say('prepare.offered'));
    turnPage();
  };
  const act = useAct(offerToParents, { intent: `offer:${handover.id}`, onDone });
  const [isFlushed, setFlushed] = useState(false);
  const onFlushed = useEffectEvent((isKept: boolean) => {
    setFlushed(isKept);
    if (isKept) return;
    tell(say('prepare.notKept'));
    onClose();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    let current = true;
    void flush().then((isKept) => current && onFlushed(isKept));
    return () => {
      current = false;
      setFlushed(false);
    };
  }, [isOpen, flush]);
  return (
    <Dialog
      title={say('prepare.offer.title', { child })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('prepare.offer.later')}</Button>
          <Button
            kind="fill"
            isPending={act.isPending}
            isDisabled={!isFlushed}
            onPress={() => act.press({ handoverId: handover.id, version: handover.version })}
          >
            {say('prepare.offer.do')}
          </Button>
        </>
      }
    >
      <Answer query={answer}>
        {({ guardians }) => {
          const deciding = guardians.filter(({ authority }) => authority === 'YES').map(({ name }) => name);
          return <p>{deciding.length > 0 ? say('prepare.offer.who', { names: listed(deciding), count: deciding.length }) : say('prepare.offer.nobody')}</p>;
        }}
      </Answer>
      <p>{say('prepare.offer.then', { school: handover.receiver.locationName })}</p>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Dialog>
  );
}
