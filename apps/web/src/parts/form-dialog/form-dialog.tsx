import { useId, type FormEvent, type ReactNode } from 'react';
import type { Pressed } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import { Dialog } from '../dialog/dialog.js';
import { RefusalNotice } from '../notice/notice.js';
import { SaveState } from '../save-state/save-state.js';
import { refusedAt, type RefusedForm } from './refused-at.js';

interface FormDialogProps {
  title: string;
  onClose: () => void;
  /** Names what the button does: "Plaats in deze groep". */
  submit: string;
  onSubmit: () => void;
  /** Names what the other button leaves as it is, where *annuleer* would say too little: "Laat het staan". */
  leave?: string;
  /** False while something is missing; the button then waits. */
  isReady?: boolean;
  act: Pressed;
  /** By `refusedAt`, where fields show the no that is about them. */
  form?: RefusedForm;
  children: ReactNode;
}

/** A few fields above the page, or what a step does before it is done, sent by Enter or by the one filled button; what is refused is said where it was pressed. */
export function FormDialog({ title, onClose, submit, onSubmit, leave, isReady = true, act, form = refusedAt(act.refusal, []), children }: FormDialogProps) {
  const say = useWords();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !act.isPending) onSubmit();
  };
  return (
    <Dialog
      title={title}
      isOpen
      holdsTyping
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{leave ?? say('general.cancel')}</Button>
          <Button type="submit" form={id} kind="fill" isDisabled={!isReady} isPending={act.isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} className="flow" onSubmit={send} noValidate>
        {children}
        {form.rest ? <RefusalNotice sentence={form.rest} /> : null}
        {act.isWaiting ? <SaveState state="waiting" waiting={1} /> : null}
      </form>
    </Dialog>
  );
}
