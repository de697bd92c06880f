import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { SetDigestInput } from './digest.input.js';
import { DigestService } from './digest.service.js';

/** The weekly digest of a care coordinator. */
@Resolver()
export class DigestResolver {
  constructor(private readonly digests: DigestService) {}

  @Query(() => String, { nullable: true, description: "The reader's own address for the weekly digest of a location; null when none is wanted." })
  @Opens('LOCATION', 'DUE')
  async supportDigestAddress(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<string | null> {
    return this.digests.address(unit, locationId);
  }

  @Mutation(() => Receipt, { description: 'One mail a week that says that something is due, at working hours; or none any more.' })
  @Opens('LOCATION', 'DUE')
  async setSupportDigest(@CurrentUnit() unit: Unit, @Args('input') input: SetDigestInput): Promise<Receipt> {
    return this.digests.set(unit, input);
  }
}
