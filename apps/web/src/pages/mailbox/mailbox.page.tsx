import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { loginByCode } from '../../session/login.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { mailbox, type MailboxItem } from './mailbox.js';
import './mailbox.css';

/** *Postvak* of the demo: the letters and mails with one-time codes, as if one stood at the doormat of the invented parents. */
export function MailboxPage() {
  const say = useWords();
  const answer = useQuery({ queryKey: ['mailbox'], queryFn: ({ signal }) => mailbox(signal), retry: false });
  return (
    <PageAnswer query={answer}>
      {(items) => (
        <Page title={say('mailbox.title')} tabTitle={say('mailbox.title')} lead={say('mailbox.lead')}>
          {items.length === 0 ? <EmptyState>{say('mailbox.none')}</EmptyState> : null}
          <ul className="mailbox">
            {items.map((item) => (
              <li key={item.id}>
                <Item item={item} />
              </li>
            ))}
          </ul>
        </Page>
      )}
    </PageAnswer>
  );
}

/** Comes in as this parent by the front door of parents, as the login page would. */
function Enter({ code, birthDate, to }: { code: string; birthDate: string; to: string }) {
  const say = useWords();
  const navigate = useNavigate();
  const { enter } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const come = async () => {
    setBusy(true);
    try {
      await loginByCode(code, birthDate);
      await enter();
      await navigate('/');
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <>
      {failed ? <RefusalNotice sentence={say('login.failed')} /> : null}
      <Button kind="fill" isPending={isBusy} onPress={() => void come()}>
        {say('mailbox.enter')}
        <span className="hidden-visually"> {to}</span>
      </Button>
    </>
  );
}

function Item({ item: { channel, to, email, from, child, birthDate, madeOn, lastDay, code } }: { item: MailboxItem }) {
  const say = useWords();
  const days = useDays();
  return (
    <Card title={say(channel === 'LETTER' ? 'mailbox.letter' : 'mailbox.mail', { to })} note={email ?? undefined}>
      <p className="soft">{say('mailbox.about', { from, child, day: days.medium(madeOn) })}</p>
      {code ? (
        <>
          <p className="mailbox__code">{code}</p>
          <dl className="mailbox__facts">
            <dt>{say('mailbox.birthDate', { child })}</dt>
            <dd>{days.long(birthDate)}</dd>
            <dt>{say('mailbox.lastDay')}</dt>
            <dd>{days.medium(lastDay)}</dd>
          </dl>
          <Enter code={code} birthDate={birthDate} to={to} />
        </>
      ) : (
        <p>{say('mailbox.used')}</p>
      )}
    </Card>
  );
}
