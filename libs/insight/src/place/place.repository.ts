import { Injectable } from '@nestjs/common';
import type { LocationKind } from '#centre';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** A location that figures are about, with its registration. */
export interface Place {
  readonly id: Id;
  readonly name: string;
  readonly kind: LocationKind;
  readonly lrk: string | null;
}

/** Locations that the reader's posts under the worn hat are about; alphabetical, in no order of merit (K4). */
@Injectable()
export class PlaceRepository {
  async mine(unit: Unit): Promise<Place[]> {
    const places = await unit.query<Place>(
      `select l.id, l.name, l.kind, l.lrk from centre.location l
       where l.controller_id = $1 and l.id in (select h.scope_id from access.own_hats() h where h.controller_id = $1 and h.role = $2 and h.scope_kind = 'LOCATION') limit 200`,
      [unit.controllerId, unit.hat?.role ?? null],
    );
    return places.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  /** The name of the organisation whose hat is worn. */
  async organisation(unit: Unit): Promise<string> {
    const [row] = await unit.query<{ name: string }>('select name from centre.controller where id = $1', [unit.controllerId]);
    return row?.name ?? '';
  }
}
