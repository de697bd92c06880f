import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Answered } from '../../handover/answered.js';
import { HandoverDocument } from '../../handover/handover-document.js';
import { stepsOf } from '../../handover/steps.js';
import { Anchor } from '../../parts/anchor/anchor.js';
import { BeamerButton } from '../../parts/beamer/beamer.js';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { PageAnswer } from '../../session/page-answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Adopt } from './adopt.js';
import { Conversation } from './conversation.js';
import { deliveryQuery, ownChildQuery, type Delivery } from './delivery.query.js';
import { Feedback } from './feedback.js';
import { PutRight } from './put-right.js';
import { asksLevel, StartingLevel } from './starting-level.js';
import './received.css';

/** What came along with a child, read by who works with it: document, talk, starting level, answer back (H5, H6, R14–R17). */
export function DeliveryPage() {
  const { deliveryId = '' } = useParams();
  const delivery = useAnswer(deliveryQuery, { id: deliveryId });
  return <PageAnswer query={delivery}>{(answer) => <WithChild key={deliveryId} delivery={answer.delivery} />}</PageAnswer>;
}

function WithChild({ delivery }: { delivery: Delivery }) {
  const own = useAnswer(ownChildQuery, { childId: delivery.childId ?? '' }, { enabled: delivery.childId !== null });
  return <PageAnswer query={own}>{(answer) => <Read delivery={delivery} own={answer} />}</PageAnswer>;
}

interface ReadProps {
  delivery: Delivery;
  own: ResultOf<typeof ownChildQuery>;
}

function Read({ delivery, own: { child, handoverSummary } }: ReadProps) {
  const say = useWords();
  const days = useDays();
  const { name, today, hat } = useSession();
  const { id, events, conversation, warmRequired, warmAnswer, sender, feedback, firstSchoolDay, childId } = delivery;
  const asksTalk = warmRequired || (warmAnswer !== null && warmAnswer !== 'PAPER');
  const way = stepsOf({ talks: asksTalk || conversation !== null, events: delivery.sentOn ? withSent(delivery) : events }, say, days);
  const ve = handoverSummary?.ve;
  const mayConfirm = hat?.role === 'TEACHER';
  const asks = asksLevel(delivery, mayConfirm);
  return (
    <Page
      title={say('received.page', { child: child.callName })}
      tabTitle={say('received.tab')}
      back={<Link href="/ontvangen">{say('received.title')}</Link>}
      lead={say('received.from', { sender: sender?.locationName ?? '', day: firstSchoolDay ? days.long(firstSchoolDay) : 'none' })}
      actions={
        <>
          {childId ? (
            <LinkButton size="desk" href={`/kind/${childId}`}>
              {say('received.card')}
            </LinkButton>
          ) : null}
          <BeamerButton />
          <Button size="desk" onPress={() => window.print()}>
            {say('general.print')}
          </Button>
        </>
      }
    >
      <div className="delivery__head screen-only">
        <Card>
          <StateSteps label={say('handover.steps')} steps={way.steps} current={way.current} />
        </Card>
      </div>
      {asks ? (
        <div className="delivery__head screen-only" data-private>
          <StartingLevel delivery={delivery} birthDate={child.birthDate} mayConfirm />
        </div>
      ) : null}
      {delivery.replacedOn ? (
        <div className="delivery__head screen-only" data-private>
          <PutRight delivery={delivery} child={child.callName} />
        </div>
      ) : null}
      <div className="delivery" data-private>
        <HandoverDocument told={documentOf(delivery, child.callName, Boolean(ve))} />
        <div className="flow screen-only">
          <Anchor id="gesprek">
            <Conversation key={`${id}:${delivery.version}`} delivery={delivery} asked={asksTalk} />
          </Anchor>
          {asks ? null : <StartingLevel delivery={delivery} birthDate={child.birthDate} mayConfirm={mayConfirm} />}
          <Anchor id="antwoord">{feedback ? <Answered feedback={feedback} /> : <Feedback delivery={delivery} today={today} />}</Anchor>
          <Adopt delivery={delivery} child={child.callName} />
          {ve ? (
            <Card title={say('received.ve')}>
              <p>
                {say('received.ve.text', { programme: ve.programme, months: ve.months, dayparts: ve.daypartsPerWeek ?? 0, from: days.medium(ve.startedOn) })}
              </p>
            </Card>
          ) : null}
        </div>
      </div>
      <PrintMark reader={name} today={today} />
    </Page>
  );
}

/** The steps before it arrived are done; the school keeps no line of them. */
function withSent({ events, sentOn }: Delivery): { kind: string; happenedOn: string }[] {
  return [...['OFFERED', 'AGREED', 'SENT'].map((kind) => ({ kind, happenedOn: sentOn })), ...events];
}

function documentOf({ sender, issue, issueHash, sentOn, replacedOn, parts, views }: Delivery, child: string, hasVe: boolean) {
  return { child, sender, issue, hash: issueHash, day: replacedOn ?? sentOn, parts, views, hasVe };
}
