import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Dumbbell } from '../../parts/dumbbell/dumbbell.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { GoalStand } from './goal-stand.js';
import { changeGoal, goalsQuery, makeGoal, type Goal } from './outcomes.query.js';
import type { Moment } from './scales.js';
import type { Trajectory } from './trajectory.query.js';

const MOST = 3;

/** One to three goals, then and now: said together on −2…+2, and 0–10 by the colleague alone (K1, K5). */
export function Goals({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const answer = useAnswer(goalsQuery, { trajectoryId: trajectory.id });
  const [isMaking, setMaking] = useState(false);
  const told = answer.data?.coachingGoals;
  if (!told) return null;
  const goals = told.goals.filter(({ droppedOn }) => !droppedOn);
  const now = told.moments.find(({ open }) => open)?.moment;
  const at = (goal: Goal, moment: Moment) => goal.attainments.find((one) => one.moment === moment)?.attainment;
  const isScaled = goals.some(({ attainments }) => attainments.length > 0);
  return (
    <Card
      title={say('trajectory.goals')}
      actions={
        goals.length < MOST && !trajectory.endedOn ? (
          <Button size="desk" onPress={() => setMaking(true)}>
            {say('trajectory.goals.add')}
          </Button>
        ) : null
      }
    >
      <div className="flow">
        {goals.length === 0 ? <p className="soft">{say('trajectory.goals.none')}</p> : null}
        {isScaled ? (
          <Dumbbell
            name={say('trajectory.goals')}
            sentence={goalSentence(goals, say)}
            from={-2}
            to={2}
            moments={[say('trajectory.moment.START'), say('trajectory.moment.END'), say('trajectory.moment.AFTER')]}
            rows={goals.map((goal) => ({
              id: goal.id,
              name: say('trajectory.goals.place', { place: goal.place }),
              then: at(goal, 'START'),
              now: at(goal, 'END'),
              later: at(goal, 'AFTER'),
            }))}
          />
        ) : null}
        {goals.map((goal) => (
          <GoalNow key={goal.id} goal={goal} trajectory={trajectory} moment={now} isTold={isScaled} />
        ))}
      </div>
      {isMaking ? <GoalDialog trajectoryId={trajectory.id} onClose={() => setMaking(false)} /> : null}
    </Card>
  );
}

function GoalNow({ goal, trajectory, moment, isTold }: { goal: Goal; trajectory: Trajectory; moment?: Moment; isTold: boolean }) {
  const say = useWords();
  const [isChanging, setChanging] = useState(false);
  // once it was said how far it is, another text would be another goal
  const mayChange = goal.attainments.length === 0 && !trajectory.endedOn;
  return (
    <div className="trajectory__goal">
      <p>
        {isTold ? <b>{say('trajectory.goals.place', { place: goal.place })}: </b> : null}
        {goal.text ?? say('trajectory.forgotten')}
      </p>
      {goal.expected ? <small>{say('trajectory.goals.expected', { expected: goal.expected })}</small> : null}
      {mayChange ? (
        <div className="trajectory__row">
          <Button size="desk" kind="quiet" onPress={() => setChanging(true)}>
            {say('trajectory.goals.change')}
            <span className="hidden-visually">{say('trajectory.goals.place', { place: goal.place })}</span>
          </Button>
        </div>
      ) : null}
      {isChanging ? <GoalDialog trajectoryId={trajectory.id} goal={goal} onClose={() => setChanging(false)} /> : null}
      {moment ? <GoalStand goal={goal} trajectory={trajectory} moment={moment} /> : null}
    </div>
  );
}

interface GoalDialogProps {
  trajectoryId: string;
  /** To put into other words; without it a new one. */
  goal?: Goal;
  onClose: () => void;
}

function GoalDialog({ trajectoryId, goal, onClose }: GoalDialogProps) {
  const say = useWords();
  const draft = useDraft(goal ? `goal:${goal.id}:${goal.version}` : `goal:of:${trajectoryId}`, { text: goal?.text ?? '', expected: goal?.expected ?? '' });
  const { text, expected } = draft.value;
  const close = () => {
    draft.discard();
    onClose();
  };
  const make = useAct(makeGoal, { intent: `make-goal:${trajectoryId}`, onDone: close });
  const change = useAct(changeGoal, { intent: `change-goal:${goal?.id ?? ''}`, onDone: close });
  const act = goal ? change : make;
  const words = { trajectoryId, text: text.trim(), expected: expected.trim() || null };
  const keep = () => (goal ? change.press({ ...words, goalId: goal.id, version: goal.version, protectiveFactors: goal.protectiveFactors }) : make.press(words));
  return (
    <FormDialog
      title={say(goal ? 'trajectory.goals.changing' : 'trajectory.goals.new')}
      submit={say('trajectory.goals.keep')}
      isReady={text.trim().length >= 5 && text.length <= 200 && expected.length <= 200}
      act={act}
      onClose={close}
      onSubmit={keep}
    >
      <HintedText
        label={say('trajectory.goals.text')}
        help={say('trajectory.goals.textHelp')}
        value={text}
        onChange={(written) => draft.set({ text: written, expected })}
        most={200}
        rows={2}
        trajectoryId={trajectoryId}
      />
      <HintedText
        label={say('trajectory.goals.how')}
        value={expected}
        onChange={(written) => draft.set({ text, expected: written })}
        most={200}
        rows={2}
        trajectoryId={trajectoryId}
      />
    </FormDialog>
  );
}

/** How many goals came closer since the start, of how many that were said twice. */
function goalSentence(goals: readonly Goal[], say: ReturnType<typeof useWords>): string {
  const both = goals.flatMap(({ attainments }) => {
    const then = attainments.find(({ moment }) => moment === 'START');
    const now = attainments.find(({ moment }) => moment === 'AFTER') ?? attainments.find(({ moment }) => moment === 'END');
    return then && now ? [now.attainment - then.attainment] : [];
  });
  return both.length === 0
    ? say('trajectory.goals.first')
    : say('trajectory.goals.closer', { part: both.filter((change) => change > 0).length, whole: both.length });
}
