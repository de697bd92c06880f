import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons of one size; name the audience in the button that sends something (P9). */
  actions: ReactNode;
  /** Something is typed in it: a press beside it, which may be a slip, does not close it. */
  holdsTyping?: boolean;
  children: ReactNode;
}

/** The second press of a double click, which comes down beside what the first one opened, in milliseconds. */
const DOUBLE_CLICK = 500;

/** One question above the page. Escape and a press beside it close it; the focus goes back where it was. On a phone it rises from below. */
export function Dialog({ title, isOpen, onClose, actions, holdsTyping = false, children }: DialogProps) {
  const openedAt = useRef(0);
  useEffect(() => {
    if (isOpen) openedAt.current = performance.now();
  }, [isOpen]);
  return (
    <ModalOverlay
      className="dialog__shade"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      shouldCloseOnInteractOutside={() => !holdsTyping && performance.now() - openedAt.current > DOUBLE_CLICK}
    >
      <Modal className="dialog__modal">
        <AriaDialog className="dialog">
          <Heading slot="title">{title}</Heading>
          <div className="flow">{children}</div>
          <div className="dialog__actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
