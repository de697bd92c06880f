import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { IssueGuardianCodeInput } from './guardian-code.input.js';
import { GuardianCodeService } from './guardian-code.service.js';
import { GuardianLetterType } from './guardian-code.type.js';

/** Codes and letters for guardians. */
@Resolver(() => GuardianLetterType)
export class GuardianCodeResolver {
  constructor(private readonly codes: GuardianCodeService) {}

  @Query(() => GuardianLetterType, { description: 'The letter to print, while its code is unused.' })
  @Opens('CHILD', 'GUARDIANS')
  async guardianLetter(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('codeId', { type: () => ID }) codeId: Id,
  ): Promise<GuardianLetterType> {
    return this.codes.letter(unit, childId, codeId);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'GUARDIANS')
  async issueGuardianCode(@CurrentUnit() unit: Unit, @Args('input') input: IssueGuardianCodeInput): Promise<Receipt> {
    return this.codes.issue(unit, input);
  }
}
