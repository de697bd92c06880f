import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Plain, Receipt, type Unit } from '#platform';
import { type Programme, readProgrammes } from '../programme/programme.file.js';
import type { TrajectoryRow } from './trajectory.entity.js';
import { AskCoachInput, EndTrajectoryInput, LeaveTrajectoryInput, TakePhaseInput } from './trajectory.input.js';
import { TrajectoryService } from './trajectory.service.js';
import { CoachType, PhaseStepType, ProgrammeType, TrajectoryType } from './trajectory.type.js';

/** Asking a coach, and what the two take up together. */
@Resolver(() => TrajectoryType)
export class TrajectoryResolver {
  private readonly programmes = readProgrammes();

  constructor(private readonly trajectories: TrajectoryService) {}

  @Query(() => [ProgrammeType], { description: 'By which programmes coaches and colleagues work together.' })
  @Plain('a register of programmes, no personal data')
  coachingProgrammes(): readonly Programme[] {
    return this.programmes;
  }

  @Query(() => [CoachType], { description: 'Who can be asked at a location.' })
  @Opens('LOCATION', 'ASK_COACH')
  async coachesAt(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<CoachType[]> {
    return this.trajectories.coachesAt(unit, locationId);
  }

  @Query(() => [TrajectoryType], { description: "The reader's own trajectories under this hat: question, next meeting, days waited." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async myTrajectories(@CurrentUnit() unit: Unit): Promise<TrajectoryRow[]> {
    return this.trajectories.mine(unit);
  }

  @Query(() => TrajectoryType, { description: "One of the reader's own trajectories." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async trajectory(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<TrajectoryRow> {
    return this.trajectories.one(unit, id);
  }

  @Mutation(() => Receipt, { description: 'Asks a coach of the location: no indication, no referral, no desk (R36).' })
  @Opens('LOCATION', 'ASK_COACH')
  async askCoach(@CurrentUnit() unit: Unit, @Args('input') input: AskCoachInput): Promise<Receipt> {
    return this.trajectories.ask(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Goes to any phase; a step back is a step like any.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async takePhase(@CurrentUnit() unit: Unit, @Args('input') input: TakePhaseInput): Promise<Receipt> {
    return this.trajectories.takePhase(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Ends a trajectory today; the two keep it to look back.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async endTrajectory(@CurrentUnit() unit: Unit, @Args('input') input: EndTrajectoryInput): Promise<Receipt> {
    return this.trajectories.end(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Leaves a trajectory; it is out of sight at once.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async leaveTrajectory(@CurrentUnit() unit: Unit, @Args('input') input: LeaveTrajectoryInput): Promise<Receipt> {
    return this.trajectories.leave(unit, input);
  }

  @ResolveField(() => [PhaseStepType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  async phases(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<PhaseStepType[]> {
    return this.trajectories.phases(unit, id);
  }
}
