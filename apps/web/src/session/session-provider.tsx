import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ask } from './ask.js';
import { hatsChanged, sessionEnded } from './client.js';
import { Drafts } from './drafts.js';
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

/** Asks who is here and holds it for every page. One question, asked again after a login, a change of hats and a moved day. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const [worn, setWorn] = useState(() => sessionStorage.getItem(wornKey) ?? '');
  const query = useQuery({ queryKey: meKey, queryFn: async ({ signal }) => (await ask(meQuery, {}, { signal })).me, staleTime: Infinity });

  useEffect(() => {
    const onEnded = () => query.data && setEnded(true);
    const onHats = () => void client.invalidateQueries({ queryKey: meKey });
    window.addEventListener(sessionEnded, onEnded);
    window.addEventListener(hatsChanged, onHats);
    return () => {
      window.removeEventListener(sessionEnded, onEnded);
      window.removeEventListener(hatsChanged, onHats);
    };
  }, [client, query.data]);

  const accountId = query.data?.accountId ?? '';
  const drafts = useMemo(() => Drafts.open(accountId), [accountId]);

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
    const hats = hatsOf(query.data);
    const hat = hats.find(({ key }) => key === worn) ?? hats[0];
    const state = ended ? 'ended' : stateOf(query.status, query.error);
    return { state, accountId, name: query.data?.name ?? '', today: query.data?.today ?? '', hats, hat, wear, enter, leave, drafts };
  }, [query.data, query.status, query.error, ended, accountId, worn, wear, enter, leave, drafts]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

function hatsOf(me: ResultOf<typeof meQuery>['me'] | undefined): Hat[] {
  return (me?.hats ?? []).map((hat) => ({ ...hat, key: `${hat.controllerId}:${hat.role}` }));
}

function stateOf(status: 'pending' | 'error' | 'success', error: Error | null): SessionState {
  if (status === 'pending') return 'loading';
  if (status === 'success') return 'in';
  return refusalIn(error).code === 'UNAUTHENTICATED' ? 'out' : 'unreachable';
}
