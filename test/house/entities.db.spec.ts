import { getMetadataArgsStorage } from 'typeorm';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/project.ts';
import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { files } from './tree.js';

/** A column as an entity says it and as the database has it: `schema.table.column type null?`. */
type Line = string;

const CATALOG = `
select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') order by 1, 2`;

/** What PostgreSQL calls a type that an entity may say shorter. */
const LONG: Record<string, string> = { timestamptz: 'timestamp with time zone', int: 'integer' };

async function linesOfEntities(): Promise<Line[]> {
  for (const file of files('.entity.ts')) await import(join(projectRoot, file));
  const storage = getMetadataArgsStorage();
  return storage.tables.flatMap((table) =>
    storage.columns
      .filter((column) => column.target === table.target)
      .map(({ propertyName, options }) => {
        const type = LONG[String(options.type)] ?? String(options.type);
        return `${table.schema}.${table.name}.${options.name ?? propertyName} ${type}${options.array ? '[]' : ''}${options.nullable ? ' null' : ''}`;
      }),
  );
}

async function linesOfCatalog(database: TestDatabase, entities: Line[]): Promise<Line[]> {
  const described = new Set(entities.map((line) => line.split('.').slice(0, 2).join('.')));
  const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query<{ table: string; column: string; type: string; nullable: boolean }>(CATALOG));
  return rows.filter((row) => described.has(row.table)).map((row) => `${row.table}.${row.column} ${row.type}${row.nullable ? ' null' : ''}`);
}

describe('entities say what the tables are', () => {
  let database: TestDatabase;
  let entities: Line[];

  beforeAll(async () => {
    database = await freshDatabase();
    entities = await linesOfEntities();
  });
  afterAll(() => database?.drop());

  it('column by column, type and absence included', async () => {
    expect(entities.length).toBeGreaterThan(40);
    expect([...entities].sort()).toEqual((await linesOfCatalog(database, entities)).sort());
  });

  it('would say so of a column that no entity knows (negative control)', async () => {
    await asAdmin(database.adminUrl, (admin) => admin.query('alter table children.child add column stray text'));
    const unknown = (await linesOfCatalog(database, entities)).filter((line) => !entities.includes(line));
    expect(unknown).toEqual(['children.child.stray text null']);
  });
});
