import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Unit } from '#platform';
import { type ImprovementPlace, PlaceRepository } from './place.repository.js';

/** Where the reader improves something together with others, or is asked to fill in a list (R51, R52). */
@Injectable()
export class PlaceService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** By name; `leads` for who asks, measures and decides there. */
  async mine(unit: Unit): Promise<(ImprovementPlace & { readonly leads: boolean })[]> {
    const places = await this.places.mine(unit);
    const purpose = this.rules.purposeOf(unit, 'LOCATION', 'IMPROVE', 'ANSWER_SHEET');
    const opened = await unit.open(
      'LOCATION',
      places.map(({ locationId }) => locationId),
      purpose,
    );
    return places.filter(({ locationId }) => opened.has(locationId)).map((place) => ({ ...place, leads: purpose === 'IMPROVE' }));
  }
}
