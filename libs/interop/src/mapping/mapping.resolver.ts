import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import { MappingService } from './mapping.service.js';
import { columnList, ImportMappingType, SaveImportMappingInput } from './mapping.type.js';

/** Mappings of columns. */
@Resolver(() => ImportMappingType)
export class MappingResolver {
  constructor(private readonly mappings: MappingService) {}

  @Query(() => [ImportMappingType], { description: 'Saved mappings of the own organisation, by name.' })
  @Opens('CONTROLLER', 'ORGANISE')
  async importMappings(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
  ): Promise<ImportMappingType[]> {
    return (await this.mappings.all(unit, first)).map(({ columns, ...mapping }) => ({ ...mapping, columns: columnList(columns) }));
  }

  @Mutation(() => Receipt)
  @Opens('CONTROLLER', 'ORGANISE')
  async saveImportMapping(@CurrentUnit() unit: Unit, @Args('input') input: SaveImportMappingInput): Promise<Receipt> {
    return this.mappings.save(unit, input);
  }
}
