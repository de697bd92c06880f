import { HatLink } from '../../coaching/hat-link.js';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { OwnershipLine } from '../../parts/ownership/ownership.js';
import { Answer } from '../../session/answer.js';
import { graphql, type ResultOf } from '../../session/graphql.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswers } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';

const dayQuery = graphql(`
  query MyDay {
    myDay {
      visit { id plannedOn plannedTime setting form }
      trajectory { id question ownerName colleagueName locationName groupName }
    }
  }
`);

type Due = ResultOf<typeof dayQuery>['myDay'][number];

/** The visits a coach makes today or did not log yet, of all organisations by the clock, for that is how a day goes; each record stays where it is (K7, K8). */
export function VisitsToday({ hats }: { hats: readonly Hat[] }) {
  const say = useWords();
  const { today } = useSession();
  const answers = useAnswers(
    dayQuery,
    {},
    hats.map(({ key }) => key),
  );
  const unanswered = answers.filter(({ data }) => !data);
  const [first] = unanswered;
  const visits = hats.flatMap((hat, index) => (answers[index]?.data?.myDay ?? []).map((due) => ({ hat, due })));
  if (visits.length === 0 && !first) return <p className="soft">{say('coaching.dayNone')}</p>;
  // what is still to be logged comes after what is still to be done
  const clock = ({ due: { visit } }: (typeof visits)[number]) => `${visit.plannedOn < today ? 'later' : ''} ${visit.plannedOn} ${visit.plannedTime ?? ''}`;
  return (
    <section className="today__visits" aria-label={say('coaching.day')}>
      {visits
        .toSorted((one, other) => clock(one).localeCompare(clock(other)))
        .map(({ hat, due }) => (
          <DueVisit key={due.visit.id} due={due} hat={hat} isOne={hats.length === 1} />
        ))}
      {first ? <Answer query={{ ...first, refetch: () => Promise.all(unanswered.map(({ refetch }) => refetch())) }}>{() => null}</Answer> : null}
    </section>
  );
}

/** One visit: when and where, the question, whose it is, and the log one tap away. */
function DueVisit({ due: { visit, trajectory }, hat, isOne }: { due: Due; hat: Hat; isOne: boolean }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { today, wear } = useSession();
  const groupName = useGroupName();
  const when = visit.plannedOn === today ? (visit.plannedTime ?? say('general.today')) : days.full(visit.plannedOn);
  return (
    <Card
      level={2}
      tone={visit.plannedOn < today ? 'warm' : 'plain'}
      title={[when, trajectory.groupName ? groupName(trajectory.groupName) : trajectory.locationName].join(', ')}
      note={[
        trajectory.groupName ? trajectory.locationName : undefined,
        isOne ? undefined : hat.controllerName,
        say('coaching.with', { name: trajectory.colleagueName }),
        nameOf('coaching.form', visit.form),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className="flow">
        <p>
          <HatLink hat={hat.key} href={`/traject/${trajectory.id}`}>
            {trajectory.question ?? say('coaching.noQuestion')}
          </HatLink>
        </p>
        <OwnershipLine owner={trajectory.ownerName ?? ''} />
        <LinkButton kind="fill" href={`/bezoek/${visit.id}?traject=${trajectory.id}`} onPress={() => wear(hat.key)}>
          {say('trajectory.visits.log')}
        </LinkButton>
      </div>
    </Card>
  );
}
