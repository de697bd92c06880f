import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { addDays, type Id } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import { type Goal, GOAL_DAYS } from './goal.entity.js';
import type { EvaluateGoalInput, SetGoalInput } from './goal.input.js';
import { GoalRepository } from './goal.repository.js';

const wordsOf = (childId: Id) => ({ childId, table: 'support.goal', columns: { nowIs: 'now_is', aim: 'aim', seenBy: 'seen_by' } }) as const;
const lineOf = (childId: Id) => ({ childId, table: 'support.evaluation', columns: { line: 'line' } }) as const;

/** Small goals in short cycles: three open at most, each looked at in six to eight weeks by one slider and one line (P6, R42). */
@Injectable()
export class GoalService {
  constructor(
    private readonly goals: GoalRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Open goals first, each with how it went. Refuses NOT_FOUND. */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<Goal[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.read(unit, childId, trackId);
  }

  /** The same of what is open already, as far as it is. */
  async read(unit: Unit, childId: Id, trackId: Id): Promise<Goal[]> {
    const goals = await openColumns(this.sealer, unit, wordsOf(childId), await this.goals.ofTrack(unit, childId, trackId));
    const evaluations = await openColumns(this.sealer, unit, lineOf(childId), await this.goals.evaluations(unit, childId, trackId));
    return goals.map((goal) => ({ ...goal, evaluations: evaluations.filter(({ goalId }) => goalId === goal.id) }));
  }

  /** Refuses NOT_FOUND, NOT_NOW (three are open, the track does not run), INVALID (not in six to eight weeks). */
  async set(unit: Unit, { id, childId, trackId, domain, factors, lookOn, ...texts }: SetGoalInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    const { nowIs, aim, seenBy } = texts;
    const sealed = await sealColumns<'nowIs' | 'aim' | 'seenBy', string>(this.sealer, unit, wordsOf(childId), id, { nowIs, aim, seenBy });
    return receiptOf(id, await this.goals.set(unit, trackId, { id, domain, factors, lookOn: lookOn ?? addDays(unit.today, GOAL_DAYS.least), ...sealed }));
  }

  /** Refuses NOT_FOUND, NOT_NOW (the goal is over), INVALID (not in six to eight weeks), CHANGED_SINCE. */
  async evaluate(unit: Unit, { id, childId, trackId, goalId, version, howFar, decision, lookOn, line }: EvaluateGoalInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    const sealed = await sealColumns<'line', string>(this.sealer, unit, lineOf(childId), id, { line });
    const next = decision === 'CONTINUE' ? (lookOn ?? addDays(unit.today, GOAL_DAYS.least)) : null;
    return receiptOf(goalId, await this.goals.evaluate(unit, { id, trackId, goalId, version, howFar, decision, lookOn: next, ...sealed }));
  }
}
