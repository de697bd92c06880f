import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** A location with its organisation, of any controller; not about persons. */
export interface Place {
  readonly locationId: Id;
  readonly locationName: string;
  readonly organisationName: string;
}

const PLACE = `l.id as "locationId", l.name as "locationName", c.name as "organisationName"`;

/** Places of all organisations. */
@Injectable()
export class PlaceRepository {
  /** Places by their ids. */
  async find(unit: Unit, locationIds: readonly Id[]): Promise<Place[]> {
    return unit.query<Place>(`select ${PLACE} from centre.location l join centre.controller c on c.id = l.controller_id where l.id = any ($1::uuid[])`, [
      locationIds,
    ]);
  }

  /** School locations of other organisations whose name holds a text, those of the own kindcentra first. */
  async schools(unit: Unit, named: string, first: number): Promise<Place[]> {
    return unit.query<Place>(
      `select ${PLACE} from centre.location l join centre.controller c on c.id = l.controller_id
       where l.kind = 'SCHOOL' and l.controller_id <> $1 and position(lower($2) in lower(l.name || ' ' || c.name)) > 0
       order by exists (select from centre.location o where o.controller_id = $1 and o.kindcentrum_id = l.kindcentrum_id) desc, l.name, l.id limit $3`,
      [unit.controllerId, named, first],
    );
  }

  /** Where an opened handover goes. */
  async receiverOf(unit: Unit, handoverId: Id): Promise<Place | null> {
    const [row] = await unit.query<Place>(
      `select ${PLACE} from handover.handover h join centre.location l on l.controller_id = h.receiver_controller_id and l.id = h.receiver_location_id
       join centre.controller c on c.id = l.controller_id where h.controller_id = $1 and h.id = $2`,
      [unit.controllerId, handoverId],
    );
    return row ?? null;
  }

  /** Where an opened handover comes from. */
  async senderOf(unit: Unit, handoverId: Id): Promise<Place | null> {
    const [row] = await unit.query<Place>(
      `select ${PLACE} from handover.handover h join centre.location l on l.controller_id = h.controller_id and l.id = h.location_id
       join centre.controller c on c.id = l.controller_id where h.controller_id = $1 and h.id = $2`,
      [unit.controllerId, handoverId],
    );
    return row ?? null;
  }
}
