import { Button } from '../../parts/button/button.js';
import { More } from '../../parts/more/more.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { dropGoal, markGoal, scaleGoal, type Goal } from './outcomes.query.js';
import { useScales, type Moment, type SpokenScales } from './scales.js';
import type { Trajectory } from './trajectory.query.js';

/** How a goal stands at this moment: said together on −2…+2, and 0–10 by the colleague alone (K1, K5). */
export function GoalStand({ goal, trajectory, moment }: { goal: Goal; trajectory: Trajectory; moment: Moment }) {
  const say = useWords();
  const spoken = useScales();
  const { id: trajectoryId, side, endedOn } = trajectory;
  const scale = useAct(scaleGoal, { intent: `scale-goal:${goal.id}:${moment}` });
  const said = goal.attainments.find((one) => one.moment === moment);
  const own = goal.ownMarks.find((one) => one.moment === moment);
  if (!spoken) return null;
  return (
    <More
      level={3}
      title={say('trajectory.goals.stand', { place: goal.place, moment: say(`trajectory.moment.${moment}`) })}
      note={said || own ? say('trajectory.goals.given') : undefined}
    >
      <TapScale
        label={say('trajectory.goals.together')}
        from={-2}
        to={2}
        words={spoken.scales.attainment.map(spoken.told)}
        value={said?.attainment}
        isDisabled={scale.isPending}
        onChange={(attainment) => scale.press({ trajectoryId, goalId: goal.id, moment, attainment, version: said?.version ?? 0 })}
      />
      {scale.refusal ? <RefusalNotice sentence={scale.refusal.sentence} /> : null}
      {side === 'COLLEAGUE' ? <OwnMark goal={goal} trajectoryId={trajectoryId} moment={moment} spoken={spoken} /> : null}
      {endedOn ? null : <Drop goal={goal} trajectoryId={trajectoryId} />}
    </More>
  );
}

interface OwnMarkProps {
  goal: Goal;
  trajectoryId: string;
  moment: Moment;
  spoken: SpokenScales;
}

function OwnMark({ goal, trajectoryId, moment, spoken: { scales, told } }: OwnMarkProps) {
  const mark = useAct(markGoal, { intent: `mark-goal:${goal.id}:${moment}` });
  const own = goal.ownMarks.find((one) => one.moment === moment);
  return (
    <>
      <TapScale
        label={told(scales.goal.statements[0])}
        from={scales.goal.low}
        to={scales.goal.high}
        value={own?.value}
        isDisabled={mark.isPending}
        onChange={(value) => mark.press({ trajectoryId, goalId: goal.id, moment, value, version: own?.version ?? 0 })}
      />
      <p className="soft">{told(scales.ownMarks)}</p>
      {mark.refusal ? <RefusalNotice sentence={mark.refusal.sentence} /> : null}
    </>
  );
}

function Drop({ goal, trajectoryId }: { goal: Goal; trajectoryId: string }) {
  const say = useWords();
  const drop = useAct(dropGoal, { intent: `drop-goal:${goal.id}` });
  return (
    <>
      <div className="trajectory__row">
        <Button size="desk" kind="quiet" isPending={drop.isPending} onPress={() => drop.press({ trajectoryId, goalId: goal.id, version: goal.version })}>
          {say('trajectory.goals.drop')}
        </Button>
      </div>
      {drop.refusal ? <RefusalNotice sentence={drop.refusal.sentence} /> : null}
    </>
  );
}
