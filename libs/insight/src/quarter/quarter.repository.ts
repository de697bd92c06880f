import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { QuarterCounts } from './quarter.entity.js';

/** The read model of coaching per quarter; rows of opened locations alone. */
@Injectable()
export class QuarterRepository {
  /** Rows of some locations whose quarter begins in a span of days, of one programme or of all. */
  async between(
    unit: Unit,
    locationIds: readonly Id[],
    [from, until]: readonly [CalendarDate, CalendarDate],
    programme: string | null = null,
  ): Promise<QuarterCounts[]> {
    return unit.query<QuarterCounts>(
      `select location_id as "locationId", programme, quarter::text, visits, minutes_group as "minutesGroup", minutes_talk as "minutesTalk", minutes_parents as "minutesParents",
         minutes_team as "minutesTeam", minutes_training as "minutesTraining", minutes_travel as "minutesTravel", asked, waiting_days as "waitingDays"
       from insight.coaching_quarter
       where controller_id = $1 and location_id = any ($2::uuid[]) and quarter >= $3 and quarter < $4 and ($5::text is null or programme = $5)`,
      [unit.controllerId, locationIds, from, until, programme],
    );
  }
}
