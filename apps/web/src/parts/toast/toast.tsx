import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import './toast.css';

interface Told {
  text: string;
  undo?: () => void;
}

const queue = new ToastQueue<Told>({ maxVisibleToasts: 2 });

/** How long one may undo, in milliseconds (U9: ten seconds, for everything but sending). */
export const undoTime = 10_000;

/** Tells that something was done, with ten seconds to undo it. Stays while the pointer or the focus is on it. */
export function tell(text: string, undo?: () => void): void {
  queue.add({ text, undo }, { timeout: undoTime });
}

/** The place where `tell` speaks; once, in the app. */
export function Toasts() {
  const say = useWords();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={say('parts.toast.region')}>
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo ? (
            <Button
              className="toast__button toast__undo"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {say('parts.toast.undo')}
            </Button>
          ) : null}
          <Button slot="close" className="toast__button" aria-label={say('parts.toast.close')}>
            ×
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
