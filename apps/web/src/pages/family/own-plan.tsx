import { Card } from '../../parts/card/card.js';
import { More } from '../../parts/more/more.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { useNeedSentence } from '../support/use-need-sentence.js';
import { ownPlanQuery } from './family.query.js';

type Plan = ResultOf<typeof ownPlanQuery>;
type Goal = Plan['supportGoals'][number];

const KINDS = ['STIMULATING', 'NEED', 'HINDERING'] as const;

/** What helps first, then what is needed and what hinders, what is worked on, and who does what: all that colleagues read of it (P2, P6). */
export function OwnPlan({ childId, trackId }: { childId: string; trackId: string }) {
  const answer = useAnswer(ownPlanQuery, { childId, trackId });
  return (
    <Answer query={answer}>
      {({ supportNeeds, supportGoals, supportActions }) => (
        <>
          <Needs needs={supportNeeds} />
          <Goals goals={supportGoals} />
          <Actions actions={supportActions} />
        </>
      )}
    </Answer>
  );
}

function Needs({ needs }: { needs: Plan['supportNeeds'] }) {
  const say = useWords();
  const sentence = useNeedSentence();
  if (needs.length === 0) return null;
  return (
    <Card title={say('track.needs')}>
      <div className="flow">
        {KINDS.map((kind) => {
          const here = needs.filter((need) => need.kind === kind);
          if (here.length === 0) return null;
          return (
            <section key={kind}>
              <h3>{say(`track.need.${kind}`)}</h3>
              <ul className="ruled">
                {here.map((need) => (
                  <li key={need.id}>{sentence(need)}</li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}

function Goals({ goals }: { goals: readonly Goal[] }) {
  const say = useWords();
  const [open, over] = [goals.filter(({ state }) => state === 'OPEN'), goals.filter(({ state }) => state !== 'OPEN')];
  if (goals.length === 0) return null;
  return (
    <Card title={say('family.goals')}>
      <ul className="ruled">
        {open.map((goal) => (
          <GoalLine key={goal.id} goal={goal} />
        ))}
      </ul>
      {over.length > 0 ? (
        <More title={say('track.goals.over', { count: over.length })} level={3}>
          <ul className="ruled">
            {over.map((goal) => (
              <GoalLine key={goal.id} goal={goal} />
            ))}
          </ul>
        </More>
      ) : null}
    </Card>
  );
}

function GoalLine({ goal: { state, nowIs, aim, seenBy, lookOn, endedOn, evaluations } }: { goal: Goal }) {
  const say = useWords();
  const days = useDays();
  const last = evaluations.at(-1);
  return (
    <li>
      <b>{aim}</b>
      <span>{say('family.goal.now', { text: nowIs ?? '' })}</span>
      <span>{say('family.goal.seen', { text: seenBy ?? '' })}</span>
      {last ? (
        <span>
          {say('track.goal.howFar', { value: last.howFar, day: days.medium(last.onDate) })} {last.line ? <q>{last.line}</q> : null}
        </span>
      ) : null}
      <span className="soft">
        {endedOn && state !== 'OPEN' ? say(`track.goal.${state}`, { day: days.medium(endedOn) }) : say('family.goal.look', { day: days.long(lookOn) })}
      </span>
    </li>
  );
}

function Actions({ actions }: { actions: Plan['supportActions'] }) {
  const say = useWords();
  const days = useDays();
  const running = actions.filter(({ endedOn }) => endedOn === null);
  if (running.length === 0) return null;
  return (
    <Card title={say('track.actions')}>
      <ul className="ruled">
        {running.map(({ id, what, doer, setting, untilOn }) => (
          <li key={id}>
            {what}
            <span className="soft">
              {[say(`opp.doer.${doer}`), say(`opp.setting.${setting}`), say('track.until', { day: days.long(untilOn) })].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
