import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { termTypeOf } from '../term/term.type.js';
import { NoteDeclarationInput, TakeBackDeclarationInput } from './declaration.input.js';
import { DeclarationService } from './declaration.service.js';
import { DeclarationType } from './declaration.type.js';

/** TLVs. */
@Resolver(() => DeclarationType)
export class DeclarationResolver {
  constructor(private readonly service: DeclarationService) {}

  @Query(() => [DeclarationType], {
    description: 'Toelaatbaarheidsverklaringen of a child, the latest first (R30).',
    complexity: ({ childComplexity }) => 3 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async declarations(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<DeclarationType[]> {
    const declarations = await this.service.ofChild(unit, childId);
    return declarations.map((declaration) => ({ ...declaration, term: termTypeOf(declaration.term) }));
  }

  @Mutation(() => Receipt, { description: 'Notes a TLV that the SWV gave (R30).' })
  @Opens('CHILD', 'SUPPORT')
  async noteDeclaration(@CurrentUnit() unit: Unit, @Args('input') input: NoteDeclarationInput): Promise<Receipt> {
    return this.service.note(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes a TLV from the page that was noted by mistake (R30).' })
  @Opens('CHILD', 'SUPPORT')
  async takeBackDeclaration(@CurrentUnit() unit: Unit, @Args('input') input: TakeBackDeclarationInput): Promise<Receipt> {
    return this.service.takeBack(unit, input);
  }
}
