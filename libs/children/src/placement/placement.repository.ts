import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Placement } from './placement.entity.js';

/** A placement with its days, the last one included. */
export type PlacementRow = Pick<Placement, 'id' | 'childId' | 'groupId' | 'version'> & {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate | null;
};

const ROW = `id, child_id as "childId", group_id as "groupId", version, lower(period) as "firstDay", upper(period) - 1 as "lastDay"`;

/** Placements of children that were opened. */
@Injectable()
export class PlacementRepository {
  async find(unit: Unit, childId: Id, id: Id): Promise<PlacementRow | null> {
    const [row] = await unit.query<PlacementRow>(`select ${ROW} from children.placement where controller_id = $1 and child_id = $2 and id = $3`, [
      unit.controllerId,
      childId,
      id,
    ]);
    return row ?? null;
  }

  /** Another placement of the child in this group that shares a day with the period. */
  async overlapping(unit: Unit, placement: Omit<PlacementRow, 'version'>): Promise<PlacementRow | null> {
    const [row] = await unit.query<PlacementRow>(
      `select ${ROW} from children.placement where controller_id = $1 and child_id = $2 and group_id = $3 and id <> $4
         and period && daterange($5::date, $6::date, '[]') order by lower(period) limit 1`,
      [unit.controllerId, placement.childId, placement.groupId, placement.id, placement.firstDay, placement.lastDay],
    );
    return row ?? null;
  }

  async add(unit: Unit, placement: Omit<PlacementRow, 'version'>): Promise<void> {
    await unit.query(
      `insert into children.placement (controller_id, id, child_id, group_id, period) values ($1, $2, $3, $4, daterange($5::date, $6::date, '[]'))`,
      [unit.controllerId, placement.id, placement.childId, placement.groupId, placement.firstDay, placement.lastDay],
    );
  }

  /** Takes one away; refuses CHANGED_SINCE. Gives the version it had last. */
  async remove(unit: Unit, { childId, id }: Pick<PlacementRow, 'childId' | 'id'>, version: number): Promise<number> {
    return unit.guard('delete from children.placement where controller_id = $1 and child_id = $2 and id = $3 and version = $4 returning version', [
      unit.controllerId,
      childId,
      id,
      version,
    ]);
  }

  /** Sets the last day; refuses CHANGED_SINCE. */
  async end(unit: Unit, placement: Omit<PlacementRow, 'version'>, version: number): Promise<number> {
    return unit.guard(
      `update children.placement set period = daterange(lower(period), $4::date, '[]'), version = version + 1
       where controller_id = $1 and child_id = $2 and id = $3 and version = $5 returning version`,
      [unit.controllerId, placement.childId, placement.id, placement.lastDay, version],
    );
  }
}
