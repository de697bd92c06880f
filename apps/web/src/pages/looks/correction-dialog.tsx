import { useState, type ReactNode } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import type { Pressed } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { ReasonField, type Reason } from './reason-field.js';

interface CorrectionDialogProps {
  /** What is put right: the line, or the scales. */
  name: string;
  /** What stands now, in words. */
  stands: ReactNode;
  isChanged: boolean;
  act: Pressed;
  /** With the reason; `takesBack` for another child: then nothing is said instead. */
  onCorrect: (reason: Reason, takesBack: boolean) => void;
  onClose: () => void;
  /** What it should say. */
  children: ReactNode;
}

/** Puts right what was seen as a next version (O18): what stands stays in sight, the reason is asked first, both are kept. */
export function CorrectionDialog({ name, stands, isChanged, act, onCorrect, onClose, children }: CorrectionDialogProps) {
  const say = useWords();
  const [reason, setReason] = useState<Reason>();
  const takesBack = reason === 'WRONG_CHILD';
  return (
    <FormDialog
      title={say('looks.correctThis', { name })}
      onClose={onClose}
      submit={say(takesBack ? 'looks.takeBack' : 'looks.keepBoth')}
      isReady={reason !== undefined && (takesBack || isChanged)}
      act={act}
      onSubmit={() => reason && onCorrect(reason, takesBack)}
    >
      <p className="looks__before">
        {say('looks.stands')} {stands}
      </p>
      <ReasonField value={reason} onChange={setReason} />
      {takesBack ? <p>{say('looks.takesBack')}</p> : children}
    </FormDialog>
  );
}
