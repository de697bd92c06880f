import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { House } from './ground.js';

/** What two locations of a house learn from: an instrument, a measurement with the filled-in list of one of each role, a cycle that was talked over, a report. */
export async function layImprovement(admin: pg.ClientBase, { controller, locations }: House, somebody: string, answering: readonly string[]): Promise<void> {
  for (const location of [locations.own, locations.other]) {
    const [instrument, itemSet, cycle, measurement] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const lay = (table: string, columns: string, values: string, ...more: unknown[]) =>
      admin.query(`insert into improvement.${table} (controller_id, location_id, ${columns}) values ($1, $2, ${values})`, [
        controller.id,
        location.id,
        ...more,
      ]);
    await lay('instrument', 'id, title, made_by, made_on', `$3, 'Proef', $4, access.today()`, instrument, somebody);
    await lay('item_set', 'id, instrument_id, number, published_on', '$3, $4, 1, access.today()', itemSet, instrument);
    await lay('item', 'item_set_id, place, text, kind, low, high', `$3, 1, 'Proef', 'SCALE', 1, 10`, itemSet);
    await lay('cycle', 'id, level, question, asked_by, asked_on', `$3, 'LOCATION', 'Proef', $4, access.today()`, cycle, somebody);
    await lay('discussion', 'id, cycle_id, held_on, participants, noted_by', `gen_random_uuid(), $3, access.today(), '{TEACHER,PARENT}', $4`, cycle, somebody);
    await lay(
      'measurement',
      'id, cycle_id, item_set_id, about, t0_on, t1_planned_on, made_by',
      `$3, $4, $5, 'STAFF', access.today(), access.today() + 70, $6`,
      measurement,
      cycle,
      itemSet,
      somebody,
    );
    for (const account of answering)
      await lay(
        'sheet',
        'id, measurement_id, round, answers, account_id, on_date',
        `gen_random_uuid(), $3, 'T0', '{7}', $4, access.today()`,
        measurement,
        account,
      );
    await lay('year_report', 'id, level, location_ids, year, made_by', `gen_random_uuid(), 'LOCATION', array[$2::uuid], 2025, $3`, somebody);
  }
}
