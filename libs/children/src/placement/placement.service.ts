import { Injectable } from '@nestjs/common';
import { GroupService } from '#centre';
import { addDays, compareDates, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { ChildRepository } from '../child/child.repository.js';
import type { CancelPlacementInput, EndPlacementInput, PlaceChildInput } from './placement.input.js';
import { placementRefusals } from './placement.refusals.js';
import { PlacementRepository, type PlacementRow } from './placement.repository.js';

/** Who is in which group, from when to when. */
@Injectable()
export class PlacementService {
  constructor(
    private readonly placements: PlacementRepository,
    private readonly children: ChildRepository,
    private readonly groups: GroupService,
  ) {}

  /** Places a child in a group. Refuses NOT_FOUND, INVALID, NOT_NOW with the days it is there already. */
  async place(unit: Unit, input: PlaceChildInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, 'ENROL');
    const group = await this.groups.get(unit, input.groupId);
    const { id, childId, groupId, firstDay } = input;
    const lastDay = input.lastDay ?? (group.until ? addDays(group.until, -1) : null);
    if (lastDay && compareDates(lastDay, firstDay) < 0) throw input.lastDay ? placementRefusals.reversed() : placementRefusals.groupClosed();
    if (group.from && compareDates(firstDay, group.from) < 0) throw placementRefusals.groupClosed();
    if (group.until && lastDay && compareDates(lastDay, group.until) >= 0) throw placementRefusals.groupClosed();
    const placement = { id, childId, groupId, firstDay, lastDay };
    await this.refuseOverlap(unit, placement);
    await this.placements.add(unit, placement);
    return { id, version: 1 };
  }

  /** Sets the last day of a placement. Refuses NOT_FOUND, INVALID, NOT_NOW, CHANGED_SINCE. */
  async end(unit: Unit, { childId, placementId, lastDay, version }: EndPlacementInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'ENROL');
    const placement = await this.placements.find(unit, childId, placementId);
    if (!placement) throw new Refusal('NOT_FOUND', 'not_found');
    if (compareDates(lastDay, placement.firstDay) < 0) throw placementRefusals.reversed();
    const ended = { ...placement, lastDay };
    await this.refuseOverlap(unit, ended);
    return { id: placementId, version: await this.placements.end(unit, ended, version) };
  }

  /** Takes away a placement that has not begun. Refuses NOT_FOUND, NOT_NOW once it has, CHANGED_SINCE. */
  async cancel(unit: Unit, { childId, placementId, version }: CancelPlacementInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'ENROL');
    await this.children.hold(unit, childId);
    const placement = await this.placements.find(unit, childId, placementId);
    if (!placement) throw new Refusal('NOT_FOUND', 'not_found');
    if (compareDates(placement.firstDay, unit.today) <= 0) throw placementRefusals.begun(placement.firstDay);
    return { id: placementId, version: await this.placements.remove(unit, placement, version) };
  }

  /** Holds the child first, so that of two who place it at once the second sees what the first did. */
  private async refuseOverlap(unit: Unit, placement: Omit<PlacementRow, 'version'>): Promise<void> {
    const child = await this.children.hold(unit, placement.childId);
    if (!child) throw new Refusal('NOT_FOUND', 'not_found');
    if (child.birthDate && compareDates(placement.firstDay, child.birthDate) < 0) throw placementRefusals.beforeBirth();
    const other = await this.placements.overlapping(unit, placement);
    if (other) throw placementRefusals.overlaps(other.firstDay, other.lastDay);
  }
}
