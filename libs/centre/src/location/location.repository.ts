import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { ControllerKind } from '../controller/controller.entity.js';
import type { Location } from './location.entity.js';

/** A location with the name of its kindcentrum, as it is read. */
export type LocationRow = Omit<Location, 'kindcentrumId'> & { readonly kindcentrum: string | null };

/** Locations of the controller whose hat is worn. Register data, not about persons. */
@Injectable()
export class LocationRepository {
  async find(unit: Unit, ids: readonly Id[]): Promise<LocationRow[]> {
    return unit.query<LocationRow>(
      `select l.controller_id as "controllerId", l.id, l.kind, l.name, l.brin, l.vestiging, l.lrk, l.email, l.version, k.name as kindcentrum
       from centre.location l left join centre.kindcentrum k on k.id = l.kindcentrum_id
       where l.controller_id = $1 and l.id = any ($2::uuid[])`,
      [unit.controllerId, ids],
    );
  }

  async page(unit: Unit, first: number, after: Id | null): Promise<LocationRow[]> {
    return unit.query<LocationRow>(
      `select l.controller_id as "controllerId", l.id, l.kind, l.name, l.brin, l.vestiging, l.lrk, l.email, l.version, k.name as kindcentrum
       from centre.location l left join centre.kindcentrum k on k.id = l.kindcentrum_id
       where l.controller_id = $1
         and ($3::uuid is null or (l.name, l.id) > (select a.name, a.id from centre.location a where a.controller_id = $1 and a.id = $3))
       order by l.name, l.id limit $2`,
      [unit.controllerId, first, after],
    );
  }

  async controllerKind(unit: Unit): Promise<ControllerKind | null> {
    const [row] = await unit.query<{ kind: ControllerKind }>('select kind from centre.controller where id = $1', [unit.controllerId]);
    return row?.kind ?? null;
  }

  /** Which number of this registration is taken: an LRK number by a place of one's own, BRIN and vestiging by any school (decision 24). */
  async takenBy(unit: Unit, { brin, vestiging, lrk }: Pick<Location, 'brin' | 'vestiging' | 'lrk'>): Promise<'lrk' | 'brin' | null> {
    const [row] = await unit.query<{ place: 'lrk' | 'brin' }>(
      `select case when lrk = $3 then 'lrk' else 'brin' end as place from centre.location
       where (controller_id = $4 and lrk = $3) or (brin = $1 and vestiging = $2) limit 1`,
      [brin, vestiging, lrk, unit.controllerId],
    );
    return row?.place ?? null;
  }

  async add(unit: Unit, location: Omit<Location, 'controllerId' | 'kindcentrumId' | 'version'>): Promise<void> {
    const { id, kind, name, brin, vestiging, lrk, email } = location;
    await unit.query('insert into centre.location (controller_id, id, kind, name, brin, vestiging, lrk, email) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      unit.controllerId,
      id,
      kind,
      name,
      brin,
      vestiging,
      lrk,
      email,
    ]);
  }
}
