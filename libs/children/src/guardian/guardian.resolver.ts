import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { ChangeAuthorityInput, RecordGuardianInput } from './guardian.input.js';
import { GuardianService } from './guardian.service.js';
import { GuardianType } from './guardian.type.js';

/** Guardians of a child. */
@Resolver(() => GuardianType)
export class GuardianResolver {
  constructor(private readonly service: GuardianService) {}

  @Query(() => [GuardianType])
  @Opens('CHILD', 'GUARDIANS')
  async guardians(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<GuardianType[]> {
    return this.service.ofChild(unit, childId);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'GUARDIANS', 'ENROL')
  async recordGuardian(@CurrentUnit() unit: Unit, @Args('input') input: RecordGuardianInput): Promise<Receipt> {
    return this.service.record(unit, input);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'GUARDIANS', 'ENROL')
  async changeAuthority(@CurrentUnit() unit: Unit, @Args('input') input: ChangeAuthorityInput): Promise<Receipt> {
    return this.service.changeAuthority(unit, input);
  }
}
