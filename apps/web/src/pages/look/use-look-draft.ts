import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { ask } from '../../session/ask.js';
import { newId } from '../../session/intent.js';
import { refusalIn } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useDraft, type Draft } from '../../session/use-draft.js';
import type { ResultOf } from '../../session/graphql.js';
import { contentOf, draftOf, inputOf, isEmpty, type LookDraft } from './look-draft.js';
import { lookQuery, saveLookDraft } from './look.query.js';

type ToldLook = ResultOf<typeof lookQuery>['look'];

/** Quiet for so long (milliseconds) before a draft also goes to the server, where another device finds it. */
const QUIET = 3_000;

/** A look that was gone on with in another window or on another device; finished there when no draft of it is left. */
export interface Meanwhile {
  there: LookDraft | null;
}

/** The draft of a look, and how it stands beside the one at the server. */
export interface LookWriting extends Draft<LookDraft> {
  /** Others are there: choose whose marks stay. Nothing goes to the server until then. */
  meanwhile?: Meanwhile;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Before *Klaar*: sends nothing more by itself, waits for what is on its way, and gives what stands here then. */
  settled: () => Promise<LookDraft>;
  /** After a no to *Klaar*: looks whether somebody was first; true when it was this very draft, which can be finished now. */
  compare: () => Promise<boolean>;
}

/** The draft of one look: on this device within a third of a second, at the server after three quiet seconds. A drop loses nothing. */
export function useLookDraft(look: ToldLook): LookWriting {
  // one id for the look that begins here, also when the server is asked again meanwhile
  const [freshId] = useState(newId);
  const begun = useMemo(() => draftOf(look.draft, freshId), [look.draft, freshId]);
  const draft = useDraft<LookDraft>(`look:${look.childId}`, begun);
  const client = useQueryClient();
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const { value, isReady, set, discard } = draft;
  const sending = useSending(look.childId, { value, isStill: !isReady || meanwhile !== undefined }, set, setMeanwhile);

  return {
    ...draft,
    ...sending,
    meanwhile,
    keepMine: () => {
      const { there = null } = meanwhile ?? {};
      setMeanwhile(undefined);
      set({ ...value, lookId: there?.lookId ?? newId(), version: there?.version ?? 0 });
    },
    takeTheirs: () => {
      const { there = null } = meanwhile ?? {};
      setMeanwhile(undefined);
      if (there) set(there);
      else void client.invalidateQueries({ queryKey: ['answer'] }).then(discard);
    },
  };
}

interface Unsent {
  value: LookDraft;
  /** Nothing to send, or not to be sent as it is. */
  isStill: boolean;
}

/** Sends marks after a quiet moment, one request after the other; what is typed while one is on its way stays as it is typed. */
function useSending(childId: string, unsent: Unsent, set: (draft: LookDraft) => void, tell: (meanwhile: Meanwhile) => void) {
  const { hat } = useSession();
  const { locale } = useIntl();
  const underWay = useRef<Promise<void>>(undefined);
  const kept = useRef('');
  const sent = useRef('');
  const isHeld = useRef(false);
  const latest = useRef(unsent);
  useEffect(() => {
    latest.current = unsent;
  });
  const content = contentOf(unsent.value);
  const put = useCallback(
    (value: LookDraft) => {
      latest.current = { ...latest.current, value };
      set(value);
    },
    [set],
  );

  const compare = useCallback(async () => {
    const {
      look: { draft },
    } = await ask(lookQuery, { childId }, { hat: hat?.key, locale });
    const there = draft && draftOf(draft, draft.id);
    const mine = latest.current.value;
    // what stands there is what went from here, of which the answer was lost
    const isOurs = there !== null && [contentOf(mine), sent.current].includes(contentOf(there));
    if (isOurs) put({ ...mine, lookId: there.lookId, version: there.version });
    else tell({ there });
    return isOurs;
  }, [childId, hat?.key, locale, put, tell]);

  const save = useCallback(async (): Promise<void> => {
    await underWay.current;
    const { value, isStill } = latest.current;
    const going = contentOf(value);
    if (isStill || isHeld.current || isEmpty(value) || going === kept.current) return;
    sent.current = going;
    underWay.current = ask(saveLookDraft, { input: { id: newId(), ...inputOf(childId, value) } }, { hat: hat?.key, locale })
      .then(
        ({ saveLookDraft: { version } }) => {
          kept.current = going;
          const now = latest.current.value;
          if (now.lookId === value.lookId) put({ ...now, version });
        },
        async (error: unknown) => {
          if (refusalIn(error).code === 'CHANGED_SINCE') await compare();
        },
      )
      // kept on this device; the next change tries again, and *Klaar* tells what is wrong
      .catch(() => undefined);
    await underWay.current;
  }, [childId, hat?.key, locale, put, compare]);

  const { isStill } = unsent;
  useEffect(() => {
    isHeld.current = false;
    if (isStill) return undefined;
    const timer = setTimeout(() => void save(), QUIET);
    return () => clearTimeout(timer);
  }, [content, isStill, save]);

  const settled = useCallback(async () => {
    isHeld.current = true;
    await underWay.current;
    return latest.current.value;
  }, []);
  return { settled, compare };
}
