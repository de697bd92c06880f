import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type Change, listenToChanges } from './change-stream.js';
import { hatsChanged, sessionEnded } from './client.js';
import { useSession } from './session.js';

interface ChangesOptions {
  /** Kinds of subject this page shows: `CONSULTATION`. Another kind changes nothing here. */
  kinds: readonly string[];
  /** Other hats than the one that is on, for a page that asks under several side by side. */
  hats?: readonly string[];
}

/**
 * Keeps what is on screen as it is now: when something of these kinds changed, the answers of that controller are asked again, through
 * the door as ever. Nothing of what changed comes over this line. While it is away, pages ask when they are looked at, as without it.
 */
export function useChanges({ kinds, hats: others }: ChangesOptions): void {
  const client = useQueryClient();
  const { state, hat } = useSession();
  const hats = useMemo(() => (others ?? (hat ? [hat.key] : [])).join(','), [others, hat]);
  const wanted = kinds.join(',');

  useEffect(() => {
    if (state !== 'in' || !hats) return undefined;
    const enough = new AbortController();
    const askAgain = (concerns: (hatKey: unknown) => boolean) =>
      void client.invalidateQueries({
        predicate: ({ queryKey: [kind, hatKey] }) => kind === 'answer' && concerns(hatKey),
        // asking leaves a line of who read it: a page that nobody looks at asks when somebody does
        refetchType: document.visibilityState === 'visible' ? 'active' : 'none',
      });
    const onChange = ({ controllerId, kind }: Change) => {
      if (wanted.split(',').includes(kind)) askAgain((hatKey) => String(hatKey).startsWith(`${controllerId}:`));
    };
    const onReady = () => askAgain((hatKey) => hats.split(',').includes(String(hatKey)));
    const onRefused = (status: number) => window.dispatchEvent(new Event(status === 401 ? sessionEnded : hatsChanged));
    void listenToChanges(hats.split(','), { onReady, onChange, onRefused }, enough.signal);
    return () => enough.abort();
  }, [client, state, hats, wanted]);
}
