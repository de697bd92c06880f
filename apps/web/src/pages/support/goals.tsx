import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { More } from '../../parts/more/more.js';
import { Bar } from '../../parts/progress-bar/bar.js';
import '../../parts/progress-bar/progress-bar.css';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { EvaluateDialog, GoalDialog } from './goal-dialogs.js';
import type { Action, Goal, OfTrack } from './support.query.js';

const MOST = 3;
const FULL = 10;

/** Small goals in short cycles: now, in six to eight weeks, how we see it; three open at most, each looked at by one slider and one line (P6). */
export function Goals({ of, goals, actions, isOpen }: { of: OfTrack; goals: readonly Goal[]; actions: readonly Action[]; isOpen: boolean }) {
  const say = useWords();
  const [isSetting, setSetting] = useState(false);
  const open = goals.filter(({ state }) => state === 'OPEN');
  const over = goals.filter(({ state }) => state !== 'OPEN');
  return (
    <Card
      title={say('track.goals')}
      note={isOpen ? say('track.goals.count', { count: open.length, most: MOST }) : undefined}
      actions={
        isOpen && open.length < MOST ? (
          <Button size="desk" onPress={() => setSetting(true)}>
            {say('track.goals.add')}
          </Button>
        ) : null
      }
    >
      <div className="flow">
        {open.length === 0 && isOpen ? <p className="soft">{say('track.goals.none')}</p> : null}
        {open.map((goal) => (
          <OneGoal key={goal.id} of={of} goal={goal} actions={actions} isOpen={isOpen} />
        ))}
        {over.length > 0 && isOpen ? (
          <More title={say('track.goals.over', { count: over.length })} level={3}>
            {over.map((goal) => (
              <OneGoal key={goal.id} of={of} goal={goal} actions={actions} isOpen={false} />
            ))}
          </More>
        ) : (
          over.map((goal) => <OneGoal key={goal.id} of={of} goal={goal} actions={actions} isOpen={false} />)
        )}
      </div>
      {isSetting ? <GoalDialog of={of} onClose={() => setSetting(false)} /> : null}
    </Card>
  );
}

function OneGoal({ of, goal, actions, isOpen }: { of: OfTrack; goal: Goal; actions: readonly Action[]; isOpen: boolean }) {
  const say = useWords();
  const days = useDays();
  const [isLooking, setLooking] = useState(false);
  const last = goal.evaluations.at(-1);
  return (
    <article className="goal">
      <dl className="goal__words">
        <dt>{say('track.goal.now')}</dt>
        <dd>{goal.nowIs}</dd>
        <dt>{say('track.goal.aim')}</dt>
        <dd>
          <b>{goal.aim}</b>
        </dd>
        <dt>{say('track.goal.seen')}</dt>
        <dd>{goal.seenBy}</dd>
      </dl>
      <ActionsOfGoal actions={actions.filter(({ goalId }) => goalId === goal.id)} />
      {last ? (
        <p className="goal__last">
          <Bar className="goal__bar" part={last.howFar} whole={FULL} />
          <span>{say('track.goal.howFar', { value: last.howFar, day: days.medium(last.onDate) })}</span> {last.line ? <q>{last.line}</q> : null}
        </p>
      ) : null}
      <div className="support__row">
        {goal.endedOn ? <small>{say(`track.goal.${goal.state}`, { day: days.medium(goal.endedOn) })}</small> : null}
        {isOpen ? <small>{say('track.goal.lookOn', { day: days.long(goal.lookOn) })}</small> : null}
        {isOpen ? (
          <Button size="desk" aria-label={say('track.goal.evaluateThis', { aim: goal.aim ?? '' })} onPress={() => setLooking(true)}>
            {say('track.goal.evaluate')}
          </Button>
        ) : null}
      </div>
      {isLooking ? <EvaluateDialog of={of} goal={goal} onClose={() => setLooking(false)} /> : null}
    </article>
  );
}

/** What is done for one goal; who does it stands in full under *Wie doet wat* (R44). */
function ActionsOfGoal({ actions }: { actions: readonly Action[] }) {
  const say = useWords();
  if (actions.length === 0) return null;
  return (
    <section>
      <h3 className="goal__head">{say('track.goal.actions')}</h3>
      <ul className="goal__actions">
        {actions.map(({ id, what, doer }) => (
          <li key={id}>
            {what} <small>{say(`track.doer.${doer}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
