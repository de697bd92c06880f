import { Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { PlaceService } from './place.service.js';
import { ImprovementPlaceType } from './place.type.js';

/** Where something is improved. */
@Resolver(() => ImprovementPlaceType)
export class PlaceResolver {
  constructor(private readonly places: PlaceService) {}

  @Query(() => [ImprovementPlaceType], { description: 'Where the reader improves something together with others, by name (R52).' })
  @Opens('LOCATION', 'IMPROVE', 'ANSWER_SHEET')
  async improvementPlaces(@CurrentUnit() unit: Unit): Promise<ImprovementPlaceType[]> {
    return this.places.mine(unit);
  }
}
