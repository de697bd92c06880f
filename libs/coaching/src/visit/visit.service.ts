import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryService } from '../trajectory/trajectory.service.js';
import type { VisitRow } from './visit.entity.js';
import type { CancelVisitInput, MoveVisitInput, PlanVisitInput } from './visit.input.js';
import { VisitRepository } from './visit.repository.js';

/** A meeting of today with the trajectory it belongs to. */
export interface DueVisit {
  readonly visit: VisitRow;
  readonly trajectory: TrajectoryRow;
}

/** When the two meet; either may plan. */
@Injectable()
export class VisitService {
  constructor(
    private readonly visits: VisitRepository,
    private readonly trajectories: TrajectoryService,
  ) {}

  /** The meetings of an opened trajectory. */
  async ofTrajectory(unit: Unit, trajectoryId: Id): Promise<VisitRow[]> {
    return this.visits.ofTrajectory(unit, trajectoryId);
  }

  /** Meetings of today under this hat, and those before that wait to be written down (K7). */
  async today(unit: Unit): Promise<DueVisit[]> {
    const mine = new Map((await this.trajectories.mine(unit)).map((trajectory) => [trajectory.id, trajectory]));
    if (mine.size === 0) return [];
    return (await this.visits.due(unit, [...mine.keys()], unit.today)).flatMap((visit) => {
      const trajectory = mine.get(visit.trajectoryId);
      return trajectory ? [{ visit, trajectory }] : [];
    });
  }

  /** Plans a meeting. Refuses NOT_FOUND, INVALID (a day that has passed), NOT_NOW (the trajectory ended). */
  async plan(unit: Unit, input: PlanVisitInput): Promise<Receipt> {
    refusePassed(unit, input.plannedOn);
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    return receiptOf(input.id, await this.visits.plan(unit, { ...input, plannedTime: input.plannedTime ?? null }));
  }

  /** Moves a planned meeting. Refuses NOT_FOUND, INVALID, NOT_NOW (held or called off), CHANGED_SINCE. */
  async move(unit: Unit, { trajectoryId, visitId, version, plannedOn, plannedTime = null }: MoveVisitInput): Promise<Receipt> {
    refusePassed(unit, plannedOn);
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(visitId, await this.visits.step(unit, visitId, trajectoryId, version, { on: plannedOn, time: plannedTime }));
  }

  /** Calls a planned meeting off. Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async cancel(unit: Unit, { trajectoryId, visitId, version }: CancelVisitInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(visitId, await this.visits.step(unit, visitId, trajectoryId, version, null));
  }
}

function refusePassed(unit: Unit, day: CalendarDate): void {
  if (day < unit.today) throw new Refusal('INVALID', 'coaching_day_passed', { place: 'input.plannedOn' });
}
