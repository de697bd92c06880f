import { createContext, useContext } from 'react';
import type { Drafts } from './drafts.js';

/** What somebody is at one controller: a post, or guardian. */
export interface Hat {
  /** `<controllerId>:<ROLE>`, as a request names it. */
  key: string;
  controllerId: string;
  controllerName: string;
  controllerKind: string;
  role: string;
  scopes: readonly { kind: string; id: string }[];
}

/** Where the session stands. `ended`: it was there and is no longer; drafts are kept for the same account. `offline`: nothing answers, the drafts of who typed here last can be gone on with. */
export type SessionState = 'loading' | 'out' | 'in' | 'ended' | 'unreachable' | 'offline';

/** Who is here, under which hat, on which day. */
export interface Session {
  state: SessionState;
  accountId: string;
  name: string;
  /** Today by the API's clock, a calendar date; in a demo it can be moved. */
  today: string;
  hats: readonly Hat[];
  /** The hat that is on; undefined when there is none. */
  hat?: Hat;
  /** Puts on another hat, in this tab only; everything on screen is asked again. */
  wear: (key: string) => void;
  /** After somebody logged in. */
  enter: () => Promise<void>;
  /** Logs out, and forgets the drafts of this account on this device. */
  leave: () => Promise<void>;
  drafts: Promise<Drafts>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of this page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside SessionProvider.');
  return session;
}

/** The hat of a page that only makes sense under one. */
export function useHat(): Hat {
  const { hat } = useSession();
  if (!hat) throw new Error('This page needs a hat.');
  return hat;
}
