import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { takeOffAgenda, type Item } from './meeting.query.js';

/** Takes a child off the agenda that was put there by mistake; of whom something was written stays. */
export function TakeOff({ item: { id, childId, callName, version, question, works, decision } }: { item: Item }) {
  const say = useWords();
  const [isAsked, setAsked] = useState(false);
  const act = useAct(takeOffAgenda, { intent: `take-off-agenda:${id}:${version}`, onDone: () => setAsked(false) });
  if (question ?? works ?? decision) return null;
  return (
    <>
      <Button size="desk" kind="quiet" aria-label={say('meeting.takeOffThis', { child: callName })} onPress={() => setAsked(true)}>
        {say('meeting.takeOff')}
      </Button>
      {isAsked ? (
        <FormDialog
          title={say('meeting.takeOff.title', { child: callName })}
          submit={say('meeting.takeOff')}
          act={act}
          onClose={() => setAsked(false)}
          onSubmit={() => act.press({ childId, itemId: id, version })}
        >
          <p>{say('meeting.takeOff.help', { child: callName })}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
