import pg from 'pg';
import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { type Fault, LAW_COUNT, lint } from './lint.js';

/** A fault planted on purpose, as the owner of the tables would make it by mistake, and the law that must find it. */
const PLANTED: readonly (readonly [statement: string, law: RegExp])[] = [
  ['alter table children.child disable row level security', /forced for its owner/],
  ['alter table children.child no force row level security', /forced for its owner/],
  ['drop policy opened_update on children.child', /granted command/],
  ['create policy wide on children.child for select to <db>_caller using (true)', /asks nothing/],
  ["create policy slow on children.child for select to <db>_caller using (id = any (access.opened('roster')))", /once per statement/],
  ["create policy credulous on children.child for select to <db>_caller using (id = any ((select access.listed('roster', 2))::uuid[]))", /beside its proof/],
  ["create function children.credulous() returns uuid[] language sql as 'select access.listed($$roster$$, 2)'", /beside its proof/],
  ["create function children.loose() returns integer language sql security definer as 'select 1'", /pinned search path/],
  [
    "create function children.public_one() returns integer language sql as 'select 1'; grant execute on function children.public_one to public",
    /executable by everybody/,
  ],
  ['alter table children.placement add constraint crooked foreign key (child_id) references children.lonely (id)', /carries the controller/],
  [
    'create table children.upside_down (id uuid, controller_id uuid, primary key (id, controller_id)); grant select on children.upside_down to <db>_caller',
    /first part of the primary key/,
  ],
  ['grant truncate on children.child to <db>_caller', /cannot empty/],
  ['grant references on children.child to <db>_caller', /cannot empty/],
  ['grant trigger on children.child to <db>_caller', /cannot empty/],
  ['grant temporary on database <here> to <db>_app', /cannot make anything/],
  ['grant create on schema children to <db>_caller', /cannot make anything/],
  ['create view children.peek as select * from children.child', /rights of its reader/],
  ['create materialized view children.kept as select * from children.child; grant select on children.kept to <db>_caller', /materialised/],
  ['alter table children.ve_hours owner to <db>_app', /own nothing/],
  ['grant select on access.session to <db>_caller', /readable by no caller/],
];

describe('the walls, by the catalog', () => {
  let database: TestDatabase;
  let names: { caller: string; app: string; owner: string };

  beforeAll(async () => {
    database = await freshDatabase();
    const app = new URL(database.appUrl).username;
    names = { app, caller: app.replace(/_app$/, '_caller'), owner: app.replace(/_app$/, '_owner') };
  });
  afterAll(() => database?.drop());

  /** The faults there are with these statements in force, which are undone. */
  const faultsWith = (statements: readonly string[]): Promise<Fault[]> =>
    asAdmin(database.adminUrl, async (admin) => {
      await admin.query('begin');
      for (const statement of statements) await admin.query(statement.replaceAll('<db>', names.app.replace(/_app$/, '')).replaceAll('<here>', database.name));
      return lint(admin, names);
    });

  it('stand: every law of the schema holds', async () => {
    expect((await faultsWith([])).map(({ law, place }) => `${law}: ${place}`)).toEqual([]);
    process.stderr.write(`access: ${LAW_COUNT} laws of the schema hold\n`);
  });

  it.each(PLANTED)('would fall, and be seen, by: %s', async (statement, law) => {
    const ground = [
      `set local role ${names.owner}`,
      'create table children.lonely (controller_id uuid, id uuid unique, primary key (controller_id, id))',
      'reset role',
    ];
    const faults = await faultsWith([...ground, statement]);
    expect(faults.map((fault) => fault.law).filter((broken) => law.test(broken))).not.toEqual([]);
  });

  it('a table or function that a superuser made is seen too', async () => {
    expect((await faultsWith(['create table children.stray (controller_id uuid, id uuid)'])).map(({ law }) => law)).toContain(
      'nothing of ours belongs to a superuser',
    );
  });

  it('a strong role would be refused', async () => {
    expect((await faultsWith([`grant ${names.owner} to ${names.app}`])).map(({ law }) => law)).toContain('callers have no strong role');
    expect((await faultsWith([`alter role ${names.app} bypassrls`])).map(({ law }) => law)).toContain('callers have no strong role');
  });

  it('the application’s own connection can do none of this', async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const refused = async (statement: string) =>
      app.query(statement).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    const tried = [
      'create table public.mine ()',
      'create temporary table mine ()',
      'truncate children.child',
      'set role postgres',
      `set role ${names.owner}`,
      'alter table children.child disable row level security',
      'select key from access.secret',
      'select * from access.session',
      "select access.sign('x')",
      'delete from access.log',
      "update access.log set action = 'OPEN'",
      'insert into access.log default values',
      "update access.rule set purpose = 'RATE'",
    ];
    const met = await Promise.all(tried.map(refused)).finally(() => app.end());
    expect(met).toEqual(tried.map(() => '42501'));
  });
});
