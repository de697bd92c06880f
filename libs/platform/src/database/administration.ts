import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * The owner's way in, for the command line alone (`DATABASE_ADMIN_URL`): every table, no unit, no session.
 * One connection as the role `<database>_owner`, calendar dates as text, times in UTC.
 */
export class Administration {
  private constructor(private readonly client: pg.Client) {}

  /** Opens a connection, runs the work and closes it. `family` is the name that the roles carry, when not the database's. */
  static async run<T>(adminUrl: string, database: string, work: (administration: Administration) => Promise<T>, family = database): Promise<T> {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    const client = new pg.Client({
      connectionString: url.href,
      application_name: 'kindlijn command',
      options: `-c role=${family}_owner -c statement_timeout=0 -c timezone=UTC`,
    });
    // a connection that falls between two statements fails the next of them; unheard, it would end the process
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(new Administration(client));
    } finally {
      await client.end();
    }
  }

  /** Rows of one statement. */
  async query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query<R>(text, [...values])).rows;
  }

  /** Rows of a statement, so many at a time; inside a transaction. */
  async *rows<R extends object>(text: string, values: readonly unknown[] = [], atOnce = 1000): AsyncGenerator<R> {
    await this.client.query(`declare long_list no scroll cursor for ${text}`, [...values]);
    for (;;) {
      const { rows } = await this.client.query<R>(`fetch ${atOnce} from long_list`);
      if (rows.length === 0) break;
      yield* rows;
    }
    await this.client.query('close long_list');
  }

  /** All or nothing. */
  async transaction<T>(work: () => Promise<T>, isolation: 'read committed' | 'repeatable read' = 'read committed'): Promise<T> {
    await this.client.query(`begin isolation level ${isolation}`);
    try {
      const result = await work();
      await this.client.query('commit');
      return result;
    } catch (error) {
      await this.client.query('rollback');
      throw error;
    }
  }

  /** Streams the rows of a query out as PostgreSQL's text format, a line a row, through the streams given. */
  async copyOut(query: string, ...through: [Writable, ...Writable[]]): Promise<void> {
    await pipeline([this.client.query(copyTo(`copy (${query}) to stdout`)), ...through] as never);
  }

  /** Streams such lines into columns of a table. */
  async copyIn(table: string, columns: readonly string[], source: Readable): Promise<void> {
    await pipeline(source, this.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)));
  }
}
