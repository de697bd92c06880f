import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { ProfileService } from './profile.service.js';
import { ChildProfileType } from './profile.type.js';

/** The development part of one child's card (S3). */
@Resolver(() => ChildProfileType)
export class ProfileResolver {
  constructor(private readonly profiles: ProfileService) {}

  @Query(() => ChildProfileType)
  @Opens('CHILD', 'MEET')
  async childProfile(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<ChildProfileType> {
    return this.profiles.card(unit, childId);
  }
}
