import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Dumbbell } from '../../parts/dumbbell/dumbbell.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useWriting } from '../../session/use-writing.js';
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
      {isMaking ? <NewGoalDialog trajectoryId={trajectory.id} onClose={() => setMaking(false)} /> : null}
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
      {isChanging ? <ChangeGoalDialog trajectoryId={trajectory.id} goal={goal} onClose={() => setChanging(false)} /> : null}
      {moment ? <GoalStand goal={goal} trajectory={trajectory} moment={moment} /> : null}
    </div>
  );
}

interface GoalDialogProps {
  trajectoryId: string;
  onClose: () => void;
}

const isGoal = ({ text, expected }: GoalWords) => text.trim().length >= 5 && text.length <= 200 && expected.length <= 200;
const wordsOf = ({ text, expected }: GoalWords) => ({ text: text.trim(), expected: expected.trim() || null });

function NewGoalDialog({ trajectoryId, onClose }: GoalDialogProps) {
  const say = useWords();
  const draft = useDraft(`goal:of:${trajectoryId}`, { text: '', expected: '' });
  const close = () => {
    draft.discard();
    onClose();
  };
  const make = useAct(makeGoal, { intent: `make-goal:${trajectoryId}`, onDone: close });
  return (
    <FormDialog
      title={say('trajectory.goals.new')}
      submit={say('trajectory.goals.keep')}
      isReady={isGoal(draft.value)}
      act={make}
      onClose={close}
      onSubmit={() => make.press({ trajectoryId, ...wordsOf(draft.value) })}
    >
      <GoalFields trajectoryId={trajectoryId} value={draft.value} onChange={(more) => draft.set({ ...draft.value, ...more })} />
    </FormDialog>
  );
}

/** The same goal in other words; when the other changed it meanwhile that is shown beside it, and nothing typed is lost. */
function ChangeGoalDialog({ trajectoryId, goal, onClose }: GoalDialogProps & { goal: Goal }) {
  const say = useWords();
  const saved = { version: goal.version, text: goal.text ?? '', expected: goal.expected ?? '' };
  const { typed, change, ...writing } = useWriting({ document: changeGoal, name: `goal:${goal.id}`, saved, onSaved: onClose });
  const leave = () => {
    writing.drop();
    onClose();
  };
  return (
    <FormDialog
      title={say('trajectory.goals.changing')}
      submit={say('trajectory.goals.keep')}
      isReady={isGoal(typed) && !writing.isBehind}
      act={writing.act}
      onClose={leave}
      onSubmit={() => writing.save({ trajectoryId, goalId: goal.id, version: typed.version, protectiveFactors: goal.protectiveFactors, ...wordsOf(typed) })}
    >
      {writing.isBehind ? (
        <Meanwhile
          title={say('trajectory.meanwhile')}
          saved={[
            { part: say('trajectory.goals.text'), text: saved.text },
            { part: say('trajectory.goals.how'), text: saved.expected },
          ]}
          onRead={writing.read}
          onDrop={writing.drop}
        />
      ) : null}
      <GoalFields trajectoryId={trajectoryId} value={typed} onChange={change} />
    </FormDialog>
  );
}

interface GoalWords {
  text: string;
  expected: string;
}

interface GoalFieldsProps {
  trajectoryId: string;
  value: GoalWords;
  onChange: (more: Partial<GoalWords>) => void;
}

function GoalFields({ trajectoryId, value: { text, expected }, onChange }: GoalFieldsProps) {
  const say = useWords();
  return (
    <>
      <HintedText
        label={say('trajectory.goals.text')}
        help={say('trajectory.goals.textHelp')}
        value={text}
        onChange={(written) => onChange({ text: written })}
        most={200}
        rows={2}
        trajectoryId={trajectoryId}
      />
      <HintedText
        label={say('trajectory.goals.how')}
        value={expected}
        onChange={(written) => onChange({ expected: written })}
        most={200}
        rows={2}
        trajectoryId={trajectoryId}
      />
    </>
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
