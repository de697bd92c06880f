import { useCallback, useEffect, useRef, useState } from 'react';
import type { Drafts } from './drafts.js';
import { useSession } from './session.js';

/** What `SaveState` shows: nothing typed, under way, kept on this device, or impossible on this device. */
export type DraftState = 'empty' | 'saving' | 'saved' | 'failed';

/** A value that is kept while one types. */
export interface Draft<Value> {
  value: Value;
  set: (value: Value) => void;
  state: DraftState;
  /** When it was last kept on this device. */
  at?: Date;
  /** False until the kept draft was looked for: show the form after that, so that nothing jumps. */
  isReady: boolean;
  /** True when an earlier draft was found back. */
  wasKept: boolean;
  /** After it was sent, or thrown away by choice. */
  discard: () => void;
}

const patience = 300;

/**
 * A draft under a name of ids only (`look:<child id>`), kept on this device within a third of a second and at once when the
 * page hides (`initial` counts on the first show only). Survives a lost connection, a reload and the end of the session; belongs to the account that typed it.
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const { drafts } = useSession();
  const [value, setValue] = useState(initial);
  const [kept, setKept] = useState<{ state: DraftState; at?: Date; isReady: boolean; wasKept: boolean }>({ state: 'empty', isReady: false, wasKept: false });
  const waiting = useRef<{ timer: number; value: Value } | undefined>(undefined);

  const first = useRef(initial);
  const isTouched = useRef(false);

  useEffect(() => {
    let current = true;
    isTouched.current = false;
    const found = (draft?: { value: Value; at: Date }) => {
      // What somebody types meanwhile is newer than what was kept.
      if (!current || isTouched.current) return;
      setValue(draft ? draft.value : first.current);
      setKept({ state: draft ? 'saved' : 'empty', at: draft?.at, isReady: true, wasKept: Boolean(draft) });
    };
    drafts.then((store) => store.read<Value>(name)).then(found, () => found());
    return () => {
      current = false;
    };
  }, [drafts, name]);

  const flush = useCallback(() => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    keep(drafts, name, last.value).then(
      (at) => setKept((was) => ({ ...was, state: waiting.current ? 'saving' : 'saved', at })),
      () => setKept((was) => ({ ...was, state: 'failed' })),
    );
  }, [drafts, name]);

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (next: Value) => {
      isTouched.current = true;
      setValue(next);
      setKept((was) => ({ ...was, state: 'saving', isReady: true }));
      clearTimeout(waiting.current?.timer);
      waiting.current = { value: next, timer: window.setTimeout(flush, patience) };
    },
    [flush],
  );

  const discard = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    setValue(first.current);
    setKept({ state: 'empty', isReady: true, wasKept: false });
    void drafts.then((store) => store.remove(name)).then(announce);
  }, [drafts, name]);

  return { value, set: change, discard, ...kept };
}

/** How many drafts this account has on this device; follows every save and every discard. */
export function useDraftCount(): number {
  const { drafts } = useSession();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => void drafts.then((store) => store.count()).then(setCount, () => setCount(0));
    look();
    window.addEventListener(changed, look);
    return () => window.removeEventListener(changed, look);
  }, [drafts]);
  return count;
}

const changed = 'kindlijn-drafts';

function announce(): void {
  window.dispatchEvent(new Event(changed));
}

async function keep(drafts: Promise<Drafts>, name: string, value: unknown): Promise<Date> {
  const at = await (await drafts).write(name, value);
  announce();
  return at;
}
