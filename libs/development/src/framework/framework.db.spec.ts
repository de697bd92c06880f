import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase } from '#testing';
import { OWN_FRAMEWORK, publishFrameworks, readFramework } from '../index.js';
import { frameworksFolder } from './framework.file.js';

const COUNTS = `select (select count(*)::integer from development.line) as lines, (select count(*)::integer from development.step) as steps,
  (select count(*)::integer from development.indicator) as indicators`;

describe('O4 a framework is published once', () => {
  const framework = readFramework();
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await startApi(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** As the owner of every table, whom no row policy and no grant stops. */
  const asOwner = <Result>(work: (owner: pg.Client) => Promise<Result>) =>
    asAdmin(database.adminUrl, async (admin) => {
      const { rows } = await admin.query('select quote_ident(pg_get_userbyid(datdba)) as owner from pg_database where datname = current_database()');
      await admin.query(`set role ${rows[0].owner}`);
      return work(admin);
    });

  it('O4 lies in the database as it lies in the repository, and publishing again changes nothing', async () => {
    const steps = framework.lines.flatMap((line) => line.steps);
    const counts = { lines: framework.lines.length, steps: steps.length, indicators: steps.flatMap((step) => step.indicators).length };
    await asOwner(async (owner) => {
      expect((await owner.query(COUNTS)).rows[0]).toEqual(counts);
      await publishFrameworks((sql, values) => owner.query(sql, values));
      expect((await owner.query(COUNTS)).rows[0]).toEqual(counts);
    });
  });

  it('O4 refuses to publish the same version with other words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frameworks-'));
    try {
      cpSync(join(frameworksFolder(), OWN_FRAMEWORK), join(folder, OWN_FRAMEWORK), { recursive: true });
      const file = join(folder, OWN_FRAMEWORK, 'play.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('toMonths: 8', 'toMonths: 9'));
      await expect(asOwner((owner) => publishFrameworks((sql, values) => owner.query(sql, values), folder))).rejects.toThrow(/publish a next version/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['a word of a step', `update development.step set description = 'Iets anders' where number = 6`],
    ['an age', `update development.step set to_months = to_months + 1`],
    ['a name', `update development.line set name = 'Anders'`],
    ['its own day', `update development.framework set published_on = published_on + 1`],
    ['an indicator away', `delete from development.indicator`],
    ['all steps away', `truncate development.step cascade`],
    ['a step more', `insert into development.step select framework, line, 99, uri || '/99', 150, 160, description from development.step where number = 1`],
  ])('O4 lets not even the owner change %s', async (_, sql) => {
    await expect(asOwner((owner) => owner.query(sql))).rejects.toMatchObject({ code: '42501' });
    expect((await asOwner((owner) => owner.query(COUNTS))).rows[0].lines).toBe(12);
  });

  it('O4 would change without that lock (negative control)', async () => {
    await asOwner(async (owner) => {
      await owner.query('begin');
      await owner.query('drop trigger step_never_changes on development.step');
      expect((await owner.query('update development.step set to_months = to_months + 1')).rowCount).toBeGreaterThan(100);
      await owner.query('rollback');
    });
  });

  it('O4 is read by everybody with a session: lines, steps, indicators, scales and suggestions', async () => {
    const { people } = await arrangeWorld(database);
    const teacher = await api.visitor(people.teacher.accountId, people.teacher.hat);
    const document = `query Framework { framework { uri version domains { code } lines { code heading steps { number fromMonths toMonths indicators { description } } }
      scales { code points { value anchor } } strengths { code suggestions { code text } } } }`;
    const { framework: answer } = await teacher.get<{
      framework: { uri: string; lines: { code: string; steps: unknown[] }[]; scales: unknown[]; strengths: unknown[] };
    }>(document);
    expect(answer.uri).toBe(framework.uri);
    expect(answer.lines.map(({ code, steps }) => [code, steps.length])).toEqual(framework.lines.map(({ code, steps }) => [code, steps.length]));
    expect([answer.scales.length, answer.strengths.length]).toEqual([2, 4]);
  });
});
