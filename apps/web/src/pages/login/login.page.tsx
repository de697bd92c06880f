import type { MessageKey } from '#words';
import { useLocation, useSearchParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { Notice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { loginAddress, loginByCode, staffLogin } from '../../session/login.js';
import { useSession } from '../../session/session.js';
import { useDemo } from '../../session/use-demo.js';
import { useWords } from '../../words/use-words.js';
import { CodeForm } from './code-form.js';
import { DemoPeople } from './demo-people.js';
import { LifeLine } from './life-line.js';
import './login.css';

const reasons: Readonly<Partial<Record<string, MessageKey>>> = {
  onbekend: 'login.reason.unknown',
  'tweede-factor': 'login.reason.secondFactor',
  mislukt: 'login.failed',
  'te-vaak': 'login.reason.tooOften',
  'niet-bereikbaar': 'refusal.provider_away',
};

/** The way in: staff by their work account, parents by a code, and in a demo as one of its people. */
export function LoginPage() {
  const say = useWords();
  const demo = useDemo();
  const { state, enter } = useSession();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const refused = reasons[search.get('reden') ?? ''];
  return (
    <Page width="wide" title={say('login.title')} tabTitle={say('login.tab')} lead={say('login.lead')}>
      <div className="login">
        {refused ? (
          <Notice role="status" tone="warm">
            {say(refused)}
          </Notice>
        ) : null}
        {state === 'ended' ? (
          <Notice role="status" tone="warm">
            {say('login.ended')}
          </Notice>
        ) : null}
        <div className="login__welcome">
          <LifeLine />
        </div>
        {demo ? <DemoPeople people={demo} /> : null}
        <div className="login__doors">
          <Card title={say('login.staff.title')}>
            <p className="soft">{say('login.staff.text')}</p>
            <div className="login__form">
              {/* A plain link: the browser itself must leave this page. */}
              <a className="button" data-kind="fill" data-size="touch" href={staffLogin(pathname === loginAddress ? '/' : pathname)}>
                {say('login.staff.button')}
              </a>
            </div>
          </Card>
          <Card title={say('login.parent.title')}>
            <p className="soft">{say('login.parent.text')}</p>
            <CodeForm button="login.parent.button" onSend={(code, birthDate) => loginByCode(code, birthDate).then(enter)} />
          </Card>
        </div>
      </div>
    </Page>
  );
}
