import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import type { Measurement, Sheet } from './measurement.entity.js';
import { ChangeSheetInput, FillSheetInput, StartMeasurementInput, TurnRoundInput } from './measurement.input.js';
import { MeasurementService } from './measurement.service.js';
import { MeasurementPageType, MeasurementType, SheetType } from './measurement.type.js';

/** Measurements of a location. */
@Resolver(() => MeasurementType)
export class MeasurementResolver {
  constructor(private readonly service: MeasurementService) {}

  @Query(() => [MeasurementType], { description: 'T0 and T1 of a location, the latest first (R51).' })
  @Opens('LOCATION', 'IMPROVE', 'ANSWER_SHEET')
  async measurements(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<Measurement[]> {
    return this.service.page(unit, locationId, first);
  }

  @Query(() => MeasurementPageType, { description: 'A measurement with change per question and n; nothing below five (R51).' })
  @Opens('LOCATION', 'IMPROVE', 'ANSWER_SHEET')
  async measurement(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<MeasurementPageType> {
    return this.service.get(unit, locationId, id);
  }

  @Query(() => [SheetType], { description: 'Your own filled-in lists; nobody else reads them.' })
  @Opens('LOCATION', 'ANSWER_SHEET')
  async ownSheets(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('measurementId', { type: () => ID }) measurementId: Id,
  ): Promise<Sheet[]> {
    return this.service.ownSheets(unit, locationId, measurementId);
  }

  @Mutation(() => Receipt, { description: 'Opens T0 today and plans T1 (R51).' })
  @Opens('LOCATION', 'IMPROVE')
  async startMeasurement(@CurrentUnit() unit: Unit, @Args('input') input: StartMeasurementInput): Promise<Receipt> {
    return this.service.start(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Closes T0, opens T1 six to fifty-two weeks after it, or closes T1 (R51).' })
  @Opens('LOCATION', 'IMPROVE')
  async turnRound(@CurrentUnit() unit: Unit, @Args('input') input: TurnRoundInput): Promise<Receipt> {
    return this.service.turn(unit, input);
  }

  @Mutation(() => Receipt, { description: 'One filled-in list, about nobody by name.' })
  @Opens('LOCATION', 'ANSWER_SHEET')
  async fillSheet(@CurrentUnit() unit: Unit, @Args('input') input: FillSheetInput): Promise<Receipt> {
    return this.service.fill(unit, input);
  }

  @Mutation(() => Receipt, { description: "Puts one's own list right while the round is open." })
  @Opens('LOCATION', 'ANSWER_SHEET')
  async changeSheet(@CurrentUnit() unit: Unit, @Args('input') input: ChangeSheetInput): Promise<Receipt> {
    return this.service.change(unit, input);
  }
}
