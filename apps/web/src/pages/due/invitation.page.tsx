import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Brand } from '../../parts/brand/brand.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { DayField, TimeField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { DUE_KINDS, type DueKind } from '../../support/due-kinds.js';
import { dueAddress } from '../../support/addresses.js';
import { invitedQuery } from './invitation.query.js';
import './invitation.css';

/** The invitation for parents and child, ready to print: what the talk is for and that they see everything beforehand; nothing of what was written. */
export function InvitationPage() {
  const say = useWords();
  const { childId = '', kind = '' } = useParams();
  const answer = useAnswer(invitedQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ child }) => (
        <Page
          title={say('invitation.title')}
          tabTitle={say('invitation.title')}
          back={<Link href={dueAddress}>{say('due.title')}</Link>}
          actions={
            <Button kind="fill" onPress={() => window.print()}>
              {say('general.print')}
            </Button>
          }
        >
          <Invitation callName={child.callName} kind={DUE_KINDS.find((one) => one === kind) ?? 'REVIEW'} />
        </Page>
      )}
    </PageAnswer>
  );
}

function Invitation({ callName, kind }: { callName: string; kind: DueKind }) {
  const say = useWords();
  const days = useDays();
  const { hat, name } = useSession();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [place, setPlace] = useState('');
  return (
    <div className="invitation">
      <div className="screen-only">
        <Card title={say('invitation.when')}>
          <div className="flow">
            <DayField label={say('invitation.day')} value={day} onChange={setDay} />
            <TimeField label={say('invitation.time')} value={time} onChange={setTime} />
            <TextField label={say('invitation.place')} value={place} onChange={setPlace} maxLength={60} />
          </div>
        </Card>
      </div>
      <article className="invitation__sheet" data-private>
        <Brand size={20} />
        <h2>{say('invitation.heading', { child: callName })}</h2>
        <p>{say('invitation.greeting', { child: callName })}</p>
        <p>{say(`invitation.why.${kind}`, { child: callName })}</p>
        <p className="invitation__when">{say('invitation.at', { day: day ? days.full(day) : '……………………', time: time || '………', place: place || '………………………' })}</p>
        <ul>
          <li>{say('invitation.child', { child: callName })}</li>
          <li>{say('invitation.bring')}</li>
          <li>{say('invitation.read')}</li>
          <li>{say('invitation.someone')}</li>
        </ul>
        <p>{say('invitation.otherTime')}</p>
        <p>{say('invitation.greetings')}</p>
        <p>
          {name}
          <br />
          {hat?.controllerName}
        </p>
      </article>
    </div>
  );
}
