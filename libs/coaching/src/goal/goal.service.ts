import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { DaysRepository } from '../mark/days.repository.js';
import { MOMENTS } from '../mark/mark.entity.js';
import { MarkService } from '../mark/mark.service.js';
import { holdOpen } from '../mark/moment.js';
import { receiptOf } from '../step/step.js';
import type { ChangeGoalInput, GoalStepInput, MakeGoalInput, MarkGoalInput, ScaleGoalInput } from './goal.input.js';
import { GoalRepository } from './goal.repository.js';
import type { GoalsType } from './goal.type.js';

/** One to three goals of a trajectory: made and scaled together, marked by the colleague alone (K1, K5, R40). */
@Injectable()
export class GoalService {
  constructor(
    private readonly goals: GoalRepository,
    private readonly marks: MarkService,
    private readonly days: DaysRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** Refuses NOT_FOUND. */
  async of(unit: Unit, trajectoryId: Id): Promise<GoalsType> {
    const { marks, moments } = await this.marks.own(unit, trajectoryId, 'GOAL', MOMENTS);
    const [goals, attainments] = await Promise.all([this.goals.of(unit, trajectoryId), this.goals.attainments(unit, trajectoryId)]);
    const whole = goals.map((goal) => ({
      ...goal,
      attainments: attainments.filter(({ goalId }) => goalId === goal.id),
      ownMarks: marks.filter(({ goalId }) => goalId === goal.id),
    }));
    return { goals: whole, moments };
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who, R38), NOT_NOW (three already). */
  async make(unit: Unit, input: MakeGoalInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: input.trajectoryId }, { text: input.text, expected: input.expected });
    return receiptOf(input.id, await this.goals.make(unit, input));
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who, R38), NOT_NOW (it was scaled), CHANGED_SINCE. */
  async change(unit: Unit, input: ChangeGoalInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: input.trajectoryId }, { text: input.text, expected: input.expected });
    return receiptOf(input.goalId, await this.goals.change(unit, input));
  }

  /** Refuses NOT_FOUND, CHANGED_SINCE. */
  async drop(unit: Unit, input: GoalStepInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    return receiptOf(input.goalId, await this.goals.drop(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (not this moment), CHANGED_SINCE. */
  async scale(unit: Unit, input: ScaleGoalInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    holdOpen(await this.days.of(unit, input.trajectoryId), input.moment, unit.today);
    return receiptOf(input.goalId, await this.goals.scale(unit, input));
  }

  /** Refuses as `MarkService.giveAt`. */
  async mark(unit: Unit, { trajectoryId, goalId, moment, value, version }: MarkGoalInput): Promise<Receipt> {
    return this.marks.giveAt(unit, { trajectoryId, measure: 'GOAL', moment, goalId, values: { STANDING: value }, version });
  }
}
