import { Injectable } from '@nestjs/common';
import { LocationKind } from '#centre';
import { HandoverFiguresRepository, type HandoverFigures, type HandoverSide } from '#handover';
import { addMonths } from '#kernel';
import type { Unit } from '#platform';
import type { ReleasedFigure } from '../figures/released-figure.entity.js';
import { ReleasedFigureRepository } from '../figures/released-figure.repository.js';
import { hoursByLaw } from '../hours/coach-hours.js';
import { type JanuaryCount, JanuaryCountRepository } from '../hours/january-count.repository.js';
import { LAWFUL_PROGRAMMES } from '../hours/lawful-programmes.js';
import { type Place, PlaceRepository } from '../place/place.repository.js';
import { fourQuartersUntil, minutesTogether, type QuarterCounts, sumOf } from '../quarter/quarter.entity.js';
import { QuarterRepository } from '../quarter/quarter.repository.js';
import { lastEquality } from './last-equality.js';
import type { DirectorCardType } from './overview.type.js';

/** The locations one leads, side by side (M1): handovers, coaching, hours; never a child, a name or a ranking. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly quarters: QuarterRepository,
    private readonly released: ReleasedFigureRepository,
    private readonly counts: JanuaryCountRepository,
    private readonly handovers: HandoverFiguresRepository,
  ) {}

  /** A card a location, by name. */
  async cards(unit: Unit): Promise<DirectorCardType[]> {
    const [mine] = await Promise.all([this.places.mine(unit), unit.begin()]);
    const ids = mine.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [from = unit.today] = fourQuartersUntil(unit.today);
    const [opened, quarters, released, january, handovers] = await Promise.all([
      unit.open('LOCATION', ids, 'OVERVIEW'),
      this.quarters.between(unit, ids, [from, addMonths(unit.today, 1)]),
      this.released.between(unit, ids, [addMonths(from, -15), unit.today]),
      this.counts.ofYear(unit, ids, Number(unit.today.slice(0, 4))),
      this.handoversOf(unit, mine),
    ]);
    const places = mine.filter(({ id }) => opened.has(id));
    return places.map((place) => cardOf({ place, year: unit.today.slice(0, 4), quarters, released, january, handovers }));
  }

  private async handoversOf(unit: Unit, places: readonly Place[]): Promise<HandoverFigures[]> {
    const sides = Map.groupBy(places, ({ kind }): HandoverSide => (kind === LocationKind.SCHOOL ? 'RECEIVER' : 'SENDER'));
    const all = await Promise.all(
      [...sides].map(([side, there]) =>
        this.handovers.ofLocations(
          unit,
          there.map(({ id }) => id),
          side,
        ),
      ),
    );
    return all.flat();
  }
}

interface Shown {
  readonly place: Place;
  readonly year: string;
  readonly quarters: readonly QuarterCounts[];
  readonly released: readonly ReleasedFigure[];
  readonly january: readonly JanuaryCount[];
  readonly handovers: readonly HandoverFigures[];
}

const NONE = { open: 0, sentOnTime: 0, sentLate: 0, late: 0, unread: 0, unreadSoon: 0, started: 0, readBeforeDayOne: 0 };

function cardOf({ place, year, quarters, released, january, handovers }: Shown): DirectorCardType {
  const here = quarters.filter(({ locationId }) => locationId === place.id);
  const counted = here.filter(({ quarter, programme }) => quarter.startsWith(year) && LAWFUL_PROGRAMMES.includes(programme));
  const counts = january.filter(({ locationId }) => locationId === place.id);
  return {
    locationId: place.id,
    locationName: place.name,
    kind: place.kind,
    handovers: handovers.find(({ locationId }) => locationId === place.id) ?? NONE,
    coaching: sumOf(here),
    hoursByLaw: counts.length > 0 ? hoursByLaw(counts).total : null,
    hoursGiven: Math.round(minutesTogether(sumOf(counted)) / 6) / 10,
    equality: lastEquality(released.filter(({ placeId }) => placeId === place.id)),
  };
}
