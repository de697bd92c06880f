import { LinkButton, Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { tell } from '../../parts/toast/toast.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { acknowledgeReceipt, acknowledgeVeStatement, arrivalsQuery, schoolsQuery } from './received.query.js';

type Arrival = ResultOf<typeof arrivalsQuery>['deliveries'][number];
type Candidate = Arrival['candidates'][number];

/** What arrived and waits for an own application: who enrols sees name and birth date, and links it (R15, R19). */
export function Arrivals() {
  const say = useWords();
  const schools = useAnswer(schoolsQuery, {});
  return (
    <Page title={say('received.title')} tabTitle={say('received.title')} lead={say('received.arrivals.lead')}>
      <Answer query={schools}>
        {({ locations }) => (
          <div className="flow">
            {locations
              .filter(({ kind }) => kind === 'SCHOOL')
              .map((school) => (
                <SchoolArrivals key={school.id} school={school} />
              ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}

function SchoolArrivals({ school }: { school: { id: string; name: string } }) {
  const say = useWords();
  const answer = useAnswer(arrivalsQuery, { locationId: school.id });
  return (
    <Answer query={answer}>
      {({ deliveries }) => (
        <Card title={school.name} note={say('received.arrivals.count', { count: deliveries.length })}>
          {deliveries.length === 0 ? <EmptyState>{say('received.arrivals.none')}</EmptyState> : null}
          <ul className="arrivals">
            {deliveries.map((arrival) => (
              <ArrivalRow key={arrival.id} arrival={arrival} locationId={school.id} />
            ))}
          </ul>
        </Card>
      )}
    </Answer>
  );
}

function ArrivalRow({ arrival, locationId }: { arrival: Arrival; locationId: string }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const name = [arrival.callName, arrival.familyName].filter(Boolean).join(' ');
  return (
    <li className="arrival">
      <div data-private>
        <h3>{name}</h3>
        <p className="soft">{say('received.arrival.born', { day: days.long(arrival.birthDate) })}</p>
        <p className="soft">
          {say(arrival.kind === 'VE_STATEMENT' ? 'received.arrival.ve' : 'received.arrival.handover', {
            sender: arrival.senderName,
            day: days.medium(arrival.sentOn),
          })}
        </p>
        {arrival.remindOn <= today ? <p className="arrival__waits">{say('received.arrival.waits')}</p> : null}
      </div>
      <div className="arrival__ways">
        {arrival.candidates.map((candidate) => (
          <LinkTo key={candidate.enrolmentId} arrival={arrival} candidate={candidate} locationId={locationId} />
        ))}
        {arrival.candidates.length === 0 ? (
          <>
            <p>{say('received.arrival.noMatch')}</p>
            <LinkButton href="/kinderen">{say('received.arrival.enrol')}</LinkButton>
          </>
        ) : null}
      </div>
    </li>
  );
}

/** Links an arrival to an application with the same birth date; only then its contents open, for the group's teacher. */
function LinkTo({ arrival, candidate, locationId }: { arrival: Arrival; candidate: Candidate; locationId: string }) {
  const say = useWords();
  const name = [candidate.callName, candidate.familyName].filter(Boolean).join(' ');
  const options = { intent: `acknowledge:${arrival.id}`, onDone: () => tell(say('received.arrival.linked', { name })) };
  const handover = useAct(acknowledgeReceipt, options);
  const statement = useAct(acknowledgeVeStatement, options);
  const act = arrival.kind === 'VE_STATEMENT' ? statement : handover;
  return (
    <>
      <Button
        kind="fill"
        isPending={act.isPending}
        onPress={() => act.press({ arrivalId: arrival.id, locationId, enrolmentId: candidate.enrolmentId, version: arrival.version })}
      >
        {say('received.arrival.link', { name })}
      </Button>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </>
  );
}
