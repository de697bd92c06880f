import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { useAct } from '../../session/use-act.js';
import { SignedDialog } from '../../signed/signed-dialog.js';
import { useWords } from '../../words/use-words.js';
import { recordPaperAnswer, type Member, type Part } from './wraparound.query.js';

/** Yes or no to each part by a parent without a login, from the sheet they signed. */
export function PartsPaperDialog({ childId, member: { id, parts }, onClose }: { childId: string; member: Member; onClose: () => void }) {
  const say = useWords();
  const [said, setSaid] = useState<ReadonlyMap<Part['part'], 'YES' | 'NO'>>(new Map());
  const act = useAct(recordPaperAnswer, { intent: `team-paper:${id}`, onDone: onClose });
  const answers = [...said].map(([part, answer]) => ({ part, allows: answer === 'YES' }));
  return (
    <SignedDialog
      childId={childId}
      act={act}
      isReady={answers.length > 0}
      onTake={(paper) => act.press({ childId, memberId: id, answers, ...paper })}
      onClose={onClose}
    >
      {parts.map(({ part }) => (
        <section key={part} className="wraparound__part">
          <h3>{say(`wraparound.part.${part}`)}</h3>
          <ChoiceButtons
            label={say(`wraparound.part.${part}`)}
            options={[
              { key: 'YES', text: say('wraparound.own.yes') },
              { key: 'NO', text: say('wraparound.own.no') },
            ]}
            value={said.get(part)}
            onChange={(answer) => setSaid(new Map(said).set(part, answer))}
          />
        </section>
      ))}
    </SignedDialog>
  );
}
