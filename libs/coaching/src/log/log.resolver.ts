import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import type { LogRow } from './log.entity.js';
import { ConfirmLogInput, CorrectLogInput, LogVisitInput, TalkWithoutRecordInput } from './log.input.js';
import { LogService } from './log.service.js';
import { LogType } from './log.type.js';

/** Logs of a trajectory. */
@Resolver(() => TrajectoryType)
export class LogResolver {
  constructor(private readonly service: LogService) {}

  @Mutation(() => Receipt, { description: "Writes a meeting down in the writer's name and offers it to the other (R37)." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async logVisit(@CurrentUnit() unit: Unit, @Args('input') input: LogVisitInput): Promise<Receipt> {
    return this.service.log(unit, input);
  }

  @Mutation(() => Receipt, { description: "Puts one's own log right as its next version; neither edits the other's words (R37)." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async correctLog(@CurrentUnit() unit: Unit, @Args('input') input: CorrectLogInput): Promise<Receipt> {
    return this.service.correct(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Agrees with the present version, with or without a line of dissent; CONFIRMED once both did (R37).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async confirmLog(@CurrentUnit() unit: Unit, @Args('input') input: ConfirmLogInput): Promise<Receipt> {
    return this.service.confirm(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A talk without a record: counted by date and kind, nothing else (R41).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async talkWithoutRecord(@CurrentUnit() unit: Unit, @Args('input') input: TalkWithoutRecordInput): Promise<Receipt> {
    return this.service.countTalk(unit, input);
  }

  @ResolveField(() => [LogType], { complexity: ({ childComplexity }) => 20 * childComplexity })
  async logs(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<LogRow[]> {
    return this.service.ofTrajectory(unit, id);
  }

  @ResolveField(() => LogType, { nullable: true, description: 'The newest: what a next log begins with (K2).' })
  async lastLog(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<LogRow | null> {
    return this.service.last(unit, id);
  }
}
