import type { Administration } from '#platform';

/** Rows of one table, by column. */
export type Rows = Record<string, unknown>[];

/** What is to be laid, table by table, in the order in which rows refer to each other. */
export class Ledger {
  private readonly tables = new Map<string, Rows>();

  /** Adds rows to a table; all rows of a table name the same columns. */
  add(table: string, ...rows: Rows): void {
    const known = this.tables.get(table);
    if (known) known.push(...rows);
    else this.tables.set(table, rows);
  }

  /** The rows of a table so far. */
  rowsOf(table: string): Rows {
    return this.tables.get(table) ?? [];
  }

  /** Writes all rows, some thousands with one statement. */
  async write(administration: Administration): Promise<void> {
    for (const [table, rows] of this.tables) {
      for (let from = 0; from < rows.length; from += AT_ONCE) await insert(administration, table, rows.slice(from, from + AT_ONCE));
    }
  }
}

const AT_ONCE = 4_000;

async function insert(administration: Administration, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  await administration.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}
