import { useState, type ReactNode } from 'react';
import { Button } from '../parts/button/button.js';
import { FormDialog } from '../parts/form-dialog/form-dialog.js';
import { Select } from '../parts/select/select.js';
import { TextField } from '../parts/text-field/text-field.js';
import { Answer } from '../session/answer.js';
import { useAnswer } from '../session/use-answer.js';
import type { Pressed } from '../session/use-act.js';
import { useWords } from '../words/use-words.js';
import { guardiansQuery } from './guardians.query.js';

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

/** What a parent with authority signed on paper, word for word, with where the sheet is kept (C5, R28). */
export function SignedDialog({ childId, title, text, act, isReady, onTake, onClose, children }: SignedDialogProps) {
  const say = useWords();
  const answer = useAnswer(guardiansQuery, { childId });
  const [guardianId, setGuardianId] = useState<string>();
  const [kept, setKept] = useState('');
  const proofReference = kept.trim();
  return (
    <FormDialog
      title={title ?? say('signed.title')}
      submit={say('prepare.paper.do')}
      isReady={isReady && guardianId !== undefined && proofReference !== ''}
      act={act}
      onClose={onClose}
      onSubmit={() => guardianId && onTake({ guardianId, proofReference })}
    >
      <p>{text ?? say('prepare.paper.text')}</p>
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
      <TextField label={say('prepare.paper.kept')} help={say('signed.keptHelp')} value={kept} onChange={setKept} maxLength={200} />
    </FormDialog>
  );
}
