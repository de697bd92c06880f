import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { GiveConfidenceInput } from './statement.input.js';
import { StatementService } from './statement.service.js';
import { OwnConfidenceType } from './statement.type.js';

/** Acting with confidence. */
@Resolver(() => OwnConfidenceType)
export class StatementResolver {
  constructor(private readonly statements: StatementService) {}

  @Query(() => OwnConfidenceType, { description: 'Your own marks on the six statements; nobody else reads them (X13).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async ownConfidence(@CurrentUnit() unit: Unit, @Args('trajectoryId', { type: () => ID }) trajectoryId: Id): Promise<OwnConfidenceType> {
    return this.statements.own(unit, trajectoryId);
  }

  @Mutation(() => Receipt, { description: 'Marks the six statements at one moment, or puts them right (X13).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async giveConfidence(@CurrentUnit() unit: Unit, @Args('input') input: GiveConfidenceInput): Promise<Receipt> {
    return this.statements.give(unit, input);
  }
}
