import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import type { Instrument } from './instrument.entity.js';
import { InstrumentStepInput, MakeInstrumentInput, RenewInstrumentInput } from './instrument.input.js';
import { InstrumentService } from './instrument.service.js';
import { InstrumentType } from './instrument.type.js';

/** Instruments of a location. */
@Resolver(() => InstrumentType)
export class InstrumentResolver {
  constructor(private readonly service: InstrumentService) {}

  @Query(() => [InstrumentType], { description: 'The instruments of a location with their latest questions (R51).' })
  @Opens('LOCATION', 'IMPROVE')
  async instruments(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<Instrument[]> {
    return this.service.page(unit, locationId, first);
  }

  @Mutation(() => Receipt, { description: 'Makes an instrument with its first questions (R51).' })
  @Opens('LOCATION', 'IMPROVE')
  async makeInstrument(@CurrentUnit() unit: Unit, @Args('input') input: MakeInstrumentInput): Promise<Receipt> {
    return this.service.make(unit, input);
  }

  @Mutation(() => Receipt, { description: 'The next set of questions; what is measured with an earlier one keeps it (R51).' })
  @Opens('LOCATION', 'IMPROVE')
  async renewInstrument(@CurrentUnit() unit: Unit, @Args('input') input: RenewInstrumentInput): Promise<Receipt> {
    return this.service.renew(unit, input);
  }

  @Mutation(() => Receipt, { description: 'No new measurement begins with it.' })
  @Opens('LOCATION', 'IMPROVE')
  async retireInstrument(@CurrentUnit() unit: Unit, @Args('input') input: InstrumentStepInput): Promise<Receipt> {
    return this.service.retire(unit, input);
  }
}
