import { Injectable } from '@nestjs/common';
import { readProgrammes } from '#coaching';
import { addMonths, type CalendarDate, type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { askedYear } from '../figures/asked-year.js';
import type { ReleasedFigure } from '../figures/released-figure.entity.js';
import { ReleasedFigureRepository } from '../figures/released-figure.repository.js';
import { type Place, PlaceRepository } from '../place/place.repository.js';
import { fourQuartersUntil, type QuarterCounts, sumOf } from '../quarter/quarter.entity.js';
import { QuarterRepository } from '../quarter/quarter.repository.js';
import { quarterOf } from '../release/release.margins.js';
import type { CoachingOfLocationType } from './coaching-year.type.js';

/** What of coaching is asked: four quarters until a day, of one location or all that one leads, of one programme or all. */
export interface YearAsked {
  readonly until: CalendarDate | null;
  readonly locationId: Id | null;
  readonly programme: string | null;
}

/** Coaching of the locations one leads, quarter by quarter (M3), without looking over a shoulder (K4). */
@Injectable()
export class CoachingYearService {
  private readonly known = new Set(readProgrammes().map(({ code }) => code));

  constructor(
    private readonly led: PlaceRepository,
    private readonly quarters: QuarterRepository,
    private readonly released: ReleasedFigureRepository,
  ) {}

  /** Locations by name. Refuses NOT_FOUND for one that is not led, INVALID (a year that figures cannot be of, no such programme). */
  async of(unit: Unit, { until, locationId, programme }: YearAsked): Promise<CoachingOfLocationType[]> {
    if (until) askedYear(Number(until.slice(0, 4)));
    if (programme !== null && !this.known.has(programme)) throw new Refusal('INVALID', 'coaching_no_such_programme', { place: 'programme' });
    const places = await this.places(unit, locationId);
    const ids = places.map(({ id }) => id);
    if (ids.length === 0) return [];
    const quarters = fourQuartersUntil(until ?? unit.today);
    const span = [quarters[0] ?? unit.today, addMonths(quarters[3] ?? unit.today, 3)] as const;
    const [opened, counts, figures] = await Promise.all([
      locationId ? new Set(ids) : unit.open('LOCATION', ids, 'COACHING_FIGURES'),
      this.quarters.between(unit, ids, span, programme),
      this.released.between(unit, ids, span),
    ]);
    return places.filter(({ id }) => opened.has(id)).map((place) => ofLocation(place, quarters, counts, figures));
  }

  /** Those the reader leads; one that is asked for is opened with the same trip. */
  private async places(unit: Unit, locationId: Id | null): Promise<Place[]> {
    const [mine] = await Promise.all([this.led.mine(unit), unit.begin(), ...(locationId ? [unit.openOne('LOCATION', locationId, 'COACHING_FIGURES')] : [])]);
    const places = mine.filter(({ id }) => !locationId || id === locationId);
    if (locationId && places.length === 0) throw new Refusal('NOT_FOUND', 'not_found');
    return places;
  }
}

function ofLocation(
  place: Place,
  quarters: readonly CalendarDate[],
  counts: readonly QuarterCounts[],
  figures: readonly ReleasedFigure[],
): CoachingOfLocationType {
  const here = counts.filter(({ locationId }) => locationId === place.id);
  return {
    locationId: place.id,
    locationName: place.name,
    quarters: quarters.map((firstDay) => ({ period: quarterOf(firstDay), firstDay, counts: sumOf(here.filter(({ quarter }) => quarter === firstDay)) })),
    figures: figures.filter(({ placeId }) => placeId === place.id),
  };
}
