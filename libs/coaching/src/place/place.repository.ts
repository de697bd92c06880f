import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** A location with its groups, as one chooses where to improve something. */
export interface ImprovementPlace {
  readonly locationId: Id;
  readonly locationName: string;
  readonly groups: readonly { readonly id: Id; readonly name: string }[];
}

/** Where the reader works under the worn hat; by name, in no order of merit (K4). */
@Injectable()
export class PlaceRepository {
  async mine(unit: Unit): Promise<ImprovementPlace[]> {
    return unit.query<ImprovementPlace>(
      `with own as (select h.scope_kind, h.scope_id from access.own_hats() h where h.controller_id = $1 and h.role = $2)
       select l.id as "locationId", l.name as "locationName",
         coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name) from centre."group" g where g.controller_id = l.controller_id and g.location_id = l.id), '[]') as groups
       from centre.location l
       where l.controller_id = $1 and exists (select from own where (own.scope_kind = 'CONTROLLER' and own.scope_id = $1) or (own.scope_kind = 'LOCATION' and own.scope_id = l.id)
         or (own.scope_kind = 'GROUP' and own.scope_id in (select g.id from centre."group" g where g.controller_id = l.controller_id and g.location_id = l.id)))
       order by l.name, l.id limit 200`,
      [unit.controllerId, unit.caller.role],
    );
  }
}
