import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { type Place, PlaceRepository } from '../place/place.repository.js';
import { minutesTogether, type QuarterCounts, sumOf } from '../quarter/quarter.entity.js';
import { QuarterRepository } from '../quarter/quarter.repository.js';
import { spanOf } from '../release/release.margins.js';
import { askedYear } from '../figures/asked-year.js';
import { hoursByLaw, warnsOf } from './coach-hours.js';
import type { CorrectJanuaryCountInput, RaiseFewestPeopleInput, RecordJanuaryCountInput } from './coach-hours.input.js';
import { coachHoursRefusals } from './coach-hours.refusals.js';
import type { CoachHoursOfRegistrationType, CoachHoursType } from './coach-hours.type.js';
import { type CoachedCount, type JanuaryCount, JanuaryCountRepository } from './january-count.repository.js';
import { LAWFUL_PROGRAMMES } from './lawful-programmes.js';

type Registration = Place & { readonly lrk: string };

/** Coach hours by law (R23, K6): what is owed, what was given, whether everybody was coached. */
@Injectable()
export class CoachHoursService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly quarters: QuarterRepository,
    private readonly counts: JanuaryCountRepository,
  ) {}

  /** A year of the registrations one leads, by name. Refuses INVALID. */
  async of(unit: Unit, year: number): Promise<CoachHoursType> {
    const span = spanOf(String(askedYear(year)));
    const mine = (await this.places.mine(unit)).filter((place): place is Registration => place.lrk !== null);
    const opened = await unit.open(
      'LOCATION',
      mine.map(({ id }) => id),
      'COACH_HOURS',
    );
    const places = mine.filter(({ id }) => opened.has(id));
    const ids = places.map(({ id }) => id);
    const [january, quarters, coached] = await Promise.all([
      this.counts.ofYear(unit, ids, year),
      this.quarters.between(unit, ids, span),
      this.counts.coached(unit, year, LAWFUL_PROGRAMMES),
    ]);
    return {
      year,
      together: hoursByLaw(january),
      registrations: places.map((place) => hoursOf({ place, year, today: unit.today }, january, quarters, coached)),
    };
  }

  /** One registration; refuses NOT_FOUND. */
  async ofRegistration(unit: Unit, locationId: Id, year: number): Promise<CoachHoursOfRegistrationType> {
    await unit.openOne('LOCATION', locationId, 'COACH_HOURS');
    const found = (await this.of(unit, year)).registrations.find((registration) => registration.locationId === locationId);
    if (!found) throw new Refusal('NOT_FOUND', 'not_found');
    return found;
  }

  /** Counts of 1 January of the whole organisation. */
  async januaryCounts(unit: Unit, year: number): Promise<JanuaryCount[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'COUNT_JANUARY');
    return this.counts.ofYear(unit, null, askedYear(year));
  }

  /** Refuses NOT_NOW for a year that was recorded, or a place without LRK; INVALID for a year to come. */
  async record(unit: Unit, input: RecordJanuaryCountInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'COUNT_JANUARY');
    if (input.year > Number(unit.today.slice(0, 4))) throw coachHoursRefusals.stillToCome();
    if (!(await this.counts.add(unit, input))) throw coachHoursRefusals.notARegistration();
    return { id: input.id, version: 1 };
  }

  /** Refuses NOT_FOUND, CHANGED_SINCE. */
  async correct(unit: Unit, { countId, ...input }: CorrectJanuaryCountInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'COUNT_JANUARY');
    if (!(await this.counts.isKnown(unit, countId))) throw new Refusal('NOT_FOUND', 'not_found');
    return { id: countId, version: await this.counts.change(unit, { ...input, id: countId }) };
  }

  /** From how many people figures of the organisation are shown (R40). */
  async fewest(unit: Unit): Promise<number> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    return this.counts.fewest(unit);
  }

  /** From how many people figures are shown, from the next release on (R40): upward only. */
  async raiseFewest(unit: Unit, { fewest }: RaiseFewestPeopleInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    return { id: unit.controllerId, version: (await this.counts.raiseFewest(unit, fewest)) ?? fewest };
  }
}

function hoursOf(
  asked: { place: Registration; year: number; today: string },
  january: readonly JanuaryCount[],
  quarters: readonly QuarterCounts[],
  counted: readonly CoachedCount[],
): CoachHoursOfRegistrationType {
  const { place, year, today } = asked;
  const here = quarters.filter(({ locationId }) => locationId === place.id);
  const hours = (rows: readonly QuarterCounts[]) => Math.round(minutesTogether(sumOf(rows)) / 6) / 10;
  const counts = january.find(({ locationId }) => locationId === place.id);
  const people = counted.find(({ locationId }) => locationId === place.id) ?? { professionals: 0, coached: 0 };
  return {
    locationId: place.id,
    locationName: place.name,
    lrk: place.lrk,
    fte: counts?.fte ?? null,
    veChildren: counts?.veChildren ?? null,
    byLaw: counts ? hoursByLaw([counts]) : null,
    given: hours(here.filter(({ programme }) => LAWFUL_PROGRAMMES.includes(programme))),
    givenOtherwise: hours(here.filter(({ programme }) => !LAWFUL_PROGRAMMES.includes(programme))),
    professionals: people.professionals,
    coached: people.coached,
    warns: warnsOf(people, year, today),
  };
}
