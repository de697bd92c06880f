import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrangeWorld, asAdmin, freshDatabase, type TestDatabase, type World } from '#testing';
import { Administration } from '../database/administration.js';
import { type BackupManifest, backUp } from './backup.js';
import { exportController } from './export.js';
import { restore } from './restore.js';

const COUNTS = `select (select count(*) from children.child) as children, (select count(*) from access.subject_scope) as scopes, (select count(*) from access.post) as posts`;
const LEFT_OPEN = `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'children' and relkind = 'r' and not relforcerowsecurity
  union all select tgname from pg_trigger where tgenabled = 'D' and not tgisinternal`;

describe('backup, restore and export', () => {
  let full: TestDatabase;
  let world: World;
  let place: string;
  /** The roles of a copy carry the template's name. */
  const owner = (database: TestDatabase) => database.name.replace(/_[0-9a-f]{10}$/, '');
  const run = <T>(database: TestDatabase, work: (administration: Administration) => Promise<T>) =>
    Administration.run(database.adminUrl, database.name, work, owner(database));

  beforeAll(async () => {
    full = await freshDatabase();
    world = await arrangeWorld(full);
    place = mkdtempSync(join(tmpdir(), 'kindlijn-backup-'));
    await run(full, (administration) => backUp(administration, join(place, 'one')));
  });
  afterAll(async () => {
    await full?.drop();
    rmSync(place, { recursive: true, force: true });
  });

  it('puts back every row, with the walls and triggers as they were', async () => {
    const empty = await freshDatabase();
    try {
      await run(empty, (administration) => restore(administration, join(place, 'one')));
      const [before, after] = await Promise.all([full, empty].map(({ adminUrl }) => asAdmin(adminUrl, async (admin) => (await admin.query(COUNTS)).rows[0])));
      expect(Number(before.children)).toBeGreaterThan(5);
      expect(after).toEqual(before);
      expect((await asAdmin(empty.adminUrl, (admin) => admin.query(LEFT_OPEN))).rows).toEqual([]);
      const again = await run(empty, (administration) => backUp(administration, join(place, 'again')));
      const first = JSON.parse(readFileSync(join(place, 'one', 'manifest.json'), 'utf8')) as BackupManifest;
      expect(again.files).toEqual(first.files);
    } finally {
      await empty.drop();
    }
  });

  it('holds no open login and no key', async () => {
    const { files } = JSON.parse(readFileSync(join(place, 'one', 'manifest.json'), 'utf8')) as BackupManifest;
    const tables = files.map(({ table }) => table);
    expect(tables).toContain('children.child');
    expect(tables.filter((table) => ['access.session', 'access.secret', 'access.rate_limit'].includes(table))).toEqual([]);
  });

  it('refuses a database that holds records, and leaves it as it was', async () => {
    await expect(run(full, (administration) => restore(administration, join(place, 'one')))).rejects.toThrow('holds records');
  });

  it('puts nothing back when a file is not what the manifest says', async () => {
    const empty = await freshDatabase();
    try {
      await run(full, (administration) => backUp(administration, join(place, 'changed')));
      appendFileSync(join(place, 'changed', 'centre.kindcentrum.copy'), '01900000-0000-7000-8000-000000000001\tErbij\tElders\n');
      await expect(run(empty, (administration) => restore(administration, join(place, 'changed')))).rejects.toThrow('centre.kindcentrum came back');
      expect((await asAdmin(empty.adminUrl, (admin) => admin.query('select from centre.controller'))).rowCount).toBe(0);
    } finally {
      await empty.drop();
    }
  });

  it('exports one controller and no row of another', async () => {
    const folder = join(place, 'export');
    const files = await run(full, (administration) => exportController(administration, world.childcare.id, folder));
    const lines = files
      .flatMap(({ file }) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
      .map((line) => JSON.parse(line) as { controller_id: string });
    expect(lines.length).toBe(files.reduce((sum, { rows }) => sum + rows, 0));
    expect(new Set(lines.map((line) => line.controller_id))).toEqual(new Set([world.childcare.id]));
    expect(files.find(({ file }) => file === 'children.child.jsonl')).toMatchObject({ rows: 5, about: expect.stringMatching(/^Purpose:/) as string });
  });
});
