import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { useAct } from '../../session/use-act.js';
import { SignedDialog } from '../../signed/signed-dialog.js';
import { useWords } from '../../words/use-words.js';
import { recordPaperOppAnswer, type Opp } from './opp.query.js';

/** The answer of a parent without a login to the handelingsdeel, from the sheet they signed (R28). */
export function OppPaperDialog({ opp: { id, version }, childId, onClose }: { opp: Opp; childId: string; onClose: () => void }) {
  const say = useWords();
  const [said, setSaid] = useState<'YES' | 'NO'>();
  const act = useAct(recordPaperOppAnswer, { intent: `opp-paper:${id}:${version}`, onDone: onClose });
  return (
    <SignedDialog
      childId={childId}
      act={act}
      isReady={said !== undefined}
      onTake={(paper) => act.press({ childId, oppId: id, version, agrees: said === 'YES', ...paper })}
      onClose={onClose}
    >
      <h3>{say('opp.own.question')}</h3>
      <ChoiceButtons
        label={say('opp.own.question')}
        options={[
          { key: 'YES', text: say('opp.own.yes') },
          { key: 'NO', text: say('opp.own.no') },
        ]}
        value={said}
        onChange={setSaid}
      />
    </SignedDialog>
  );
}
