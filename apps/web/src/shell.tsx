import { useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Outlet, useHref, useLocation, useMatches, useNavigate } from 'react-router';
import { navigationOf } from './navigation.js';
import { fetched } from './parts/fetched/fetched.js';
import type { HatChoice } from './parts/top-bar/account-menu.js';
import { TopBar } from './parts/top-bar/top-bar.js';
import { tell } from './parts/toast/toast.js';
import { WaitingPage } from './parts/waiting/waiting-page.js';
import { moveDay } from './session/login.js';
import { useSession, type Hat } from './session/session.js';
import { useDemo } from './session/use-demo.js';
import { useLanguage } from './words/language.js';
import { useNames, useWords } from './words/use-words.js';

const LoginPage = fetched(async () => (await import('./pages/login/login.page.js')).LoginPage, WaitingPage);
const LeaveDialog = fetched(async () => (await import('./pages/login/leave-dialog.js')).LeaveDialog);
const OfflinePage = fetched(async () => (await import('./pages/offline/offline.page.js')).OfflinePage, WaitingPage);
const WaitingBar = fetched(async () => (await import('./offline/waiting-bar.js')).WaitingBar);

/** What stands around every page: the top bar, and the login or "no connection" in the page's place when it must. */
export function Shell() {
  const navigate = useNavigate();
  return (
    <RouterProvider navigate={(href) => void navigate(href)} useHref={useHref}>
      <Bar />
      <WaitingBar />
      <Place>
        <Outlet />
      </Place>
    </RouterProvider>
  );
}

/** The page, or what stands in its place. The address stays: after logging in one is where one was. */
function Place({ children }: { children: ReactNode }) {
  const { state } = useSession();
  const handles = useMatches().map(({ handle }) => handle as { open?: boolean; offline?: boolean } | undefined);
  const isHere = state === 'in' || handles.some((handle) => handle?.open || (handle?.offline && state === 'offline'));
  if (isHere) return children;
  if (state === 'loading') return <WaitingPage />;
  return state === 'unreachable' || state === 'offline' ? <OfflinePage /> : <LoginPage />;
}

function Bar() {
  const say = useWords();
  const nameOf = useNames();
  const language = useLanguage();
  const session = useSession();
  const demo = useDemo();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const isIn = session.state === 'in';
  const other = language.locale === 'nl' ? { code: 'en', name: 'English' } : { code: 'nl', name: 'Nederlands' };
  const nav = isIn ? navigationOf(session.hat) : [];

  return (
    <>
      <TopBar
        nav={nav.length > 1 ? nav.map(({ href, label }) => ({ href, label: say(label), current: isCurrent(href, pathname) })) : []}
        otherLanguage={other}
        onLanguage={() => language.choose(language.locale === 'nl' ? 'en' : 'nl')}
        day={
          isIn && demo ? { today: session.today, onMoveDay: (days) => void moveDay(days).then(session.enter, () => tell(say('login.unreachable'))) } : undefined
        }
        account={
          isIn
            ? {
                name: session.name,
                hat: session.hat && choiceOf(session.hat, nameOf),
                hats: session.hats.map((hat) => choiceOf(hat, nameOf)),
                onHat: (key) => {
                  session.wear(key);
                  void navigate('/');
                },
                onLogout: () => setLeaving(true),
              }
            : undefined
        }
      />
      {leaving ? <LeaveDialog onClose={() => setLeaving(false)} /> : null}
    </>
  );
}

function choiceOf(hat: Hat, nameOf: (area: string, code: string) => string): HatChoice {
  return { key: hat.key, place: hat.controllerName, role: nameOf('shell.role', hat.role) };
}

function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
