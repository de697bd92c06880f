import { useCallback, useEffect, useRef, useState } from 'react';
import { draftElsewhere, draftPressed, draftSent, draftsChanged, type DraftPlace, type Drafts, type Kept, type Press } from './drafts.js';
import type { RefusalCode } from './refusal.js';
import { useSession } from './session.js';

/** What `SaveState` shows: nothing typed, under way, kept on this device, or impossible on this device. */
export type DraftState = 'empty' | 'saving' | 'saved' | 'failed';

/** A value that is kept while one types. */
export interface Draft<Value> {
  /** What is typed; before that, what is saved now. */
  value: Value;
  set: (value: Value) => void;
  state: DraftState;
  /** When it was last kept on this device. */
  at?: Date;
  /** False until the kept draft was looked for: show the form after that, so that nothing jumps. */
  isReady: boolean;
  /** True when an earlier draft was found back. */
  wasKept: boolean;
  /** After it was sent, or thrown away by choice: what is saved now stands there again. */
  discard: () => void;
  /** Beside `press` of a form that stays: remembers what went, so that `taken` knows what was typed after it. */
  handed: () => void;
  /** After a yes: nothing typed since is a discard; what was typed since stays, put upon what was taken by `upon`. */
  taken: (upon?: (typed: Value) => Value) => void;
  /** Keeps it with what was pressed; the outbox sends that, once, until something answers, also after a reload. */
  send: (press: Press) => void;
  /** Pressed, and nothing answered yet. */
  isWaiting: boolean;
  /** The sentence of the API's no to the last press, and its kind. */
  refused?: string;
  refusedFor?: RefusalCode;
}

const patience = 300;

interface DraftOptions<Value> {
  /** For a page that can be gone on with when there is no connection: where, by what is kept. */
  place?: (value: Value) => DraftPlace | undefined;
  /** After the outbox got a yes while the page stands here. */
  onSent?: (value: Value) => void;
}

interface Standing {
  state: DraftState;
  at?: Date;
  isReady: boolean;
  wasKept: boolean;
  isWaiting: boolean;
  refused?: string;
  refusedFor?: RefusalCode;
}

const BLANK: Standing = { state: 'empty', isReady: false, wasKept: false, isWaiting: false };

/**
 * A draft under a name of ids only (`look:<child id>`) over what is `saved`, which shows until one types. Kept on this device within
 * a third of a second and at once when the page hides. Survives a lost connection, a reload and the end of the session; belongs to
 * the account and the hat that typed it.
 */
export function useDraft<Value>(name: string, saved: Value, { place, onSent }: DraftOptions<Value> = {}): Draft<Value> {
  const { drafts, hat: worn } = useSession();
  const hat = worn?.key ?? '';
  const [typed, setTyped] = useState<{ value: Value }>();
  const [kept, setKept] = useState(BLANK);
  const waiting = useRef<{ timer: number; value: Value } | undefined>(undefined);
  // what is typed last, and what of it was sent, for an answer that comes while one types on
  const latest = useRef<{ value: Value }>(undefined);
  const sent = useRef<{ value: Value }>(undefined);
  const value = typed ? typed.value : saved;
  const put = useCallback((next?: { value: Value }) => {
    latest.current = next;
    setTyped(next);
  }, []);

  const around = useRef({ place, onSent });
  const isTouched = useRef(false);

  useEffect(() => {
    around.current = { place, onSent };
  }, [place, onSent]);

  useEffect(() => {
    let current = true;
    isTouched.current = false;
    const found = (draft?: Kept<Value>) => {
      // What somebody types meanwhile is newer than what was kept.
      if (!current || isTouched.current) return;
      put(draft && { value: draft.value });
      setKept({
        state: draft ? 'saved' : 'empty',
        at: draft?.at,
        isReady: true,
        wasKept: Boolean(draft),
        isWaiting: Boolean(draft?.press),
        refused: draft?.refused,
        refusedFor: draft?.refusedFor,
      });
    };
    drafts.then((store) => store.read<Value>(hat, name)).then(found, () => found());
    return () => {
      current = false;
    };
  }, [drafts, hat, name, put]);

  useEffect(() => {
    let current = true;
    // Another window of this device typed on: it shows here too, so that neither ever writes an older text over a newer one.
    const follow = async (places: string[]) => {
      const store = await drafts;
      if (!(await store.isAmong(places, hat, name))) return;
      const draft = await store.read<Value>(hat, name);
      if (!current || waiting.current) return;
      put(draft && { value: draft.value });
      setKept((was) => ({
        ...was,
        state: draft ? 'saved' : 'empty',
        at: draft?.at,
        isWaiting: Boolean(draft?.press),
        refused: draft?.refused,
        refusedFor: draft?.refusedFor,
      }));
    };
    const onElsewhere = (event: Event) => void follow((event as CustomEvent<string[]>).detail).catch(() => undefined);
    window.addEventListener(draftElsewhere, onElsewhere);
    return () => {
      current = false;
      window.removeEventListener(draftElsewhere, onElsewhere);
    };
  }, [drafts, hat, name, put]);

  const flush = useCallback(() => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    keep(drafts, { hat, name, value: last.value, place: around.current.place?.(last.value) }).then(
      (at) => setKept((was) => ({ ...was, state: waiting.current ? 'saving' : 'saved', at })),
      () => setKept((was) => ({ ...was, state: 'failed' })),
    );
  }, [drafts, hat, name]);

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
      put({ value: next });
      setKept((was) => ({ ...was, state: 'saving', isReady: true }));
      clearTimeout(waiting.current?.timer);
      waiting.current = { value: next, timer: window.setTimeout(flush, patience) };
    },
    [flush, put],
  );

  const send = useCallback(
    (press: Press) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      setKept((was) => ({ ...was, isWaiting: true, refused: undefined }));
      keep(drafts, { hat, name, value, place: around.current.place?.(value), press }).then(
        (at) => {
          setKept((was) => ({ ...was, state: 'saved', at }));
          window.dispatchEvent(new Event(draftPressed));
        },
        () => setKept((was) => ({ ...was, state: 'failed', isWaiting: false })),
      );
    },
    [drafts, hat, name, value],
  );

  useEffect(() => {
    // The outbox answered: refused, or sent.
    const look = () =>
      void drafts
        .then((store) => store.read(hat, name))
        .then((draft) =>
          setKept((was) =>
            draft && was.isWaiting !== Boolean(draft.press)
              ? { ...was, isWaiting: Boolean(draft.press), refused: draft.refused, refusedFor: draft.refusedFor }
              : was,
          ),
        );
    const onGone = (event: Event) => {
      const gone = (event as CustomEvent<Kept<Value>>).detail;
      if (gone.hat === hat && gone.name === name) around.current.onSent?.(gone.value);
    };
    window.addEventListener(draftsChanged, look);
    window.addEventListener(draftSent, onGone);
    return () => {
      window.removeEventListener(draftsChanged, look);
      window.removeEventListener(draftSent, onGone);
    };
  }, [drafts, hat, name]);

  const discard = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    put(undefined);
    setKept({ ...BLANK, isReady: true });
    void drafts.then((store) => store.remove(hat, name)).then(announce);
  }, [drafts, hat, name, put]);

  const handed = useCallback(() => {
    sent.current = latest.current;
  }, []);
  const taken = useCallback(
    (upon: (typed: Value) => Value = (same) => same) => {
      if (latest.current && latest.current !== sent.current) change(upon(latest.current.value));
      else discard();
    },
    [change, discard],
  );

  return { value, set: change, discard, handed, taken, send, ...kept };
}

/** The drafts of this account on this device, the oldest first; follows every save and every discard. */
export function useKeptDrafts(): readonly Kept[] {
  const { drafts } = useSession();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => {
    const look = () => void drafts.then((store) => store.all()).then(setKept, () => setKept([]));
    look();
    window.addEventListener(draftsChanged, look);
    return () => window.removeEventListener(draftsChanged, look);
  }, [drafts]);
  return kept;
}

/** How many drafts this account has on this device. */
export function useDraftCount(): number {
  return useKeptDrafts().length;
}

function announce(): void {
  window.dispatchEvent(new Event(draftsChanged));
}

async function keep(drafts: Promise<Drafts>, draft: Omit<Kept, 'at'>): Promise<Date> {
  const at = await (await drafts).write(draft);
  announce();
  return at;
}
