import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { PartKind } from '../../handover/told.js';
import { ask, operationOf } from '../../session/ask.js';
import { newId } from '../../session/intent.js';
import { refusalIn, type Refusal } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useDraft } from '../../session/use-draft.js';
import { editPart, handoverQuery, type DraftPart } from './handover.query.js';
import { charactersIn, isLeftBehind, saidIn, saysTheSame, sentSections, wordsOf, type PartWords } from './part-words.js';

/** Quiet for so long (milliseconds) before the words go to the server. */
const QUIET = 1_500;
/** How long to wait before trying again when nothing answered (milliseconds). */
const AGAIN = 8_000;
/** No words of one's own. */
const NOTHING: PartWords = { version: 0, sections: {} };

/** The words of one part while somebody types. */
export interface PartDraft {
  words: PartWords;
  set: (sections: PartWords['sections']) => void;
  /** `failed`: this device keeps nothing. `over`: more than fits on paper, kept here and not sent. */
  state: 'saved' | 'saving' | 'waiting' | 'over' | 'failed';
  at?: Date;
  /** A colleague changed the same part meanwhile: choose whose words stay. */
  clash: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
  refusal?: Refusal;
  /** Sends at once what waits; gives, once it was answered, whether all of it was taken. */
  flush: () => Promise<boolean>;
}

/**
 * The words of one part: kept on this device within a third of a second, at the server after a quiet second and a half, under the
 * version of that part. Two colleagues at once never overwrite each other: the second is asked.
 */
export function usePartDraft(handoverId: string, part: DraftPart): PartDraft {
  const there = wordsOf(part);
  const draft = useDraft<PartWords>(`part:${handoverId}:${part.part}`, NOTHING);
  const { value, isReady, set, discard } = draft;
  const isBehind = isLeftBehind(value, there);
  const isOwn = isReady && value.version > 0 && !isBehind;
  const isSame = !isOwn || saysTheSame(value, there);
  const words = isOwn ? value : there;
  const clash = !isSame && value.version < there.version;
  const isOver = charactersIn(words) > part.mostCharacters;
  const sending = useSending(handoverId, part.part, { words, isStill: isSame || clash || isOver, knownVersion: there.version }, set);

  // Words that say exactly what the server has, or had, are the server's: nothing of them stays on this device.
  const isTheirs = isReady && (isBehind || (isOwn && JSON.stringify(value.sections) === JSON.stringify(there.sections)));
  useEffect(() => {
    if (isTheirs) discard();
  }, [isTheirs, discard]);
  // Words the server took, of which the answer never came: they go on from there.
  const wentThrough = isOwn && isSame && value.version < there.version;
  useEffect(() => {
    if (wentThrough) set({ ...value, version: there.version, since: saidIn(value) });
  }, [wentThrough, set, value, there.version]);

  return {
    words,
    set: (sections) => set({ ...(isSame ? { version: there.version, since: saidIn(there) } : { version: value.version, since: value.since }), sections }),
    state: draft.state === 'failed' ? 'failed' : isOver ? 'over' : isSame || sending.isKept ? 'saved' : sending.state === 'waiting' ? 'waiting' : 'saving',
    at: sending.at,
    clash,
    keepMine: () => set({ ...value, version: there.version, since: saidIn(there) }),
    takeTheirs: discard,
    refusal: sending.refusal,
    flush: sending.flush,
  };
}

interface Sent {
  state: 'saved' | 'saving' | 'waiting';
  at?: Date;
  refusal?: Refusal;
  tries: number;
}

interface Unsent {
  words: PartWords;
  /** Nothing to send, or not to be sent as it is. */
  isStill: boolean;
  /** The version of the part in the last answer. */
  knownVersion: number;
}

/** Sends words after a quiet moment, one request after the other; when nothing answers, again a little later. */
function useSending(handoverId: string, part: PartKind, unsent: Unsent, set: (words: PartWords) => void) {
  const client = useQueryClient();
  const { hat, today } = useSession();
  const { locale } = useIntl();
  const [sent, setSent] = useState<Sent>({ state: 'saved', tries: 0 });
  const underWay = useRef<Promise<boolean>>(undefined);
  const content = saidIn(unsent.words);
  // what the server took last, until it is in an answer
  const isKept = unsent.words.since === content && unsent.words.version > unsent.knownVersion;
  const isStill = unsent.isStill || isKept;
  const latest = useRef({ ...unsent, isStill });
  useEffect(() => {
    latest.current = { ...unsent, isStill };
  });

  const flush = useCallback(async (): Promise<boolean> => {
    await underWay.current;
    const { words } = latest.current;
    if (latest.current.isStill) return true;
    setSent((was) => ({ ...was, state: 'saving' }));
    const input = { id: newId(), handoverId, part, version: words.version, sections: sentSections(words) };
    const accepted = ({ editPart: { version } }: { editPart: { version: number } }) => {
      set({ ...latest.current.words, version, since: saidIn(words) });
      setSent({ state: 'saved', at: new Date(), tries: 0 });
      return true;
    };
    const refused = (error: unknown) => {
      const refusal = refusalIn(error);
      // Changed since: the answer that is asked again shows whose words stand there, and the page asks whose stay.
      const told = refusal.mayRetry || refusal.code === 'CHANGED_SINCE' ? undefined : refusal;
      setSent((was) => ({ state: refusal.mayRetry ? 'waiting' : 'saved', refusal: told, tries: was.tries + 1 }));
      return false;
    };
    underWay.current = ask(editPart, { input }, { hat: hat?.key, locale })
      .then(accepted, refused)
      .then(async (isAccepted) => {
        await client.invalidateQueries({ queryKey: ['answer', hat?.key, today, operationOf(handoverQuery)] });
        return isAccepted;
      });
    return underWay.current;
  }, [handoverId, part, hat?.key, today, locale, set, client]);

  useEffect(() => {
    if (isStill) return undefined;
    const timer = setTimeout(() => void flush(), sent.state === 'waiting' ? AGAIN : QUIET);
    return () => clearTimeout(timer);
  }, [content, isStill, sent.state, sent.tries, flush]);

  return { ...sent, isKept, flush };
}
