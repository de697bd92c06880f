import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';

/** One OPP as ROD is told of it. */
export interface RodLine {
  readonly childRef: Id;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

/** OPPs of opened locations, by reference. */
@Injectable()
export class RodRepository {
  /** Those that were established once, the earliest start first. */
  async ofLocation(unit: Unit, locationId: Id): Promise<RodLine[]> {
    return unit.query<RodLine>('select child_ref as "childRef", started_on as "startedOn", ended_on as "endedOn" from support.rod_list($1)', [locationId]);
  }
}
