import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import type { Colleague, Member } from './member.entity.js';
import { AddColleagueInput } from './member.input.js';
import { MemberService } from './member.service.js';
import { ColleagueType, MemberType } from './member.type.js';

/** Who is in a trajectory. */
@Resolver(() => TrajectoryType)
export class MemberResolver {
  constructor(private readonly people: MemberService) {}

  @Query(() => [ColleagueType], { description: 'Who works at the location and could come along; for a colleague of the trajectory.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async colleaguesFor(@CurrentUnit() unit: Unit, @Args('trajectoryId', { type: () => ID }) trajectoryId: Id): Promise<Colleague[]> {
    return this.people.colleaguesFor(unit, trajectoryId);
  }

  @Mutation(() => Receipt, { description: 'A colleague brings in another, who sees all of it from now on; the question stays whose it was (R39).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async addColleague(@CurrentUnit() unit: Unit, @Args('input') input: AddColleagueInput): Promise<Receipt> {
    return this.people.add(unit, input);
  }

  @ResolveField(() => [MemberType], { description: 'The coach first; those who left too.', complexity: ({ childComplexity }) => 4 * childComplexity })
  async members(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<Member[]> {
    return this.people.of(unit, id);
  }
}
