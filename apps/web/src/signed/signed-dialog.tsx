import { useState, type ReactNode } from 'react';
import { Button } from '../parts/button/button.js';
import { Select } from '../parts/select/select.js';
import { Answer } from '../session/answer.js';
import { useAnswer } from '../session/use-answer.js';
import type { Pressed } from '../session/use-act.js';
import { useWords } from '../words/use-words.js';
import { guardiansQuery } from './guardians.query.js';
import { SheetDialog } from './sheet-dialog.js';

/** Whose paper, and where it is kept. */
export interface Signed {
  guardianId: string;
  proofReference: string;
}

interface SignedDialogProps {
  childId: string;
  /** What is taken over: an answer, unless told otherwise. */
  title?: string;
  /** What to mind while it is taken over. */
  text?: string;
  act: Pressed;
  /** Whether what was asked on the sheet is answered. */
  isReady: boolean;
  onTake: (signed: Signed) => void;
  onClose: () => void;
  /** What was asked on the sheet; nothing is filled in beforehand. */
  children: ReactNode;
}

/** *Antwoord op papier*: a button, and above the page what was signed. */
export function SignedAnswer({ children }: { children: (close: () => void) => ReactNode }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say('signed.title')}
      </Button>
      {isOpen ? children(() => setOpen(false)) : null}
    </div>
  );
}

/** What a parent with authority signed on paper (C5, R28); which parent is chosen here. */
export function SignedDialog({ childId, title, text, act, isReady, onTake, onClose, children }: SignedDialogProps) {
  const say = useWords();
  const answer = useAnswer(guardiansQuery, { childId });
  const [guardianId, setGuardianId] = useState<string>();
  return (
    <SheetDialog
      title={title ?? say('signed.title')}
      text={text}
      keptHelp={say('signed.keptHelp')}
      isReady={isReady && guardianId !== undefined}
      act={act}
      onClose={onClose}
      onTake={(proofReference) => guardianId && onTake({ guardianId, proofReference })}
    >
      <Answer query={answer}>
        {({ guardians }) => (
          <Select
            label={say('signed.who')}
            options={guardians.filter(({ authority }) => authority === 'YES').map(({ id, name }) => ({ key: id, text: name }))}
            value={guardianId}
            placeholder={say('signed.choose')}
            onChange={setGuardianId}
          />
        )}
      </Answer>
      {children}
    </SheetDialog>
  );
}
