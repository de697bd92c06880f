import { PhaseStrip } from '../../parts/phase-strip/phase-strip.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { takePhase, type Trajectory } from './trajectory.query.js';

/** The phases in the order of the trade; the two go through them in their own. */
export const PHASES = ['QUESTION', 'LOOKING_ALONG', 'TRYING', 'REFLECTING', 'CLOSING', 'AFTERCARE'] as const;

/** Where the two are together, and how they came there; a tap goes anywhere, also back. */
export function Phases({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const days = useDays();
  const { id, version, phase, phases, endedOn } = trajectory;
  const act = useAct(takePhase, { intent: `take-phase:${id}` });
  return (
    <section>
      <PhaseStrip
        label={say('trajectory.phases')}
        current={phase}
        isDisabled={act.isPending}
        onMove={endedOn ? undefined : (next) => act.press({ trajectoryId: id, version, phase: next })}
        phases={PHASES.map((key) => ({
          key,
          name: say(`coaching.phase.${key}`),
          entered: phases.flatMap((step) =>
            step.phase === key
              ? [{ day: days.medium(step.onDay), isBack: step.fromPhase !== null && PHASES.indexOf(step.fromPhase) > PHASES.indexOf(key) }]
              : [],
          ),
        }))}
      />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </section>
  );
}
