import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';

/** A meeting of an opened trajectory with one's own three marks, when given. */
export interface OwnMeeting {
  readonly logId: Id;
  readonly heldOn: CalendarDate;
  readonly heard: number | null;
  readonly equal: number | null;
  readonly usable: number | null;
  readonly version: number;
  readonly givenOn: CalendarDate | null;
}

/** Three meetings that both marked, or as many as there are of the next three. */
export interface EqualityBlock {
  readonly pairs: number;
  readonly until: CalendarDate;
  /** Null until there are three. */
  readonly own: number | null;
  readonly other: number | null;
  readonly talkTogether: boolean | null;
}

/** What both sides gave after meetings: one's own marks by row, the partner's by trend alone. */
@Injectable()
export class EqualityRepository {
  async own(unit: Unit, trajectoryId: Id): Promise<OwnMeeting[]> {
    return unit.query<OwnMeeting>(
      `select l.id as "logId", l.held_on as "heldOn", max(m.value) filter (where m.item = 'HEARD') as heard, max(m.value) filter (where m.item = 'EQUAL') as equal,
         max(m.value) filter (where m.item = 'USABLE') as usable, coalesce(max(m.version), 0) as version, min(m.on_date) as "givenOn"
       from coaching.log l left join coaching.mark m on m.controller_id = l.controller_id and m.log_id = l.id and m.measure = 'EQUALITY' and m.account_id = $3
       where l.controller_id = $1 and l.trajectory_id = $2 group by l.id, l.held_on order by l.held_on desc, l.id limit 50`,
      [unit.controllerId, trajectoryId, unit.caller.accountId],
    );
  }

  async trend(unit: Unit, trajectoryId: Id): Promise<EqualityBlock[]> {
    return unit.query<EqualityBlock>('select pairs, until, own::float8, other::float8, talk_together as "talkTogether" from coaching.equality_trend($1)', [
      trajectoryId,
    ]);
  }

  /** The day of a meeting in an opened trajectory. */
  async heldOn(unit: Unit, trajectoryId: Id, logId: Id): Promise<CalendarDate | null> {
    const [row] = await unit.query<{ heldOn: CalendarDate }>(
      'select held_on as "heldOn" from coaching.log where controller_id = $1 and id = $2 and trajectory_id = $3',
      [unit.controllerId, logId, trajectoryId],
    );
    return row?.heldOn ?? null;
  }
}
