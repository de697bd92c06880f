import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { PartToggle } from '../../parts/part-toggle/part-toggle.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { SheetDialog } from '../../signed/sheet-dialog.js';
import { useWords } from '../../words/use-words.js';
import { recordPaperReplacement, type Handover, type Replacement } from './handover.query.js';

const answers = ['REPLACE', 'KEEP'] as const;

interface ReplacementPaperProps {
  handover: Handover;
  child: string;
  replacement: Replacement;
  guardian: { id: string; name: string };
  onClose: () => void;
}

/** What a guardian signed on paper about changed parts, with where the paper is kept (C5, R9). */
export function ReplacementPaper({ handover, child, replacement, guardian, onClose }: ReplacementPaperProps) {
  const say = useWords();
  const [answer, setAnswer] = useState<(typeof answers)[number]>();
  const [healthToo, setHealthToo] = useState(false);
  const act = useAct(recordPaperReplacement, {
    intent: `paper-replacement:${handover.id}:${guardian.id}`,
    onDone: () => {
      tell(say('prepare.paper.done'));
      onClose();
    },
  });
  const changed = replacement.changes.map(({ part }) => part);
  const parts = answer === 'REPLACE' ? changed.filter((part) => part !== 'HEALTH' || healthToo) : [];
  return (
    <SheetDialog
      title={say('prepare.paper.title', { name: guardian.name })}
      keptHelp={say('prepare.paper.keptHelp')}
      isReady={answer !== undefined && (answer === 'KEEP' || parts.length > 0)}
      act={act}
      onTake={(proofReference) =>
        act.press({ handoverId: handover.id, guardianId: guardian.id, issueHash: replacement.issueHash ?? '', parts, proofReference })
      }
      onClose={onClose}
    >
      <ChoiceButtons
        label={say('prepare.paper.choice')}
        value={answer}
        onChange={setAnswer}
        options={answers.map((key) => ({ key, text: say(`handover.replace.${key}`) }))}
      />
      {answer === 'REPLACE' && changed.includes('HEALTH') ? (
        <PartToggle title={say('handover.part.HEALTH', { child })} isOn={healthToo} onChange={setHealthToo}>
          {say('prepare.paper.health')}
        </PartToggle>
      ) : null}
    </SheetDialog>
  );
}
