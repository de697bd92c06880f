import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { RateMeetingInput } from './equality.input.js';
import { EqualityService } from './equality.service.js';
import { EqualityType } from './equality.type.js';

/** Equality after meetings. */
@Resolver(() => EqualityType)
export class EqualityResolver {
  constructor(private readonly equality: EqualityService) {}

  @Query(() => EqualityType, { description: 'Your own marks after each meeting, and both sides as a trend of three (X11).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async meetingEquality(@CurrentUnit() unit: Unit, @Args('trajectoryId', { type: () => ID }) trajectoryId: Id): Promise<EqualityType> {
    return this.equality.of(unit, trajectoryId);
  }

  @Mutation(() => Receipt, { description: 'Three taps after a meeting, by each for oneself (X11).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async rateMeeting(@CurrentUnit() unit: Unit, @Args('input') input: RateMeetingInput): Promise<Receipt> {
    return this.equality.rate(unit, input);
  }
}
