import { useState } from 'react';
import { DestinationDialog } from '../../handover/destination-dialog.js';
import { changeDestination } from '../../handover/destination.query.js';
import { Button } from '../../parts/button/button.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import type { Handover } from './handover.query.js';

/** Another school, or another first school day, while it is a draft; who agreed to the first school is asked again (R9, H7). */
export function ChangeDestination({ handover, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(changeDestination, {
    intent: `change-destination:${handover.id}`,
    onDone: () => {
      setOpen(false);
      tell(say('prepare.destination.changed'));
    },
  });
  return (
    <>
      <Button size="desk" onPress={() => setOpen(true)}>
        {say('prepare.destination')}
      </Button>
      {isOpen ? (
        <DestinationDialog
          title={say('prepare.destination.title', { child })}
          text={say(handover.issue > 0 ? 'prepare.destination.again' : 'prepare.destination.text')}
          submit={say('general.save')}
          told={{ school: handover.receiver, enrolledOn: handover.enrolledOn, firstSchoolDay: handover.firstSchoolDay, relocation: handover.relocation }}
          act={act}
          onSubmit={(to) => act.press({ handoverId: handover.id, version: handover.version, ...to })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
