import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
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
      {isOpen ? (
        <FormDialog
          title={say('prepare.refill.title', { part: title })}
          onClose={() => setOpen(false)}
          submit={say('prepare.refill.do')}
          act={act}
          onSubmit={() => act.press({ handoverId, part: part.part, version: part.version })}
        >
          <p>{say('prepare.refill.text')}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
