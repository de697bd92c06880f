import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { refillPart, type DraftPart } from './handover.query.js';

interface RefillProps {
  handoverId: string;
  part: DraftPart;
  title: string;
  onRefilled: () => void;
}

/** Fills a part anew from the record; typed words in it go, so it asks first. */
export function Refill({ handoverId, part, title, onRefilled }: RefillProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(refillPart, {
    intent: `refill:${handoverId}:${part.part}`,
    onDone: () => {
      setOpen(false);
      onRefilled();
    },
  });
  return (
    <>
      <Button kind="words" size="desk" aria-label={`${say('prepare.refill')}: ${title}`} onPress={() => setOpen(true)}>
        {say('prepare.refill')}
      </Button>
      <Dialog
        title={say('prepare.refill.title', { part: title })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{say('general.cancel')}</Button>
            <Button kind="fill" isPending={act.isPending} onPress={() => act.press({ handoverId, part: part.part, version: part.version })}>
              {say('prepare.refill.do')}
            </Button>
          </>
        }
      >
        <p>{say('prepare.refill.text')}</p>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </Dialog>
    </>
  );
}
