import type { CalendarDate } from '#kernel';
import { idOf } from '../world/chance.js';
import { CHILDCARE_LOCATIONS, CONTROLLERS, locationId } from '../world/organisations.js';
import type { Ledger } from '../world/rows.js';

/** fte and VE children on 1 January of the last year; a year earlier a little less of both. */
const COUNTS: Readonly<Record<string, readonly [fte: number, veChildren: number]>> = {
  wilg: [8.25, 14],
  kompas: [7.9, 9],
  beuk: [6.1, 0],
  vaart: [5.85, 6],
  hummel: [2.4, 16],
  bso: [4.6, 0],
};
/** Where nobody counted yet this year, so that there is something to do. */
const TO_COUNT = 'vaart';

/** Lays the counts of 1 January of each registration, for the coach hours by law (R23). */
export function layJanuaryCounts(ledger: Ledger, day: CalendarDate): void {
  const last = Number(day.slice(0, 4));
  for (const year of [last - 3, last - 2, last - 1, last]) {
    for (const { key } of CHILDCARE_LOCATIONS) {
      if (year === last && key === TO_COUNT) continue;
      const [fte = 0, veChildren = 0] = COUNTS[key] ?? [];
      const fewer = last - year;
      ledger.add('insight.january_count', {
        controller_id: CONTROLLERS.childcare.id,
        id: idOf('january', key, year),
        location_id: locationId(key),
        year,
        fte: Math.round((fte - 0.15 * fewer) * 100) / 100,
        ve_children: Math.max(0, veChildren - (veChildren ? fewer : 0)),
        recorded_on: `${year}-01-12`,
        version: 1,
      });
    }
  }
}
