import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Plain, Receipt, type Unit } from '#platform';
import { BeginScaleInput, ChangeScaleInput, ScaleDraftInput, UseScaleInput } from './scale.input.js';
import { ScaleService } from './scale.service.js';
import { ScaleDraftType, ScaleType } from './scale.type.js';

/** Levels of support per samenwerkingsverband. */
@Resolver(() => ScaleType)
export class ScaleResolver {
  constructor(private readonly scales: ScaleService) {}

  @Query(() => [ScaleType], { description: 'The newest published levels of each SWV, by name (R27).' })
  @Plain('agreements of regions, not about persons')
  async supportScales(@CurrentUnit() unit: Unit, @Args('first', { type: () => PageSizeScalar }) first: number): Promise<ScaleType[]> {
    return this.scales.newest(unit, first);
  }

  @Query(() => [ScaleType], { description: 'What the own organisation published, the newest first.' })
  @Plain('agreements of the own region, not about persons')
  async supportScaleVersions(@CurrentUnit() unit: Unit, @Args('first', { type: () => PageSizeScalar }) first: number): Promise<ScaleType[]> {
    return this.scales.versions(unit, first);
  }

  @Query(() => ScaleType, { nullable: true, description: 'The version a location words new steps by; null when none was chosen.' })
  @Plain('an agreement of the region, not about persons')
  async supportScaleInUse(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<ScaleType | null> {
    return this.scales.inUse(unit, locationId);
  }

  @Query(() => ScaleDraftType, { nullable: true, description: 'The next version while it is written.' })
  @Opens('CONTROLLER', 'SET_SCALE')
  async supportScaleDraft(@CurrentUnit() unit: Unit): Promise<ScaleDraftType | null> {
    return this.scales.draft(unit);
  }

  @Mutation(() => Receipt, { description: 'Begins the next version of the levels.' })
  @Opens('CONTROLLER', 'SET_SCALE')
  async beginSupportScale(@CurrentUnit() unit: Unit, @Args('input') input: BeginScaleInput): Promise<Receipt> {
    return this.scales.begin(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Changes the draft.' })
  @Opens('CONTROLLER', 'SET_SCALE')
  async changeSupportScale(@CurrentUnit() unit: Unit, @Args('input') input: ChangeScaleInput): Promise<Receipt> {
    return this.scales.change(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Throws the draft away.' })
  @Opens('CONTROLLER', 'SET_SCALE')
  async discardSupportScale(@CurrentUnit() unit: Unit, @Args('input') input: ScaleDraftInput): Promise<Receipt> {
    return this.scales.discard(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Publishes the draft as the next version, which never changes; old records keep theirs (R27).' })
  @Opens('CONTROLLER', 'SET_SCALE')
  async publishSupportScale(@CurrentUnit() unit: Unit, @Args('input') input: ScaleDraftInput): Promise<Receipt> {
    return this.scales.publish(unit, input);
  }

  @Mutation(() => Receipt, { description: 'From today a location words new steps by this version.' })
  @Opens('CONTROLLER', 'SET_SCALE')
  async useSupportScale(@CurrentUnit() unit: Unit, @Args('input') input: UseScaleInput): Promise<Receipt> {
    return this.scales.use(unit, input);
  }
}
