import { useState, type ReactNode } from 'react';
import { FormDialog } from '../parts/form-dialog/form-dialog.js';
import { TextField } from '../parts/text-field/text-field.js';
import type { Pressed } from '../session/use-act.js';
import { useWords } from '../words/use-words.js';

interface SheetDialogProps {
  title: string;
  /** What to mind while it is taken over: word for word, unless told otherwise. */
  text?: string;
  /** An example of where sheets are kept here. */
  keptHelp: string;
  act: Pressed;
  /** Whether what was asked on the sheet is answered. */
  isReady: boolean;
  onTake: (proofReference: string) => void;
  onClose: () => void;
  /** What was asked on the sheet; nothing is filled in beforehand. */
  children: ReactNode;
}

/** What somebody signed on paper, word for word, with where the sheet is kept (C5). */
export function SheetDialog({ title, text, keptHelp, act, isReady, onTake, onClose, children }: SheetDialogProps) {
  const say = useWords();
  const [kept, setKept] = useState('');
  const proofReference = kept.trim();
  return (
    <FormDialog
      title={title}
      submit={say('prepare.paper.do')}
      isReady={isReady && proofReference !== ''}
      act={act}
      onClose={onClose}
      onSubmit={() => onTake(proofReference)}
    >
      <p>{text ?? say('prepare.paper.text')}</p>
      {children}
      <TextField label={say('prepare.paper.kept')} help={keptHelp} value={kept} onChange={setKept} maxLength={200} isRequired />
    </FormDialog>
  );
}
