import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { correctWellbeing, type SeenWellbeing } from './looks.query.js';
import { ReasonField, type Reason } from './reason-field.js';
import type { Scales } from './use-scales.js';

/** Puts wellbeing and involvement of one look right as a next version (O18): what stands stays in sight, the reason is asked. */
export function CorrectWellbeing({ childId, felt, scales, onClose }: { childId: string; felt: SeenWellbeing; scales: Scales; onClose: () => void }) {
  const say = useWords();
  const [reason, setReason] = useState<Reason>();
  const [value, setValue] = useState({ wellbeing: felt.wellbeing, involvement: felt.involvement });
  const act = useAct(correctWellbeing, {
    intent: `correct-wellbeing:${felt.id}`,
    onDone: () => {
      tell(say('looks.corrected'));
      onClose();
    },
  });
  const takesBack = reason === 'WRONG_CHILD';
  const changed = takesBack || value.wellbeing !== felt.wellbeing || value.involvement !== felt.involvement;
  const says = takesBack ? { wellbeing: null, involvement: null } : value;
  const { wellbeing, involvement } = scales;
  return (
    <FormDialog
      title={say('looks.correctThis', { name: `${wellbeing.name} · ${involvement.name}` })}
      onClose={onClose}
      submit={say(takesBack ? 'looks.takeBack' : 'looks.keepBoth')}
      isReady={reason !== undefined && changed}
      isPending={act.isPending}
      isWaiting={act.isWaiting}
      refused={act.refusal?.sentence}
      onSubmit={() => reason && act.press({ childId, wellbeingId: felt.id, version: felt.version, reason, ...says })}
    >
      <p className="looks__before">
        {say('looks.stands')} {scales.inWords(felt)}
      </p>
      <ReasonField value={reason} onChange={setReason} />
      {takesBack ? (
        <p>{say('looks.takesBack')}</p>
      ) : (
        <>
          <ScaleRow label={wellbeing.name} anchors={wellbeing.anchors} value={value.wellbeing ?? undefined} onChange={(point) => setValue({ ...value, wellbeing: point })} />
          <ScaleRow label={involvement.name} anchors={involvement.anchors} value={value.involvement ?? undefined} onChange={(point) => setValue({ ...value, involvement: point })} />
        </>
      )}
    </FormDialog>
  );
}
