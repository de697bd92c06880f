import { randomUUID } from 'node:crypto';
import { getNamedType, type GraphQLOutputType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import pg from 'pg';
import { asAdmin, startApi, type TestApi, type TestDatabase } from '#testing';
import type { Related } from './cases/case.js';
import { type Catalog, quoted, readCatalog } from './catalog.js';
import { cellsOf } from './cells.js';
import { type Operation, operationsOf } from './documents.js';
import { CASES, Door, relatedTo } from './door.js';
import type { Actor } from './facts.js';
import { tokenHashOf } from './world/actors.js';
import { copyOfWorld } from './world/laid.js';
import type { World } from './world/world.js';

/** Who leads, organises, reviews or pays; also those who coach beside it, while they wear the hat of this. */
const MANAGEMENT = ['LOCATION_LEAD', 'ADMINISTRATOR', 'PRIVACY_OFFICER', 'MUNICIPALITY'];
/** In each text that coach or colleague wrote. */
const WORD = 'Kanarie';
/** In the name of everybody who coaches or is coached. */
const NAME = 'Naamvogel';
/** What management reads with names in it: who works where, and that a coach's profile is up to date. No mark, mean or minute is in these. */
const WITH_NAMES = ['Query.coachCurrency', 'Query.members', 'Query.people', 'Query.posts', 'Query.staff'];
/** What coach and colleague write freely. */
const WRITTEN = [
  'averted.instead',
  'confirmation.dissent',
  'consultation_decision.decision',
  'consultation_words.answer',
  'consultation_words.question',
  'consultation_words.tried',
  'end_move.reason',
  'feeling.text',
  'goal.expected',
  'goal.text',
  'group_hint.text',
  'intervision_question.text',
  'late_referral.earlier',
  'log_words.experiment',
  'log_words.next_step',
  'log_words.question',
  'log_words.story',
  'ownership.coach_adds',
  'ownership.coach_leaves',
  'parent_voice.line',
  'question.text',
];

/** Writes the word in every text of coaching that is written freely, which is what has a greatest length; gives which columns those are. */
async function plant(admin: pg.ClientBase): Promise<string[]> {
  const { rows } = await admin.query<{ table: string; column: string }>(
    `select distinct c.relname as table, a.attname as column from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
     where k.contype = 'c' and c.relnamespace = 'coaching'::regnamespace and a.atttypid = 'text'::regtype and pg_get_constraintdef(k.oid) ~ 'length' order by 1, 2`,
  );
  const planted: string[] = [];
  for (const { table, column } of rows)
    if ((await admin.query(`update coaching.${table} set ${column} = '${WORD} in een tekst'`)).rowCount) planted.push(`${table}.${column}`);
  await admin.query(
    `update access.account a set display_name = '${NAME}' where exists (select from coaching.member m where m.account_id = a.id and not exists (select from access.post p where p.account_id = a.id and p.role in ('LOCATION_LEAD', 'ADMINISTRATOR', 'PRIVACY_OFFICER', 'MUNICIPALITY')))`,
  );
  return planted;
}

/** Every field name an answer of this type can have. */
function fieldsIn(type: GraphQLOutputType, seen = new Set<string>()): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named) || seen.has(named.name)) return [];
  seen.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => [field.name, ...fieldsIn(field.type, seen)]);
}

describe('K4 safe from appraisal', () => {
  let database: TestDatabase;
  let api: TestApi;
  let door: Door;
  let world: World;
  let related: Related;
  let managers: Actor[];
  let planted: string[];
  let operations: Operation[];
  let catalog: Catalog;

  beforeAll(async () => {
    ({ database, world } = await copyOfWorld());
    related = await relatedTo(database, world);
    planted = await asAdmin(database.adminUrl, plant);
    catalog = await asAdmin(database.adminUrl, (admin) => readCatalog(admin, new URL(database.appUrl).username));
    api = await startApi(database);
    door = await Door.of(api, world);
    managers = world.actors.filter(({ name, role }) => MANAGEMENT.includes(role) && /post running|with hat/.test(name));
    operations = operationsOf(door.schema).filter(({ isMutation, name }) => !isMutation && CASES[name]);
  }, 300_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** Enters, opens every subject for every purpose there is, and reads all that is readable. */
  async function readAll(actor: Actor): Promise<{ table: string; rows: number; text: string }[]> {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(actor.accountId), actor.controllerId, actor.role, randomUUID(), 'appraisal']);
      for (const { kind, purpose } of catalog.ruled) {
        await client.query('select access.open($1, $2::uuid[], $3)', [
          kind,
          world.subjects.filter((subject) => subject.kind === kind).map(({ id }) => id),
          purpose,
        ]);
      }
      const found: { table: string; rows: number; text: string }[] = [];
      for (const { name } of catalog.tables.filter(({ readable }) => readable)) {
        const { rows } = await client.query<{ content: string }>(`select to_jsonb(t)::text as content from ${quoted(name)} t`);
        found.push({ table: name, rows: rows.length, text: rows.map(({ content }) => content).join('\n') });
      }
      await client.query('rollback');
      return found;
    } finally {
      await client.end();
    }
  }

  it('K4 the texts that are looked for lie in the world', () => {
    expect(WRITTEN.filter((column) => !planted.includes(column))).toEqual([]);
    expect(managers.length).toBeGreaterThan(12);
  });

  it('K4 in SQL: who manages reads no row of what two did together, whatever is opened for whatever purpose', async () => {
    let read = 0;
    for (const manager of managers) {
      const found = await readAll(manager);
      read += found.length;
      const ofCoaching = found.filter(({ table, rows }) => table.startsWith('coaching.') && rows > 0).map(({ table }) => table);
      // by which programme a coach works is what an administrator appoints
      expect([manager.name, ofCoaching.filter((table) => table !== 'coaching.coach_post')]).toEqual([manager.name, []]);
      expect([manager.name, found.filter(({ text }) => text.includes(WORD)).map(({ table }) => table)]).toEqual([manager.name, []]);
    }
    process.stderr.write(`appraisal: ${managers.length} people who manage read ${read.toLocaleString('en')} tables, 0 rows of coaching\n`);
  }, 120_000);

  it('K4 in SQL: who is in it reads them (negative control)', async () => {
    const coach = world.actors.find(({ name }) => name.startsWith('who coaches: one of our own'))!;
    const found = await readAll(coach);
    const texts = found.filter(({ text }) => text.includes(WORD)).map(({ table }) => table);
    expect(texts).toEqual(expect.arrayContaining(['coaching.log_words', 'coaching.goal', 'coaching.question', 'coaching.averted']));
  });

  it('K4 through the API: no answer to who manages holds a text of coaching, and none with a name holds a mark', async () => {
    const [withText, withName] = [new Set<string>(), new Set<string>()];
    let asked = 0;
    for (const manager of managers.filter(({ name }) => !name.includes('over the own group'))) {
      for (const operation of operations) {
        for (const cell of cellsOf(operation, CASES[operation.name]!, manager, related).filter(({ expected }) => expected !== 'FORBIDDEN')) {
          const { text } = await door.reply(cell);
          asked += 1;
          if (text.includes(WORD)) withText.add(`${operation.name} to ${manager.name}`);
          if (text.includes(NAME)) withName.add(operation.name);
        }
      }
    }
    process.stderr.write(`appraisal: ${asked.toLocaleString('en')} answers to who manages, ${withText.size} with a text of coaching\n`);
    expect([...withText]).toEqual([]);
    expect([...withName].filter((name) => !WITH_NAMES.includes(name))).toEqual([]);
    const marks = operations
      .filter(({ name }) => withName.has(name))
      .flatMap(({ name, field }) =>
        fieldsIn(field.type)
          .filter((one) => /mean|mark|value|attainment|minutes|heard|usable|people/i.test(one))
          .map((one) => `${name} ${one}`),
      );
    expect(marks).toEqual([]);
  }, 300_000);

  it('K4 through the API: who is in it is answered with them (negative control)', async () => {
    const coach = world.actors.find(({ name }) => name.startsWith('who coaches: one of our own'))!;
    const trajectory = operations.find(({ name }) => name === 'Query.trajectory')!;
    const answers = await Promise.all(cellsOf(trajectory, CASES[trajectory.name]!, coach, related).map((cell) => door.reply(cell)));
    expect(answers.map(({ text }) => text).join()).toContain(NAME);
    expect(answers.map(({ text }) => text).join()).toContain(WORD);
  });

  it('K4 R40 nothing can be asked for by rank: no argument, field or choice puts people in order of a figure', () => {
    const words = Object.values(door.schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__')) return [];
      if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
      return isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => [
            `${type.name}.${field.name}`,
            ...field.args.map(({ name }) => `${type.name}.${field.name}(${name})`),
          ])
        : [];
    });
    expect(words.length).toBeGreaterThan(1_000);
    expect(words.filter((word) => /rank|order_?by|sort_?by|best|worst|score|percentile/i.test(word))).toEqual([]);
  });
});
