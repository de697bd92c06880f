import { useState } from 'react';
import type { PartKind } from '../../handover/told.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { PartToggle } from '../../parts/part-toggle/part-toggle.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { SheetDialog } from '../../signed/sheet-dialog.js';
import { useWords } from '../../words/use-words.js';
import { recordPaperDecision, type Handover } from './handover.query.js';

const choices = ['ALL', 'CORE', 'CHOSEN', 'NOTHING', 'ON_PAPER'] as const;
type Choice = (typeof choices)[number];

interface PaperDialogProps {
  handover: Handover;
  child: string;
  /** Whose paper. */
  guardian: { id: string; name: string };
  onClose: () => void;
}

/** What a guardian signed on paper, word for word, with where the paper is kept; nothing is filled in beforehand (C5, R9). */
export function PaperDialog({ handover, child, guardian, onClose }: PaperDialogProps) {
  const say = useWords();
  const [choice, setChoice] = useState<Choice>();
  const [chosen, setChosen] = useState<readonly PartKind[]>([]);
  const [healthToo, setHealthToo] = useState(false);
  const act = useAct(recordPaperDecision, {
    intent: `paper:${handover.id}:${guardian.id}`,
    onDone: () => {
      tell(say('prepare.paper.done'));
      onClose();
    },
  });
  const parts = handover.parts.filter(({ sections }) =>
    sections.some(({ facts, strengths, notes, concerns, levels }) => facts.length + strengths.length + notes.length + concerns.length + levels.length > 0),
  );
  const shown = choice === 'CHOSEN' ? parts : choice === 'ALL' || choice === 'CORE' ? parts.filter(({ part }) => part === 'HEALTH') : [];
  const toggle = (part: PartKind, isOn: boolean) =>
    part === 'HEALTH' ? setHealthToo(isOn) : setChosen(isOn ? [...chosen, part] : chosen.filter((other) => other !== part));
  const take = (proofReference: string) =>
    choice &&
    act.press({
      handoverId: handover.id,
      guardianId: guardian.id,
      issueHash: handover.frozen?.hash ?? '',
      choice,
      parts: choice === 'CHOSEN' ? [...chosen] : null,
      healthToo,
      proofReference,
    });
  return (
    <SheetDialog
      title={say('prepare.paper.title', { name: guardian.name })}
      keptHelp={say('prepare.paper.keptHelp')}
      isReady={choice !== undefined}
      act={act}
      onTake={take}
      onClose={onClose}
    >
      <ChoiceButtons
        label={say('prepare.paper.choice')}
        value={choice}
        onChange={setChoice}
        options={choices.map((key) => ({ key, text: say(`prepare.paper.${key}`) }))}
      />
      {shown.map(({ part }) => (
        <PartToggle
          key={part}
          title={say(`handover.part.${part}`, { child })}
          isOn={part === 'HEALTH' ? healthToo : chosen.includes(part)}
          onChange={(isOn) => toggle(part, isOn)}
        >
          {part === 'HEALTH' ? say('prepare.paper.health') : null}
        </PartToggle>
      ))}
    </SheetDialog>
  );
}
