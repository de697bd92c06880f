import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { MakeBundleInput, TakeBundleStepInput } from './bundle.input.js';
import { BundleService } from './bundle.service.js';
import { BundleFileType, type BundleFormat, BundleFormatEnum, BundleType } from './bundle.type.js';

/** Bundles for the samenwerkingsverband. */
@Resolver(() => BundleType)
export class BundleResolver {
  constructor(private readonly bundles: BundleService) {}

  @Query(() => [BundleType], {
    description: 'Bundles of a child for the SWV, the latest first (P8).',
    complexity: ({ childComplexity }) => 3 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async supportBundles(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<BundleType[]> {
    return this.bundles.ofChild(unit, childId);
  }

  @Query(() => BundleFileType, { description: 'A bundle as PDF with a page of contents, or as JSON; the same each time.', complexity: 200 })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async bundleFile(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('bundleId', { type: () => ID }) bundleId: Id,
    @Args('format', { type: () => BundleFormatEnum }) format: BundleFormat,
  ): Promise<BundleFileType> {
    return this.bundles.file(unit, childId, bundleId, format);
  }

  @Mutation(() => Receipt, { description: 'Makes a bundle of what is there today, for readers who are named (P8, P9).' })
  @Opens('CHILD', 'SUPPORT')
  async makeBundle(@CurrentUnit() unit: Unit, @Args('input') input: MakeBundleInput): Promise<Receipt> {
    return this.bundles.make(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Handed over, receipt noted by hand, or thrown away.' })
  @Opens('CHILD', 'SUPPORT')
  async takeBundleStep(@CurrentUnit() unit: Unit, @Args('input') input: TakeBundleStepInput): Promise<Receipt> {
    return this.bundles.step(unit, input);
  }
}
