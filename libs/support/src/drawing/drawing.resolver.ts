import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AddOppDrawingInput, RemoveOppDrawingInput } from './drawing.input.js';
import { DrawingService } from './drawing.service.js';
import { OppDrawingType } from './drawing.type.js';

/** Drawings with which children were heard. */
@Resolver(() => OppDrawingType)
export class DrawingResolver {
  constructor(private readonly drawings: DrawingService) {}

  @Query(() => OppDrawingType, { complexity: 200, description: 'The drawing with which a child was heard on a version of its OPP (R28).' })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async oppDrawing(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('oppId', { type: () => ID }) oppId: Id,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<OppDrawingType> {
    return this.drawings.ofVersion(unit, childId, oppId, number);
  }

  @Mutation(() => Receipt, {
    description: 'Adds the drawing with which a child was heard, or replaces it; between the talk with parents and the question to them (R28).',
  })
  @Opens('CHILD', 'SUPPORT')
  async addOppDrawing(@CurrentUnit() unit: Unit, @Args('input') input: AddOppDrawingInput): Promise<Receipt> {
    return this.drawings.add(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes the drawing away, in the same time.' })
  @Opens('CHILD', 'SUPPORT')
  async removeOppDrawing(@CurrentUnit() unit: Unit, @Args('input') input: RemoveOppDrawingInput): Promise<Receipt> {
    return this.drawings.remove(unit, input);
  }
}
