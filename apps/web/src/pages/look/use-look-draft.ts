import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { ask } from '../../session/ask.js';
import { newId } from '../../session/intent.js';
import { refusalIn } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useDraft, type Draft } from '../../session/use-draft.js';
import { useSending } from '../../session/use-sending.js';
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
  const { send, went, settleFirst } = useLookPost(look.childId, setMeanwhile);
  const sending = useSending({ value, says: contentOf, isStill: !isReady || meanwhile !== undefined || isEmpty(value), quiet: QUIET, send, set });
  const { there = null } = meanwhile ?? {};

  return {
    ...draft,
    meanwhile,
    keepMine: () => {
      setMeanwhile(undefined);
      set({ ...value, lookId: there?.lookId ?? newId(), version: there?.version ?? 0, since: there?.since });
    },
    takeTheirs: () => {
      setMeanwhile(undefined);
      if (there) set(there);
      else void client.invalidateQueries({ queryKey: ['answer'] }).then(discard);
    },
    settled: async () => {
      const last = await sending.settled();
      went(last);
      return last;
    },
    compare: async () => {
      const upon = await settleFirst();
      if (upon) sending.put(upon);
      return upon !== undefined;
    },
  };
}

/** The way of a look to the server; when somebody was first it asks what stands there, and tells unless it went from here. */
function useLookPost(childId: string, tell: (meanwhile: Meanwhile) => void) {
  const { hat } = useSession();
  const { locale } = useIntl();
  const sent = useRef(new Set<string>());
  const went = (draft: LookDraft) => sent.current.add(contentOf(draft));

  const settleFirst = async () => {
    const { look } = await ask(lookQuery, { childId }, { hat: hat?.key, locale });
    const there = look.draft && draftOf(look.draft, look.draft.id);
    // what stands there is what went from here, of which the answer was lost
    if (there && sent.current.has(contentOf(there))) {
      const { lookId, version, since } = there;
      return (typed: LookDraft) => ({ ...typed, lookId, version, since });
    }
    tell({ there });
    return undefined;
  };

  const send = async (draft: LookDraft) => {
    went(draft);
    try {
      const answer = await ask(saveLookDraft, { input: { id: newId(), ...inputOf(childId, draft) } }, { hat: hat?.key, locale });
      const { version } = answer.saveLookDraft;
      return (typed: LookDraft) => (typed.lookId === draft.lookId ? { ...typed, version, since: contentOf(draft) } : typed);
    } catch (error) {
      const upon = refusalIn(error).code === 'CHANGED_SINCE' ? await settleFirst() : undefined;
      if (upon) return upon;
      throw error;
    }
  };
  return { send, went, settleFirst };
}
