import { Link } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { tell } from '../../parts/toast/toast.js';
import { addChildByCode } from '../../session/login.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { CodeForm } from '../login/code-form.js';
import { NotFoundPage } from '../not-found/not-found.page.js';
import './parents.css';

/** *Nog een kind*: a parent who is in by one code adds the child of a next one to the same login (C5); at the front door it would open another. */
export function NextChildPage() {
  const say = useWords();
  const navigate = useNavigate();
  const { hats, enter } = useSession();
  const add = async (code: string, birthDate: string) => {
    await addChildByCode(code, birthDate);
    await enter();
    await navigate('/');
    tell(say('parents.next.done'));
  };
  if (!hats.some(({ role }) => role === 'GUARDIAN')) return <NotFoundPage />;
  return (
    <Page
      width="narrow"
      title={say('parents.next.title')}
      tabTitle={say('parents.next.title')}
      back={<Link href="/">{say('general.today')}</Link>}
      lead={say('parents.next.lead')}
    >
      <div className="flow">
        <Card title={say('parents.next.code')}>
          <CodeForm
            button="parents.next.button"
            onSend={add}
            refusals={{ NOT_NOW: 'refusal.code_of_other_parent', FORBIDDEN: 'refusal.login_not_by_code', UNAUTHENTICATED: 'refusal.session_ended' }}
          />
        </Card>
        <Card title={say('parents.next.know')}>
          <ul className="parents__effects">
            <li>{say('parents.next.own')}</li>
            <li>{say('parents.next.moves')}</li>
            <li>{say('parents.next.apart')}</li>
          </ul>
        </Card>
      </div>
    </Page>
  );
}
