import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { beginOpp } from './opp.query.js';

/** The day on which the school found that more is needed: six weeks from then (R28). */
export function BeginOpp({ childId, trackId }: { childId: string; trackId: string }) {
  const say = useWords();
  const { today } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [needOn, setNeedOn] = useState(today);
  const act = useAct(beginOpp, {
    intent: `begin-opp:${trackId}`,
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button kind="fill" onPress={() => setOpen(true)}>
        {say('opp.begin')}
      </Button>
      {isOpen ? (
        <FormDialog
          title={say('opp.begin.title')}
          submit={say('opp.begin.do')}
          isReady={needOn !== ''}
          act={act}
          onClose={() => setOpen(false)}
          onSubmit={() => act.press({ childId, trackId, needOn })}
        >
          <DayField label={say('opp.begin.day')} value={needOn} onChange={setNeedOn} until={today} />
          <p className="soft">{say('opp.begin.help')}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
