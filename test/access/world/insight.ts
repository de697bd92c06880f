import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { House } from './ground.js';

/** Figures as they came out, of each location and of all together, and the counts of 1 January; the quarters themselves follow from the trajectories. */
export async function layFigures(admin: pg.ClientBase, { controller, locations }: House): Promise<void> {
  await admin.query(`insert into insight.release (controller_id, quarter, fewest, released_on) values ($1, '2026-01-01', 5, '2026-04-15')`, [controller.id]);
  for (const place of [controller.id, locations.own.id, locations.other.id]) {
    for (const [category, people] of [
      ['TOTAL', 7],
      ['ALERT4YOU', null],
    ]) {
      await admin.query(
        `insert into insight.released_cell (controller_id, place_id, figure, category, period, quarter, fewest, people) values ($1, $2, 'REACH', $3, '2026-Q1', '2026-01-01', 5, $4)`,
        [controller.id, place, category, people],
      );
    }
    if (place !== controller.id)
      await admin.query(
        `insert into insight.january_count (controller_id, id, location_id, year, fte, ve_children, recorded_on) values ($1, $2, $3, 2026, 6.5, 4, '2026-01-10')`,
        [controller.id, randomUUID(), place],
      );
  }
}
