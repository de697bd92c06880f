import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Plain, Receipt, type Unit } from '#platform';
import { LocationType } from '../location/location.type.js';
import { AddGroupInput } from './group.input.js';
import { GroupService } from './group.service.js';
import { groupType, GroupType } from './group.type.js';

/** Groups of the organisation whose hat is worn. */
@Resolver(() => GroupType)
export class GroupResolver {
  constructor(private readonly groups: GroupService) {}

  @Query(() => [GroupType], { description: 'Groups that my posts are about today.' })
  @Plain("groups without their children, within the reader's own posts")
  async myGroups(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after?: Id | null,
  ): Promise<GroupType[]> {
    return (await this.groups.mine(unit, first, after ?? null)).map(groupType);
  }

  @Query(() => GroupType, { description: 'A group with its list: names, no more.' })
  @Opens('LIST', 'ROSTER')
  async group(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<GroupType> {
    return groupType(await this.groups.roster(unit, id));
  }

  @Mutation(() => Receipt)
  @Opens('CONTROLLER', 'ORGANISE')
  async addGroup(@CurrentUnit() unit: Unit, @Args('input') input: AddGroupInput): Promise<Receipt> {
    return this.groups.add(unit, input);
  }
}

/** The groups of a location, as a field of it. */
@Resolver(() => LocationType)
export class GroupsOfLocationResolver {
  constructor(private readonly service: GroupService) {}

  @ResolveField(() => [GroupType])
  async groups(
    @CurrentUnit() unit: Unit,
    @Parent() location: LocationType,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
  ): Promise<GroupType[]> {
    return (await this.service.ofLocation(unit, location.id, first)).map(groupType);
  }
}
