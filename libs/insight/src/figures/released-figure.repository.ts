import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import { type ReleasedFigure, withSumOfYears } from './released-figure.entity.js';

/** Released figures of opened places. */
@Injectable()
export class ReleasedFigureRepository {
  /** Figures of some places in periods that came out with a quarter of this span. */
  async between(unit: Unit, placeIds: readonly Id[], [from, until]: readonly [CalendarDate, CalendarDate]): Promise<ReleasedFigure[]> {
    const released = await unit.query<ReleasedFigure>(
      `select place_id as "placeId", figure, category, period, fewest, people, mean::float8, mean_before::float8 as "meanBefore", visits, minutes
       from insight.released_cell where controller_id = $1 and place_id = any ($2::uuid[]) and quarter >= $3 and quarter < $4
       order by figure, category, period`,
      [unit.controllerId, placeIds, from, until],
    );
    return withSumOfYears(released);
  }
}
