import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { HandoverFigures, WaitingCount } from './figures.entity.js';

/** Counts at the preschool: $1 controller, $2 location, $3 today. A year back, for what was sent. */
const SENDING = `
select count(*) filter (where sent_on is not null and sent_on <= latest_on)::integer as "sentOnTime",
  count(*) filter (where sent_on is not null and sent_on > latest_on)::integer as "sentLate",
  count(*) filter (where ended_on is null)::integer as "open",
  count(*) filter (where sent_on is null and ended_on is null and latest_on < $3)::integer as "late",
  count(*) filter (where sent_on is not null and ended_on is null and read_on is null)::integer as "unread",
  count(*) filter (where sent_on is not null and ended_on is null and read_on is null and first_school_day between $3 and $3::date + 5)::integer as "unreadSoon",
  count(*) filter (where sent_on is not null and first_school_day <= $3)::integer as "started",
  count(*) filter (where sent_on is not null and first_school_day <= $3 and read_on < first_school_day)::integer as "readBeforeDayOne"
from handover.handover where controller_id = $1 and location_id = $2 and (ended_on is null or ended_on > $3::date - 365)`;

/** The same at the school. */
const RECEIVING = `
select count(*)::integer as "sentOnTime", 0 as "sentLate", count(*) filter (where ended_on is null)::integer as "open",
  count(*) filter (where state = 'SENT' and sent_on + coalesce((select receipt_escalation_days from handover.setting_of($1, $2)), 14) <= $3)::integer as "late",
  count(*) filter (where ended_on is null and read_on is null)::integer as "unread",
  count(*) filter (where ended_on is null and read_on is null and first_school_day between $3 and $3::date + 5)::integer as "unreadSoon",
  count(*) filter (where first_school_day <= $3 and state <> 'WITHDRAWN')::integer as "started",
  count(*) filter (where first_school_day <= $3 and read_on < first_school_day and state <> 'WITHDRAWN')::integer as "readBeforeDayOne"
from handover.delivery where controller_id = $1 and location_id = $2 and (ended_on is null or ended_on > $3::date - 365)`;

const WAITING = (table: 'handover.handover' | 'handover.delivery') => `
select state, read_on is not null as read, warm_required and spoken_on is null as "toTalk", count(*)::integer as count
from ${table} where controller_id = $1 and location_id = $2 and ended_on is null group by 1, 2, 3`;

/** Counts of an opened location; no child. */
@Injectable()
export class FiguresRepository {
  async of(unit: Unit, locationId: Id, side: 'SENDER' | 'RECEIVER'): Promise<HandoverFigures | null> {
    const [row] = await unit.query<HandoverFigures>(side === 'SENDER' ? SENDING : RECEIVING, [unit.controllerId, locationId, unit.today]);
    return row ?? null;
  }

  async waiting(unit: Unit, locationId: Id, side: 'SENDER' | 'RECEIVER'): Promise<WaitingCount[]> {
    return unit.query<WaitingCount>(WAITING(side === 'SENDER' ? 'handover.handover' : 'handover.delivery'), [unit.controllerId, locationId]);
  }
}
