import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ask, operationOf } from '../../session/ask.js';
import { newId } from '../../session/intent.js';
import type { Refusal } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useDraft } from '../../session/use-draft.js';
import { useSending } from '../../session/use-sending.js';
import { editPart, handoverQuery, type DraftPart } from './handover.query.js';
import { charactersIn, isLeftBehind, saidIn, saysTheSame, sentSections, wordsOf, type PartWords } from './part-words.js';

/** Quiet for so long (milliseconds) before the words go to the server. */
const QUIET = 1_500;
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
  const sending = useSending({ value: words, says: saidIn, isStill: isSame || clash || isOver, quiet: QUIET, set, ...usePartPost(handoverId, part.part) });
  const isKept = words.since === saidIn(words);

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
    state: draft.state === 'failed' ? 'failed' : isOver ? 'over' : isSame || isKept ? 'saved' : sending.state === 'waiting' ? 'waiting' : 'saving',
    at: sending.at,
    clash,
    keepMine: () => set({ ...value, version: there.version, since: saidIn(there) }),
    takeTheirs: discard,
    refusal: sending.refusal,
    flush: sending.flush,
  };
}

/** The way of one part to the server; after each answer the page reads what stands there. */
function usePartPost(handoverId: string, part: DraftPart['part']) {
  const client = useQueryClient();
  const { hat, today } = useSession();
  const { locale } = useIntl();
  const send = async (words: PartWords) => {
    const input = { id: newId(), handoverId, part, version: words.version, sections: sentSections(words) };
    const {
      editPart: { version },
    } = await ask(editPart, { input }, { hat: hat?.key, locale });
    return (typed: PartWords) => ({ ...typed, version, since: saidIn(words) });
  };
  return { send, onAnswered: () => client.invalidateQueries({ queryKey: ['answer', hat?.key, today, operationOf(handoverQuery)] }) };
}
