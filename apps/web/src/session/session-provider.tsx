import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ask } from './ask.js';
import { hatsChanged, sessionEnded } from './client.js';
import { Drafts, draftsChanged } from './drafts.js';
import { graphql, type ResultOf } from './graphql.js';
import { logout } from './login.js';
import { refusalIn } from './refusal.js';
import { SessionContext, type Hat, type Session, type SessionState } from './session.js';

const meQuery = graphql(`
  query Me {
    me {
      accountId
      name
      today
      hats {
        controllerId
        controllerName
        controllerKind
        role
        scopes {
          kind
          id
        }
      }
    }
  }
`);

const meKey = ['me'];
const wornKey = 'kindlijn.hat';
/** Between two tries to find out who is here while nothing answers, in milliseconds. */
const AGAIN = 15_000;

/** Asks who is here and holds it for every page. One question, asked again after a login, a change of hats and a moved day. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const [worn, setWorn] = useState(() => sessionStorage.getItem(wornKey) ?? '');
  const query = useQuery({
    queryKey: meKey,
    queryFn: async ({ signal }) => (await ask(meQuery, {}, { signal })).me,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (isUnreachable(state.error) ? AGAIN : false),
  });

  useEffect(() => {
    const onEnded = () => query.data && setEnded(true);
    const onHats = () => void client.invalidateQueries({ queryKey: meKey });
    const onBack = () => query.data ?? onHats();
    window.addEventListener(sessionEnded, onEnded);
    window.addEventListener(hatsChanged, onHats);
    // a page that was opened without connection is taken for connected by the client, which then hears nothing of its return
    window.addEventListener('online', onBack);
    return () => {
      window.removeEventListener(sessionEnded, onEnded);
      window.removeEventListener(hatsChanged, onHats);
      window.removeEventListener('online', onBack);
    };
  }, [client, query.data]);

  // Nothing answers: whoever typed here last goes on with the drafts of this device, and with nothing else.
  const isCutOff = !query.data && isUnreachable(query.error);
  const last = useQuery({ queryKey: ['writer'], queryFn: async () => (await Drafts.last()) ?? null, enabled: isCutOff, staleTime: 0, gcTime: 0 });
  const writer = isCutOff ? (last.data ?? undefined) : undefined;
  const who = query.data ?? writer;
  const accountId = who?.accountId ?? '';
  const drafts = useMemo(() => Drafts.open(accountId), [accountId]);

  useEffect(() => {
    if (!query.data) return;
    const { name, today } = query.data;
    const hats = hatsOf(query.data);
    void drafts.then(async (store) => {
      store.writtenBy({ accountId, name, today, hats });
      await store.keepHats(hats.map(({ key }) => key));
      window.dispatchEvent(new Event(draftsChanged));
    });
  }, [drafts, accountId, query.data]);

  const wear = useCallback((key: string) => {
    sessionStorage.setItem(wornKey, key);
    setWorn(key);
  }, []);
  const enter = useCallback(async () => {
    client.removeQueries({ predicate: (known) => known.queryKey[0] !== 'me' });
    await client.refetchQueries({ queryKey: meKey });
    setEnded(false);
  }, [client]);
  const leave = useCallback(async () => {
    await logout();
    await (await drafts).forget();
    sessionStorage.clear();
    client.clear();
    location.assign('/');
  }, [client, drafts]);

  const session = useMemo<Session>(() => {
    const hats = query.data ? hatsOf(query.data) : (writer?.hats ?? []);
    const hat = hats.find(({ key }) => key === worn) ?? hats[0];
    const state = ended ? 'ended' : writer ? 'offline' : stateOf(query.status, query.error);
    return { state, accountId, name: who?.name ?? '', today: who?.today ?? '', hats, hat, wear, enter, leave, drafts };
  }, [query.data, query.status, query.error, writer, who, ended, accountId, worn, wear, enter, leave, drafts]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

function hatsOf(me: ResultOf<typeof meQuery>['me'] | undefined): Hat[] {
  return (me?.hats ?? []).map((hat) => ({ ...hat, key: `${hat.controllerId}:${hat.role}` }));
}

function isUnreachable(error: Error | null): boolean {
  return error !== null && refusalIn(error).mayRetry;
}

function stateOf(status: 'pending' | 'error' | 'success', error: Error | null): SessionState {
  if (status === 'pending') return 'loading';
  if (status === 'success') return 'in';
  return refusalIn(error).code === 'UNAUTHENTICATED' ? 'out' : 'unreachable';
}
