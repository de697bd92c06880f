import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Id } from '#kernel';
import { act, asAdmin, DRAWING, freshDatabase, receiptOf, SupportingSchool, type TestDatabase, type World } from '#testing';
import { CONFIG, type Config } from '../config/config.js';
import { Administration } from '../database/administration.js';
import { type BackupManifest, backUp } from './backup.js';
import { type ExportManifest, exportController } from './export.js';
import { restore } from './restore.js';

const COUNTS = `select (select count(*) from children.child) as children, (select count(*) from access.subject_scope) as scopes, (select count(*) from access.post) as posts`;
const LEFT_OPEN = `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'children' and relkind = 'r' and not relforcerowsecurity
  union all select tgname from pg_trigger where tgenabled = 'D' and not tgisinternal`;

/** Tables of the compartments that only who is in the conversation opens, and those that no role reads. */
const CONFIDED = `select distinct schemaname || '.' || tablename as name from pg_policies
  where cmd = 'SELECT' and qual ~ 'listed\\(''(coaching_words|feeling|coaching_marks|consultation|consultation_own|improvement_sheets|safety)''::text'
  union select unnest(array['insight.contribution', 'insight.withheld_number', 'coaching.intervision_question', 'coaching.intervision_answer', 'coaching.supervision', 'coaching.own_group_day'])`;

describe('backup, restore and export', () => {
  let school: SupportingSchool;
  let full: TestDatabase;
  let world: World;
  let place: string;
  let secret: string;
  let child: Id;
  let forgotten: Id;
  /** The roles of a copy carry the template's name. */
  const owner = (database: TestDatabase) => database.name.replace(/_[0-9a-f]{10}$/, '');
  const run = <T>(database: TestDatabase, work: (administration: Administration) => Promise<T>) =>
    Administration.run(database.adminUrl, database.name, work, owner(database));

  /** A child with support, of which everything that is sealed lies there in every way: texts, a drawing, a bundle, a note on safety. */
  const supported = async (name: string): Promise<Id> => {
    const { coordinator, world: there } = school;
    const { child: childId } = await school.child(name, 1);
    const trackId = await school.track(childId, { level: '2' });
    const oppId = await school.askedOpp(childId, trackId, { outflow: 'Vmbo-tl', reasons: 'Leert graag samen.', actionPart: 'Eerst voordoen.' });
    const on = there.today;
    const step = async (action: string, version: number, more: object = {}) =>
      receiptOf(await act(coordinator, 'takeOppStep', { childId, oppId, version, action, on, ...more })).version;
    const [row] = await school.rows('select version from support.opp where id = $1', [oppId]);
    let version = await step('TAKE_BACK', Number(row?.['version']));
    version = await step('TALK_OVER', version);
    version = await step('HEAR_CHILD', version, { hearing: 'HEARD', how: 'Met een tekening' });
    receiptOf(await act(coordinator, 'addOppDrawing', { childId, oppId, version, picture: DRAWING.toString('base64'), shows: 'Een huis' }));
    receiptOf(await act(coordinator, 'makeBundle', { childId, readers: 'Het loket', documents: ['SUPPORT', 'PARENTS'] }));
    receiptOf(await act(coordinator, 'noteSafety', { childId, keptWith: there.people.teacher.accountId, words: 'Zeldzaam woord' }));
    return childId;
  };

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ database: full, world } = school);
    ({ secret } = school.api.app.get<Config>(CONFIG));
    [child, forgotten] = [await supported('Ada'), (await school.child('Bas')).child];
    await school.track(forgotten);
    place = mkdtempSync(join(tmpdir(), 'kindlijn-backup-'));
    await run(full, (administration) => backUp(administration, join(place, 'one')));
  });
  afterAll(async () => {
    await school?.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('puts back every row, with the walls and triggers as they were', async () => {
    const empty = await freshDatabase();
    try {
      await run(empty, (administration) => restore(administration, join(place, 'one'), null));
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
    await expect(run(full, (administration) => restore(administration, join(place, 'one'), null))).rejects.toThrow('holds records');
  });

  it('puts nothing back when a file is not what the manifest says', async () => {
    const empty = await freshDatabase();
    try {
      await run(full, (administration) => backUp(administration, join(place, 'changed')));
      appendFileSync(join(place, 'changed', 'centre.kindcentrum.copy'), '01900000-0000-7000-8000-000000000001\tErbij\tElders\n');
      await expect(run(empty, (administration) => restore(administration, join(place, 'changed'), null))).rejects.toThrow(
        'centre.kindcentrum.copy is not the file',
      );
      expect((await asAdmin(empty.adminUrl, (admin) => admin.query('select from centre.controller'))).rowCount).toBe(0);
    } finally {
      await empty.drop();
    }
  });

  describe('an export', () => {
    const OTHER = 'another secret of thirty-two signs';
    const own = { secret: null as string | null, keepSealed: false };
    const exported = (folder: string, controllerId: Id, wish: Partial<typeof own> = {}) =>
      run(full, (administration) => exportController(administration, controllerId, join(place, folder), { ...own, ...wish }));
    const rowsIn = (folder: string, file: string) =>
      readFileSync(join(place, folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const sealedIn = ({ files }: ExportManifest, table: string) => files.find(({ file }) => file === `${table}.jsonl`)?.sealed?.count;

    it('holds one controller and no row of another, with the names of who worked there', async () => {
      const { files, sealedTexts } = await exported('childcare', world.childcare.id);
      const lines = files.map(({ file, rows }) => ({ file, rows, found: rowsIn('childcare', file) }));
      expect(lines.filter(({ rows, found }) => rows !== found.length)).toEqual([]);
      const controllers = lines.flatMap(({ found }) => found.flatMap((row) => ('controller_id' in row ? [row['controller_id']] : [])));
      expect(new Set(controllers)).toEqual(new Set([world.childcare.id]));
      expect(rowsIn('childcare', 'centre.controller.jsonl').map((row) => row['id'])).toEqual([world.childcare.id]);
      const people = rowsIn('childcare', 'access.account.jsonl');
      expect(people).toContainEqual({ id: world.people.mentor.accountId, display_name: world.people.mentor.name });
      expect(people.map((row) => row['id'])).not.toContain(world.people.careCoordinator.accountId);
      expect(files.find(({ file }) => file === 'children.child.jsonl')).toMatchObject({ rows: 5, about: expect.stringMatching(/^Purpose:/) as string });
      expect(sealedTexts).toBe('NONE');
    });

    it('opens what was sealed: texts, bundles as JSON, drawings as files', async () => {
      const manifest = await exported('open', world.school.id, { secret });
      expect(rowsIn('open', 'support.step_words.jsonl')).toContainEqual(expect.objectContaining({ child_id: child, reason: 'Proef', enough_when: 'Proef' }));
      expect(rowsIn('open', 'support.opp_action_part.jsonl')).toEqual([expect.objectContaining({ text: 'Eerst voordoen.', without_consent: null })]);
      expect(rowsIn('open', 'support.bundle_content.jsonl')[0]?.['content']).toMatchObject({ child: { name: 'Ada Proef' } });
      const [drawing] = rowsIn('open', 'support.opp_drawing.jsonl');
      const { file = '' } = (drawing?.['picture'] ?? {}) as { file?: string };
      expect([drawing?.['shows'], file]).toEqual(['Een huis', `support.opp_drawing.picture/${String(drawing?.['opp_id'])}-1.jpg`]);
      expect(readFileSync(join(place, 'open', file))).toEqual(DRAWING);
      expect(manifest.files.filter(({ sealed }) => (sealed?.count?.forgotten ?? 0) + (sealed?.count?.unreadable ?? 0) > 0)).toEqual([]);
      expect([manifest.sealedTexts, sealedIn(manifest, 'support.opp_drawing')?.opened]).toEqual(['OPENED', 2]);
      expect(manifest.files.map((one) => one.file)).not.toContain('access.child_key.jsonl');
      for (const [path, mode] of [
        ['', 0o700],
        ['support.need.jsonl', 0o600],
        ['manifest.json', 0o600],
        [file, 0o600],
        ['support.opp_drawing.picture', 0o700],
      ] as const)
        expect([path, statSync(join(place, 'open', path)).mode & 0o777]).toEqual([path, mode]);
    });

    it('C13 holds no note on safety, and no line of the log about one, also when texts stay sealed', async () => {
      const sealed = await exported('sealed', world.school.id, { keepSealed: true });
      for (const folder of ['open', 'sealed']) {
        expect(readdirSync(join(place, folder))).not.toContain('support.safety_note.jsonl');
        const log = readFileSync(join(place, folder, 'access.log.jsonl'), 'utf8');
        expect([/safety/i.test(log), /SUPPORT/.test(log)]).toEqual([false, true]);
        const files = readdirSync(join(place, folder)).filter((name) => name.endsWith('.jsonl'));
        expect(files.filter((name) => readFileSync(join(place, folder, name), 'utf8').includes('Zeldzaam woord'))).toEqual([]);
      }
      expect(sealed.leftOut).toContainEqual({ table: 'support.safety_note', why: expect.stringContaining('C13') as string });
      expect((await asAdmin(full.adminUrl, (admin) => admin.query(`select from access.log where purpose = 'SAFETY'`))).rowCount).toBeGreaterThan(0);
    });

    it('K3 K4 R36 R40 holds nothing that the walls give to those in a conversation alone, and says so', async () => {
      const { files, leftOut } = JSON.parse(readFileSync(join(place, 'open', 'manifest.json'), 'utf8')) as ExportManifest;
      const confided = (await school.rows(CONFIDED)).map(({ name }) => `${String(name)}`);
      expect(confided).toEqual(expect.arrayContaining(['coaching.feeling', 'coaching.mark', 'improvement.sheet', 'support.safety_note']));
      expect(files.filter(({ file }) => confided.includes(file.replace(/\.jsonl$/, '')))).toEqual([]);
      expect(leftOut.map(({ table }) => table)).toEqual(expect.arrayContaining(confided));
      expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(['coaching.trajectory.jsonl', 'coaching.log.jsonl', 'insight.released_cell.jsonl']));
    });

    it('leaves texts sealed when asked to, with the keys that open them', async () => {
      const file = readFileSync(join(place, 'sealed', 'support.opp_action_part.jsonl'), 'utf8');
      expect([file.includes('voordoen'), /"text":\s*"\\\\x01/.test(file)]).toEqual([false, true]);
      expect(rowsIn('sealed', 'access.child_key.jsonl').length).toBeGreaterThan(0);
    });

    it('says of each text that its child was forgotten, or that it is not what was sealed there', async () => {
      await asAdmin(full.adminUrl, async (admin) => {
        await admin.query('update access.child_key set wrapped = null, erased_on = access.today() where child_id = $1', [forgotten]);
        await admin.query(`update support.evaluation e set line = w.reason from support.step_words w where w.child_id = e.child_id`);
        await admin.query(`update support.need n set text = w.reason from support.step_words w where w.child_id = $1 and n.child_id = $1`, [child]);
      });
      const manifest = await exported('gone', world.school.id, { secret });
      expect(rowsIn('gone', 'support.step_words.jsonl').find((row) => row['child_id'] === forgotten)).toMatchObject({
        reason: null,
        enough_when: null,
        forgotten: ['reason', 'enough_when'],
      });
      expect(rowsIn('gone', 'support.need.jsonl')[0]).toMatchObject({ text: null, unreadable: ['text'] });
      expect([sealedIn(manifest, 'support.step_words')?.forgotten, sealedIn(manifest, 'support.need')?.opened]).toEqual([2, 0]);
    });

    it('is not made without the secret, nor with another', async () => {
      await expect(exported('none', world.school.id)).rejects.toThrow('KINDLIJN_SECRET is missing');
      await expect(exported('none', world.school.id, { secret: OTHER })).rejects.toThrow('KINDLIJN_SECRET is not the one');
      expect(readdirSync(place)).not.toContain('none');
    });
  });
});
