import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { ask } from './ask.js';
import { draftPressed, draftSent, draftsChanged, type Drafts, type Kept } from './drafts.js';
import type { TadaDocumentNode } from './graphql.js';
import { refusalIn } from './refusal.js';
import { useSession } from './session.js';

/** The mutations that may wait on this device, by the name a press carries. */
export type OutboxActs = Readonly<Record<string, TadaDocumentNode<unknown, { input: never }>>>;

/** Between two tries while something waits, in milliseconds. */
const EVERY = 15_000;

/**
 * Sends what was pressed and not answered: at once, when the connection is back, after a reload and every quarter of a minute.
 * Each press carries the id of its intent, so however often it goes, it counts once. A no goes back to the draft with its sentence.
 */
export function useOutbox(acts: OutboxActs): void {
  const { drafts, state } = useSession();
  const { locale } = useIntl();
  const client = useQueryClient();
  const busy = useRef(new Set<string>());

  useEffect(() => {
    if (state !== 'in') return;
    const sendOne = async (store: Drafts, kept: Kept) => {
      const { hat, name, press } = kept;
      const document = press && acts[press.act];
      if (!press || !document || busy.current.has(press.input.id)) return;
      busy.current.add(press.input.id);
      try {
        await ask(document, { input: press.input as never }, { hat, locale });
        await store.remove(hat, name);
        window.dispatchEvent(new CustomEvent(draftSent, { detail: kept }));
        await client.invalidateQueries({ queryKey: ['answer'] });
      } catch (error) {
        const refusal = refusalIn(error);
        if (!refusal.mayRetry && refusal.code !== 'UNAUTHENTICATED')
          await store.write({ ...kept, press: undefined, refused: refusal.sentence || refusal.code, refusedFor: refusal.code });
      } finally {
        busy.current.delete(press.input.id);
      }
      window.dispatchEvent(new Event(draftsChanged));
    };
    const sweep = () => void drafts.then(async (store) => Promise.all((await store.all()).map((kept) => sendOne(store, kept)))).catch(() => undefined);
    const timer = setInterval(sweep, EVERY);
    sweep();
    window.addEventListener('online', sweep);
    window.addEventListener(draftPressed, sweep);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sweep);
      window.removeEventListener(draftPressed, sweep);
    };
  }, [acts, drafts, state, locale, client]);
}
