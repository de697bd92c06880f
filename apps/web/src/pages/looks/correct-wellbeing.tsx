import { useState } from 'react';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { CorrectionDialog } from './correction-dialog.js';
import { correctWellbeing, type SeenWellbeing } from './looks.query.js';
import type { Scales } from './use-scales.js';

/** Puts wellbeing and involvement of one look right as a next version (O18). */
export function CorrectWellbeing({ childId, felt, scales, onClose }: { childId: string; felt: SeenWellbeing; scales: Scales; onClose: () => void }) {
  const say = useWords();
  const [value, setValue] = useState({ wellbeing: felt.wellbeing, involvement: felt.involvement });
  const act = useAct(correctWellbeing, {
    intent: `correct-wellbeing:${felt.id}`,
    onDone: () => {
      tell(say('looks.corrected'));
      onClose();
    },
  });
  const isChanged = value.wellbeing !== felt.wellbeing || value.involvement !== felt.involvement;
  const { wellbeing, involvement } = scales;
  return (
    <CorrectionDialog
      name={`${wellbeing.name} · ${involvement.name}`}
      stands={scales.inWords(felt)}
      isChanged={isChanged}
      act={act}
      onCorrect={(reason, takesBack) =>
        act.press({ childId, wellbeingId: felt.id, version: felt.version, reason, ...(takesBack ? { wellbeing: null, involvement: null } : value) })
      }
      onClose={onClose}
    >
      <ScaleRow
        label={wellbeing.name}
        anchors={wellbeing.anchors}
        value={value.wellbeing ?? undefined}
        onChange={(point) => setValue({ ...value, wellbeing: point })}
      />
      <ScaleRow
        label={involvement.name}
        anchors={involvement.anchors}
        value={value.involvement ?? undefined}
        onChange={(point) => setValue({ ...value, involvement: point })}
      />
    </CorrectionDialog>
  );
}
