import { useState } from 'react';
import type { PartKind } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { PartToggle } from '../../parts/part-toggle/part-toggle.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { recordPaperDecision, type Handover } from './handover.query.js';

const choices = ['ALL', 'CORE', 'CHOSEN', 'NOTHING', 'ON_PAPER'] as const;
type Choice = (typeof choices)[number];

interface PaperDialogProps {
  handover: Handover;
  child: string;
  /** Whose paper; closed while undefined. */
  guardian?: { id: string; name: string };
  onClose: () => void;
}

/** What a guardian signed on paper, word for word, with where the paper is kept; nothing is filled in beforehand (C5, R9). */
export function PaperDialog({ handover, child, guardian, onClose }: PaperDialogProps) {
  const say = useWords();
  const [choice, setChoice] = useState<Choice>();
  const [chosen, setChosen] = useState<readonly PartKind[]>([]);
  const [healthToo, setHealthToo] = useState(false);
  const [kept, setKept] = useState('');
  const close = () => {
    setChoice(undefined);
    setChosen([]);
    setHealthToo(false);
    setKept('');
    onClose();
  };
  const act = useAct(recordPaperDecision, {
    intent: `paper:${handover.id}:${guardian?.id ?? ''}`,
    onDone: () => {
      tell(say('prepare.paper.done'));
      close();
    },
  });
  const parts = handover.parts.filter(({ sections }) =>
    sections.some(({ facts, strengths, notes, concerns, levels }) => facts.length + strengths.length + notes.length + concerns.length + levels.length > 0),
  );
  const shown = choice === 'CHOSEN' ? parts : choice === 'ALL' || choice === 'CORE' ? parts.filter(({ part }) => part === 'HEALTH') : [];
  const toggle = (part: PartKind, isOn: boolean) =>
    part === 'HEALTH' ? setHealthToo(isOn) : setChosen(isOn ? [...chosen, part] : chosen.filter((other) => other !== part));
  const press = () =>
    choice &&
    guardian &&
    act.press({
      handoverId: handover.id,
      guardianId: guardian.id,
      issueHash: handover.frozen?.hash ?? '',
      choice,
      parts: choice === 'CHOSEN' ? [...chosen] : null,
      healthToo,
      proofReference: kept.trim(),
    });
  return (
    <Dialog
      title={say('prepare.paper.title', { name: guardian?.name ?? '' })}
      isOpen={guardian !== undefined}
      holdsTyping
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('general.cancel')}</Button>
          <Button kind="fill" isPending={act.isPending} isDisabled={!choice || !kept.trim()} onPress={press}>
            {say('prepare.paper.do')}
          </Button>
        </>
      }
    >
      <p>{say('prepare.paper.text')}</p>
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
      <TextField label={say('prepare.paper.kept')} help={say('prepare.paper.keptHelp')} value={kept} onChange={setKept} maxLength={200} isRequired />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Dialog>
  );
}
