import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { CommentFamilyTextInput, ProposeSupportFamilyInput, StepSupportFamilyInput, WriteFamilyTextInput } from './family.input.js';
import { FamilyService } from './family.service.js';
import { FamilyMatchType, FamilyTextType } from './family.type.js';

/** What families write themselves, and who stands beside them. */
@Resolver(() => FamilyTextType)
export class FamilyResolver {
  constructor(private readonly families: FamilyService) {}

  @Query(() => [FamilyTextType], {
    description: 'The parents’ own part and familiegroepsplan, each in their own words (R43).',
    complexity: ({ childComplexity }) => 8 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async familyTexts(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<FamilyTextType[]> {
    return (await this.families.texts(unit, childId)) as FamilyTextType[];
  }

  @Query(() => [FamilyMatchType], {
    description: 'Support families (steungezinnen), the one that runs first.',
    complexity: ({ childComplexity }) => 4 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async supportFamilies(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<FamilyMatchType[]> {
    return this.families.matches(unit, childId);
  }

  @Mutation(() => Receipt, { description: 'A parent writes their own words.' })
  @Opens('CHILD', 'OWN_WORDS')
  async writeFamilyText(@CurrentUnit() unit: Unit, @Args('input') input: WriteFamilyTextInput): Promise<Receipt> {
    return this.families.write(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A professional says something beside the parents’ words, never in them (R43).' })
  @Opens('CHILD', 'SUPPORT')
  async commentFamilyText(@CurrentUnit() unit: Unit, @Args('input') input: CommentFamilyTextInput): Promise<Receipt> {
    return this.families.comment(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Proposes a support family, with the colleague whom it tells when it worries.' })
  @Opens('CHILD', 'SUPPORT')
  async proposeSupportFamily(@CurrentUnit() unit: Unit, @Args('input') input: ProposeSupportFamilyInput): Promise<Receipt> {
    return this.families.propose(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Screened and started by a professional, chosen by the parents, ended by either.' })
  @Opens('CHILD', 'SUPPORT', 'OWN_WORDS')
  async takeSupportFamilyStep(@CurrentUnit() unit: Unit, @Args('input') input: StepSupportFamilyInput): Promise<Receipt> {
    return this.families.step(unit, input);
  }
}
