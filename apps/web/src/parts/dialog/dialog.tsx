import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
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

/** The second press of a double click, which comes down beside what the first one opened, or on what stood below what it closed, in milliseconds. */
const DOUBLE_CLICK = 500;

/** The button of a dialog that was pressed last: where it stood, and when. */
interface PressedButton {
  readonly place: DOMRect;
  readonly at: number;
}

/** One question above the page. Escape and a press beside it close it; the focus goes back where it was. On a phone it rises from below. */
export function Dialog({ title, isOpen, onClose, actions, holdsTyping = false, children }: DialogProps) {
  const openedAt = useRef(0);
  const pressed = useRef<PressedButton>(undefined);
  useEffect(() => {
    if (!isOpen) return undefined;
    openedAt.current = performance.now();
    return () => holdPlace(pressed.current);
  }, [isOpen]);
  const remember = ({ target }: PointerEvent) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) pressed.current = { place: button.getBoundingClientRect(), at: performance.now() };
  };
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
          <div className="dialog__actions" onPointerDownCapture={remember}>
            {actions}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where a button just closed the dialog nothing can be pressed until a double click is over: the second press would do what lies below. */
function holdPlace(pressed?: PressedButton): void {
  if (!pressed) return;
  const { place, at } = pressed;
  const left = at + DOUBLE_CLICK - performance.now();
  if (left <= 0) return;
  const held = document.createElement('div');
  held.className = 'dialog__held';
  held.setAttribute('aria-hidden', 'true');
  for (const side of ['left', 'top', 'width', 'height'] as const) held.style[side] = `${place[side]}px`;
  document.body.append(held);
  setTimeout(() => held.remove(), left);
}
