import { Injectable } from '@nestjs/common';
import { LocationKind, LocationService } from '#centre';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { waitsFor, WAITING_FOR, type WaitingCount } from './figures.entity.js';
import { FiguresRepository } from './figures.repository.js';
import type { HandoverProgressType, HandoversWaitingType } from './figures.type.js';

/** What a director sees of handovers: on time, unread, waiting for whom; never a child. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly locations: LocationService,
  ) {}

  /** Counts of one location. Refuses NOT_FOUND. */
  async of(unit: Unit, locationId: Id): Promise<HandoverProgressType> {
    await unit.openOne('LOCATION', locationId, 'HANDOVER_FIGURES');
    const location = await this.locations.get(unit, locationId);
    const side = location.kind === LocationKind.SCHOOL ? 'RECEIVER' : 'SENDER';
    const [figures, waiting] = await Promise.all([this.figures.of(unit, locationId, side), this.figures.waiting(unit, locationId, side)]);
    if (!figures) throw new Refusal('NOT_FOUND', 'not_found');
    return { ...figures, locationId, locationName: location.name, side, waiting: grouped(waiting) };
  }
}

function grouped(waiting: readonly WaitingCount[]): HandoversWaitingType[] {
  const count = (who: string) => waiting.filter((row) => waitsFor(row) === who).reduce((sum, row) => sum + row.count, 0);
  return WAITING_FOR.map((who) => ({ waitsFor: who, count: count(who) })).filter((row) => row.count > 0);
}
