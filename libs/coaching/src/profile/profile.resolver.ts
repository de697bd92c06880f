import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { KeepProfileInput } from './profile.input.js';
import { ProfileService } from './profile.service.js';
import { CoachCurrencyType, ProfileType } from './profile.type.js';

/** A coach's own profile, and that it is up to date. */
@Resolver()
export class ProfileResolver {
  constructor(private readonly profiles: ProfileService) {}

  @Query(() => ProfileType, { description: "The reader's own profile under this hat (X14)." })
  @Opens('COACH', 'OWN_PROFILE')
  async coachProfile(@CurrentUnit() unit: Unit): Promise<ProfileType> {
    return this.profiles.own(unit);
  }

  @Query(() => [CoachCurrencyType], {
    description: 'Which coaches work at a location and when each brought the own profile up to date; nothing of what is in it.',
  })
  @Opens('LOCATION', 'COACH_CURRENCY')
  async coachCurrency(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<CoachCurrencyType[]> {
    return this.profiles.currency(unit, locationId);
  }

  @Mutation(() => Receipt, { description: 'Brings the own profile up to date.' })
  @Opens('COACH', 'OWN_PROFILE')
  async keepProfile(@CurrentUnit() unit: Unit, @Args('input') input: KeepProfileInput): Promise<Receipt> {
    return this.profiles.keep(unit, input);
  }
}
