import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { refusalIn } from './refusal.js';

/** Told to the session when the API no longer knows who asks; the page then shows the login in its place. */
export const sessionEnded = 'kindlijn-session-ended';

/** Told when a post ended or was added meanwhile: the session asks again which hats there are. */
export const hatsChanged = 'kindlijn-hats-changed';

const delay = (attempt: number) => Math.min(15_000, 500 * 2 ** attempt);

/** Questions are asked again three times when nothing answered; what somebody did is kept trying until it is answered. */
export function createClient(): QueryClient {
  const onError = (error: Error) => {
    const { code } = refusalIn(error);
    if (code === 'UNAUTHENTICATED') window.dispatchEvent(new Event(sessionEnded));
    if (code === 'HAT_REQUIRED') window.dispatchEvent(new Event(hatsChanged));
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A device without connection says so at once, and asks again when it is back.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (attempt, error) => refusalIn(error).mayRetry && attempt < 3 && navigator.onLine,
        retryDelay: delay,
      },
      mutations: {
        retry: (attempt, error) => refusalIn(error).mayRetry && attempt < 200,
        retryDelay: delay,
      },
    },
  });
}
