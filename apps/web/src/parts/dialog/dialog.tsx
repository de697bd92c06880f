import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons of one size; name the audience in the button that sends something (P9). */
  actions: ReactNode;
  children: ReactNode;
}

/** One question above the page. Escape and a press beside it close it; the focus goes back where it was. On a phone it rises from below. */
export function Dialog({ title, isOpen, onClose, actions, children }: DialogProps) {
  return (
    <ModalOverlay className="dialog__shade" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable>
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
