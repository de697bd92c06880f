import { createHash } from 'node:crypto';
import type { CalendarDate, Id } from '#kernel';
import { FirstSealer } from '#platform';
import type { Ledger, Rows } from '../world/rows.js';

/** The columns whose texts are sealed, and what names a row of their table. */
const SEALED: readonly { readonly table: string; readonly columns: readonly string[]; readonly rowId: (row: Rows[number]) => Id }[] = [
  { table: 'support.step_words', columns: ['reason', 'enough_when'], rowId: (row) => row['step_id'] as Id },
  { table: 'support.need', columns: ['text'], rowId: (row) => row['id'] as Id },
  { table: 'support.goal', columns: ['now_is', 'aim', 'seen_by'], rowId: (row) => row['id'] as Id },
  { table: 'support.evaluation', columns: ['line'], rowId: (row) => row['id'] as Id },
  { table: 'support.action', columns: ['what'], rowId: (row) => row['id'] as Id },
  { table: 'support.opp_text', columns: ['outflow', 'reasons', 'hearing_how'], rowId: (row) => `${String(row['opp_id'])}#${String(row['number'])}` },
  { table: 'support.opp_action_part', columns: ['text', 'without_consent'], rowId: (row) => `${String(row['opp_id'])}#${String(row['number'])}` },
  { table: 'support.opp_drawing', columns: ['picture', 'shows'], rowId: (row) => `${String(row['opp_id'])}#${String(row['number'])}` },
  { table: 'support.team_member', columns: ['why'], rowId: (row) => row['id'] as Id },
  { table: 'support.opp_evaluation', columns: ['line'], rowId: (row) => row['id'] as Id },
];

/** Seals every text of support that a ledger holds with a new key of its child, and adds the keys: so it lies in the database as it does where people write it. */
export function sealTexts(ledger: Ledger, secret: string, madeOn: CalendarDate): void {
  const sealer = new FirstSealer(secret);
  for (const { table, columns, rowId } of SEALED) {
    for (const row of ledger.rowsOf(table)) {
      for (const column of columns) {
        const text = row[column];
        if (typeof text === 'string')
          row[column] = hex(sealer.seal(row['controller_id'] as Id, { childId: row['child_id'] as Id, table, column, rowId: rowId(row) }, text));
      }
    }
  }
  nameWhatWasAgreed(ledger);
  const { controllers, children } = sealer.keys(madeOn);
  ledger.add('access.controller_key', ...controllers.map((key) => ({ ...key, wrapped: hex(key.wrapped) })));
  ledger.add('access.child_key', ...children.map((key) => ({ ...key, wrapped: hex(key.wrapped) })));
}

/** Parents agreed to the very text as it lies there (R28). */
function nameWhatWasAgreed(ledger: Ledger): void {
  const key = (row: Rows[number]) => `${String(row['opp_id'])}#${String(row['number'])}`;
  const hashes = new Map(
    ledger.rowsOf('support.opp_action_part').map((row) => [
      key(row),
      createHash('sha256')
        .update(Buffer.from(String(row['text']).slice(2), 'hex'))
        .digest('hex'),
    ]),
  );
  for (const row of ledger.rowsOf('support.opp_answer')) row['part_hash'] = hashes.get(key(row));
}

/** As PostgreSQL reads bytes in a text. */
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
