import type { TadaDocumentNode } from './graphql.js';
import { useAct, type Pressed } from './use-act.js';
import { useDraft, type Draft } from './use-draft.js';

/** What is typed, and the version it was typed upon. */
interface Versioned {
  version: number;
}

/** A form that stays while it is saved, by one or by more than one. */
export interface Writing<Typed, Input> {
  typed: Typed;
  change: (more: Partial<Typed>) => void;
  /** Nothing stands here that is not saved already; white space around it is nothing. */
  isSame: boolean;
  /** Somebody else saved first: show `Meanwhile`, save nothing until it was read. */
  isBehind: boolean;
  read: () => void;
  drop: () => void;
  save: (input: Input) => void;
  isPending: boolean;
  /** The sentence of a no; that of somebody who was first is `isBehind`. */
  refused?: string;
  /** The same for a `FormDialog`. */
  act: Pressed;
  /** For `SaveState`. */
  kept: { state: Draft<Typed>['state'] | 'waiting'; at?: Date; waiting: number };
}

interface WritingOptions<Typed, Input, Result> {
  document: TadaDocumentNode<Result, { input: Input }>;
  /** Built from ids only; the draft and the intent wait under it. */
  name: string;
  saved: Typed;
  onSaved?: () => void;
}

/** A draft over what is saved in some version, and the act that saves it. Two who write: the later one reads both, and nothing is lost. */
export function useWriting<Typed extends Versioned, Input extends { id?: unknown }, Result extends Record<string, Versioned>>({
  document,
  name,
  saved,
  onSaved,
}: WritingOptions<Typed, Input, Result>): Writing<Typed, Omit<Input, 'id'> & { id?: string }> {
  const draft = useDraft(name, saved);
  const act = useAct(document, {
    intent: `write:${name}`,
    onDone: (result) => {
      const [{ version } = saved] = Object.values(result);
      draft.taken((more) => ({ ...more, version }));
      onSaved?.();
    },
  });
  const typed = draft.value;
  const isSame = sameTexts(typed, saved);
  const refusal = act.refusal?.code === 'CHANGED_SINCE' ? undefined : act.refusal;
  return {
    typed,
    // who has nothing of their own yet types upon what is saved now
    change: (more) => draft.set({ ...typed, version: isSame ? saved.version : typed.version, ...more }),
    isSame,
    // while one's own save is under way, a newer version is most likely that
    isBehind: !act.isPending && !isSame && typed.version !== saved.version,
    read: () => draft.set({ ...typed, version: saved.version }),
    drop: draft.discard,
    save: (input) => {
      draft.handed();
      act.press(input);
    },
    isPending: act.isPending,
    refused: refusal?.sentence,
    act: { isPending: act.isPending, isWaiting: act.isWaiting, refusal },
    kept: { state: act.isWaiting ? 'waiting' : draft.state, at: draft.at, waiting: act.isWaiting ? 1 : 0 },
  };
}

function sameTexts(typed: Versioned, saved: Versioned): boolean {
  const bare = (texts: Versioned) =>
    JSON.stringify(texts, (key, value: unknown) => (key === 'version' ? undefined : typeof value === 'string' ? value.trim() : value));
  return bare(typed) === bare(saved);
}
