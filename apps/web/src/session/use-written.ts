import { useDraft } from './use-draft.js';

/** Words of a dialog or a line, kept on this device until they were sent or thrown away by choice, also through a reload; what was emptied leaves nothing behind. */
export function useWritten(name: string): { text: string; write: (text: string) => void; discard: () => void } {
  const { value: text, set, discard } = useDraft(name, '');
  return { text, write: (next) => (next ? set(next) : discard()), discard };
}
