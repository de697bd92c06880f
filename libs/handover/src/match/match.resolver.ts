import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import { AcknowledgeReceiptInput } from './match.input.js';
import { MatchService } from './match.service.js';
import { ArrivalType } from './match.type.js';

/** What arrived at a school and waits for its own application. */
@Resolver(() => ArrivalType)
export class MatchResolver {
  constructor(private readonly matches: MatchService) {}

  @Query(() => [ArrivalType], { description: 'Handovers and VE statements that wait to be linked, oldest first: names and birth dates, no more.' })
  @Opens('LOCATION', 'MATCH')
  async deliveries(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
  ): Promise<ArrivalType[]> {
    return this.matches.arrivals(unit, locationId, first);
  }

  @Mutation(() => Receipt, { description: 'Acknowledges receipt of a handover by linking it to an own recorded application; only then it opens (R15, R19).' })
  @Opens('LOCATION', 'MATCH')
  async acknowledgeReceipt(@CurrentUnit() unit: Unit, @Args('input') input: AcknowledgeReceiptInput): Promise<Receipt> {
    return this.matches.acknowledge(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Links a VE statement to an own recorded application (R8).' })
  @Opens('LOCATION', 'MATCH')
  async acknowledgeVeStatement(@CurrentUnit() unit: Unit, @Args('input') input: AcknowledgeReceiptInput): Promise<Receipt> {
    return this.matches.acknowledgeVeStatement(unit, input);
  }
}
