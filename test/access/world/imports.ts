import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ImportFact } from '../facts.js';
import type { House } from './ground.js';

/** A file for the own location, which still comes in at the school and waits to be confirmed at childcare, with a row, a planned write and a kept mapping of columns. */
export async function layImport(admin: pg.ClientBase, { controller, locations, atSchool }: House, madeBy: string): Promise<ImportFact> {
  const id = randomUUID();
  await admin.query(
    `insert into interop.import (controller_id, id, location_id, format, file_name, state, made_by) values ($1, $2, $3, 'ROSTER', 'proef.csv', $5, $4)`,
    [controller.id, id, locations.own.id, madeBy, atSchool ? 'READING' : 'READY'],
  );
  await admin.query(
    `insert into interop.import_row (controller_id, import_id, n, line, kind, external_key, new_id, payload, read_verdict, verdict, doubtful) values ($1, $2, 1, 2, 'CHILD', 'proef', $3, '{}', 'OK', 'OK', false)`,
    [controller.id, id, randomUUID()],
  );
  await admin.query(
    `insert into interop.import_effect (controller_id, import_id, row_n, thing, op, row_id, after) values ($1, $2, 1, 'CHILD', 'CREATE', $3, '{}')`,
    [controller.id, id, randomUUID()],
  );
  await admin.query(`insert into interop.import_mapping (controller_id, id, name, columns) values ($1, $2, 'Proef', '{}')`, [controller.id, randomUUID()]);
  return { kind: 'IMPORT', name: `import, ${atSchool ? 'school' : 'childcare'}`, controllerId: controller.id, id };
}
