import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorKey, anchorOf, isGenuine, keepAnchor, loginKey, readAnchors } from '#access';
import { Administration, CONFIG, type Config } from '#platform';
import { act, asAdmin, receiptOf, SupportingSchool } from '#testing';
import { rotateSecret } from './secret-rotation.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Everything that hangs from the secret, as the database holds it. */
const STATE = `select (select encode(login_key, 'hex') from access.secret) as login,
  (select array_agg(encode(wrapped, 'hex') order by controller_id) from access.controller_key) as controllers,
  (select array_agg(encode(wrapped, 'hex') order by child_id) from access.child_key) as children,
  (select array_agg(encode(reason, 'hex') order by step_id) from support.step_words) as texts,
  (select count(*)::integer from access.session where ended_at is null) as logins,
  (select count(*)::integer from children.guardian_code where replaced_at is null) as codes,
  (select array_agg(source_key order by source_key) from children.child where source_key is not null) as keys`;

describe('another secret', () => {
  let school: SupportingSchool;
  let folder: string;
  let anchors: string;
  let old: string;
  const next = randomBytes(24).toString('hex');
  const foreign = randomBytes(24).toString('hex');
  const rotate = (change: { old: string | null; next: string }, file: string | null = anchors) =>
    Administration.run(
      school.database.adminUrl,
      school.database.name,
      (administration) => rotateSecret(administration, change, file),
      school.database.name.replace(/_[0-9a-f]{10}$/, ''),
    );
  const state = async () => (await school.rows(STATE))[0] as Record<'login' | 'controllers' | 'children' | 'texts' | 'logins' | 'codes' | 'keys', unknown>;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    folder = mkdtempSync(join(tmpdir(), 'kindlijn-secret-'));
    anchors = join(folder, 'anchors.jsonl');
    old = school.api.app.get<Config>(CONFIG).secret;
    const [first, second] = [await school.child('Ada', 1), await school.child('Bas')];
    for (const { child } of [first, second]) await school.track(child);
    const [guardian] = await school.rows('select id from children.guardian where child_id = $1', [first.child]);
    const code = { childId: first.child, guardianId: guardian?.['id'], channel: 'LETTER' };
    for (let times = 0; times < 2; times++) receiptOf(await act(school.coordinator, 'issueGuardianCode', code));
    await asAdmin(school.database.adminUrl, async (admin) => {
      await admin.query('update access.secret set login_key = $1', [loginKey(old)]);
      await admin.query('update children.child set source_key = $2 where id = $1', [first.child, `=${'a'.repeat(32)}`]);
      await admin.query('update children.child set source_key = $2 where id = $1', [second.child, '4711']);
    });
    for (const [block, secret] of [old, foreign, old].entries()) keepAnchor(anchors, anchorOf(block + 1, hash(String(block)), new Date(), anchorKey(secret)));
  });
  afterAll(async () => {
    await school?.database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('waits until API and worker stand still', async () => {
    const before = await state();
    await expect(rotate({ old, next })).rejects.toThrow(/API or worker still run .* connections of \w+_app \(\d+\)/);
    expect([await state(), existsSync(`${anchors}.new`)]).toEqual([before, false]);
    await school.api.stop();
  });

  it('is refused when the present one is another or missing, and leaves all as it was', async () => {
    const before = [await state(), readFileSync(anchors, 'utf8')];
    await expect(rotate({ old: foreign, next })).rejects.toThrow('KINDLIJN_SECRET is not the one');
    await expect(rotate({ old: null, next })).rejects.toThrow('KINDLIJN_SECRET is missing');
    expect([await state(), readFileSync(anchors, 'utf8'), existsSync(`${anchors}.new`)]).toEqual([...before, false]);
  });

  it('takes the place of the present one in all that hangs from it, and touches no text', async () => {
    const before = await state();
    const done = await rotate({ old, next });
    expect(done).toMatchObject({
      known: false,
      keys: { controllers: 1, children: 2, unreadable: 0 },
      logins: before.logins,
      codes: [{ organisation: 'Scholen aan de Vaart', codes: 1 }],
      digests: 1,
      anchors: { anchors: 2, foreign: 1 },
    });
    const after = await state();
    expect(after).toMatchObject({ login: loginKey(next).toString('hex'), texts: before.texts, logins: 0, codes: 0, keys: ['4711'] });
    for (const part of ['controllers', 'children'] as const) expect(after[part]).not.toEqual(before[part]);
    const kept = readAnchors(anchors);
    expect(kept.map((anchor) => [anchor.block, isGenuine(anchor, anchorKey(next)), isGenuine(anchor, anchorKey(old))])).toEqual([
      [1, true, false],
      [2, false, false],
      [3, true, false],
    ]);
    expect(statSync(anchors).mode & 0o777).toBe(0o600);
  });

  it('runs again without harm, also without the anchors the first time', async () => {
    const before = [await state(), readFileSync(anchors, 'utf8')];
    expect(await rotate({ old, next })).toMatchObject({ known: true, keys: { controllers: 0, children: 0 }, logins: 0, codes: [], anchors: { anchors: 2 } });
    expect([await state(), readFileSync(anchors, 'utf8')]).toEqual(before);
    expect(await rotate({ old: next, next: old }, null)).toMatchObject({ known: false, anchors: null });
    expect(await rotate({ old: next, next: old })).toMatchObject({ known: true, anchors: { anchors: 2, foreign: 1 } });
    expect(await rotate({ old, next })).toMatchObject({ known: false });
  });

  it('finishes what a program with the old one laid meanwhile, without ending logins of the new', async () => {
    const before = (await state()).texts;
    await rotate({ old: next, next: old });
    await asAdmin(school.database.adminUrl, (admin) => admin.query('update access.secret set login_key = $1', [loginKey(next)]));
    expect(await rotate({ old, next })).toMatchObject({ known: true, keys: { controllers: 1, children: 2 }, logins: 0, codes: [] });
    expect((await state()).texts).toEqual(before);
  });
});
