import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { HandoverFigures, HandoverSide, WaitingCount } from './figures.entity.js';

/** Counts at the preschool, of each location: $1 controller, $2 locations, $3 today. A year back, for what was sent. */
const SENDING = `
select l.id as "locationId", count(*) filter (where sent_on is not null and sent_on <= latest_on)::integer as "sentOnTime",
  count(*) filter (where sent_on is not null and sent_on > latest_on)::integer as "sentLate",
  count(*) filter (where h.id is not null and ended_on is null)::integer as "open",
  count(*) filter (where sent_on is null and ended_on is null and latest_on < $3)::integer as "late",
  count(*) filter (where sent_on is not null and ended_on is null and read_on is null)::integer as "unread",
  count(*) filter (where sent_on is not null and ended_on is null and read_on is null and first_school_day between $3 and $3::date + coalesce((select director_nudge_days from handover.setting_of($1, l.id)), 5))::integer as "unreadSoon",
  count(*) filter (where sent_on is not null and first_school_day <= $3)::integer as "started",
  count(*) filter (where sent_on is not null and first_school_day <= $3 and read_on < first_school_day)::integer as "readBeforeDayOne"
from unnest($2::uuid[]) l(id)
left join handover.handover h on h.controller_id = $1 and h.location_id = l.id and (h.ended_on is null or h.ended_on > $3::date - 365)
group by l.id`;

/** The same at the school. */
const RECEIVING = `
select l.id as "locationId", count(d.id)::integer as "sentOnTime", 0 as "sentLate", count(*) filter (where d.id is not null and ended_on is null)::integer as "open",
  count(*) filter (where state = 'SENT' and sent_on + coalesce((select receipt_escalation_days from handover.setting_of($1, l.id)), 14) <= $3)::integer as "late",
  count(*) filter (where d.id is not null and ended_on is null and read_on is null)::integer as "unread",
  count(*) filter (where ended_on is null and read_on is null and first_school_day between $3 and $3::date + coalesce((select director_nudge_days from handover.setting_of($1, l.id)), 5))::integer as "unreadSoon",
  count(*) filter (where first_school_day <= $3 and state <> 'WITHDRAWN')::integer as "started",
  count(*) filter (where first_school_day <= $3 and read_on < first_school_day and state <> 'WITHDRAWN')::integer as "readBeforeDayOne"
from unnest($2::uuid[]) l(id)
left join handover.delivery d on d.controller_id = $1 and d.location_id = l.id and (d.ended_on is null or d.ended_on > $3::date - 365)
group by l.id`;

const WAITING = (table: 'handover.handover' | 'handover.delivery') => `
select location_id as "locationId", state, read_on is not null as read, warm_required and spoken_on is null as "toTalk", count(*)::integer as count
from ${table} where controller_id = $1 and location_id = any ($2::uuid[]) and ended_on is null group by 1, 2, 3, 4`;

/** Counts of opened locations; no child. */
@Injectable()
export class FiguresRepository {
  /** One row for each location, also where nothing was handed over. */
  async ofLocations(unit: Unit, locationIds: readonly Id[], side: HandoverSide): Promise<HandoverFigures[]> {
    return unit.query<HandoverFigures>(side === 'SENDER' ? SENDING : RECEIVING, [unit.controllerId, locationIds, unit.today]);
  }

  async of(unit: Unit, locationId: Id, side: HandoverSide): Promise<HandoverFigures | null> {
    const [row] = await this.ofLocations(unit, [locationId], side);
    return row ?? null;
  }

  async waiting(unit: Unit, locationIds: readonly Id[], side: HandoverSide): Promise<WaitingCount[]> {
    return unit.query<WaitingCount>(WAITING(side === 'SENDER' ? 'handover.handover' : 'handover.delivery'), [unit.controllerId, locationIds]);
  }
}
