import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { TrajectoryRow } from './trajectory.entity.js';
import type { AskCoachInput, EndTrajectoryInput, LeaveTrajectoryInput, TakePhaseInput } from './trajectory.input.js';
import { type CoachRow, type PhaseRow, TrajectoryRepository } from './trajectory.repository.js';

/** What a colleague and a coach take up together. */
@Injectable()
export class TrajectoryService {
  constructor(
    private readonly trajectories: TrajectoryRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** Who can be asked at a location; refuses NOT_FOUND. */
  async coachesAt(unit: Unit, locationId: Id): Promise<CoachRow[]> {
    await unit.openOne('LOCATION', locationId, 'ASK_COACH');
    return this.trajectories.coachesAt(unit, locationId);
  }

  /**
   * Asks a coach, without indication, referral or desk (R36); the asker is and stays the owner (R39).
   * Refuses NOT_FOUND, INVALID (nothing asked, a text that tells who, a choice of coach needed).
   */
  async ask(unit: Unit, input: AskCoachInput): Promise<Receipt> {
    const { id, locationId, groupId = null, coachId = null, plannedEndOn = null } = input;
    const [feeling, question] = [input.feeling || null, input.question || null];
    if (!feeling && !question) throw new Refusal('INVALID', 'coaching_ask_something', { place: 'input.feeling' });
    if (plannedEndOn && plannedEndOn < unit.today) throw new Refusal('INVALID', 'coaching_day_passed', { place: 'input.plannedEndOn' });
    await unit.openOne('LOCATION', locationId, 'ASK_COACH');
    await this.anonymity.refuseTelling(unit, { subjectId: locationId, groupId }, { feeling, question });
    return receiptOf(id, await this.trajectories.ask(unit, { id, locationId, groupId, coachId, feeling, question, plannedEndOn }));
  }

  /** All that the caller is in at this controller, running ones first. */
  async mine(unit: Unit): Promise<TrajectoryRow[]> {
    const opened = await unit.open('TRAJECTORY', await this.trajectories.own(unit), 'COACH_TOGETHER');
    return opened.size === 0 ? [] : this.trajectories.lines(unit, [...opened]);
  }

  /** One of the caller's own; refuses NOT_FOUND. */
  async one(unit: Unit, id: Id): Promise<TrajectoryRow> {
    await unit.openOne('TRAJECTORY', id, 'COACH_TOGETHER');
    const [line] = await this.trajectories.lines(unit, [id]);
    if (!line) throw new Refusal('NOT_FOUND', 'not_found');
    return line;
  }

  /** The order in which its phases were gone through; the trajectory is opened already. */
  async phases(unit: Unit, id: Id): Promise<PhaseRow[]> {
    return this.trajectories.phases(unit, id);
  }

  /** To any phase from any other. Refuses NOT_FOUND, CHANGED_SINCE. */
  async takePhase(unit: Unit, { id, trajectoryId, version, phase }: TakePhaseInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(trajectoryId, await this.trajectories.takePhase(unit, id, trajectoryId, version, phase));
  }

  /** Ends it today; what was planned is called off. Refuses NOT_FOUND, CHANGED_SINCE, NOT_NOW. */
  async end(unit: Unit, { trajectoryId, version }: EndTrajectoryInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(trajectoryId, await this.trajectories.finish(unit, trajectoryId, version));
  }

  /** Leaves; it is out of sight at once. Refuses NOT_FOUND, NOT_NOW for whose question it is and for the only coach, while it runs (R39). */
  async leave(unit: Unit, { trajectoryId }: LeaveTrajectoryInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(trajectoryId, await this.trajectories.leave(unit, trajectoryId));
  }
}
