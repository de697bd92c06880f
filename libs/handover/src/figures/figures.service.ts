import { Injectable } from '@nestjs/common';
import { LocationKind, LocationService } from '#centre';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { PostsRepository } from '../task/posts.repository.js';
import { type HandoverSide, waitsFor, WAITING_FOR, type WaitingCount } from './figures.entity.js';
import { FiguresRepository } from './figures.repository.js';
import type { HandoverProgressType, HandoversWaitingType } from './figures.type.js';

const LOCATIONS_MOST = 100;

interface Place {
  readonly id: Id;
  readonly name: string;
  readonly kind: LocationKind;
}

/** What a director sees of handovers: on time, unread, waiting for whom; never a child. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly locations: LocationService,
    private readonly posts: PostsRepository,
  ) {}

  /** Counts of one location. Refuses NOT_FOUND. */
  async of(unit: Unit, locationId: Id): Promise<HandoverProgressType> {
    await unit.openOne('LOCATION', locationId, 'HANDOVER_FIGURES');
    const [progress] = await this.progress(unit, [await this.locations.get(unit, locationId)]);
    if (!progress) throw new Refusal('NOT_FOUND', 'not_found');
    return progress;
  }

  /** Counts of every location one leads under the worn hat, by name: side by side, in no order of merit. */
  async mine(unit: Unit): Promise<HandoverProgressType[]> {
    const opened = await unit.open('LOCATION', await this.posts.locations(unit), 'HANDOVER_FIGURES');
    if (opened.size === 0) return [];
    const places = await this.locations.page(unit, LOCATIONS_MOST, null);
    return this.progress(
      unit,
      places.filter(({ id }) => opened.has(id)),
    );
  }

  private async progress(unit: Unit, places: readonly Place[]): Promise<HandoverProgressType[]> {
    const sides = Map.groupBy(places, ({ kind }): HandoverSide => (kind === LocationKind.SCHOOL ? 'RECEIVER' : 'SENDER'));
    const all: HandoverProgressType[] = [];
    for (const [side, there] of sides) {
      const ids = there.map(({ id }) => id);
      const [figures, waiting] = await Promise.all([this.figures.ofLocations(unit, ids, side), this.figures.waiting(unit, ids, side)]);
      all.push(
        ...figures.map((row) => ({
          ...row,
          side,
          locationName: there.find(({ id }) => id === row.locationId)?.name ?? '',
          waiting: grouped(waiting, row.locationId),
        })),
      );
    }
    return all.sort((one, other) => one.locationName.localeCompare(other.locationName, 'nl'));
  }
}

function grouped(waiting: readonly WaitingCount[], locationId: Id): HandoversWaitingType[] {
  const here = waiting.filter((row) => row.locationId === locationId);
  const count = (who: string) => here.filter((row) => waitsFor(row) === who).reduce((sum, row) => sum + row.count, 0);
  return WAITING_FOR.map((who) => ({ waitsFor: who, count: count(who) })).filter((row) => row.count > 0);
}
