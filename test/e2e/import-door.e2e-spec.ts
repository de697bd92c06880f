import { newId } from '#kernel';
import { Arrangement, arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type World } from '#testing';
import { act, bringIn, fixture, look, recordHashes, rows, upload } from './import-desk.js';

describe('who may import', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;

  const visitorOf = (name: keyof World['people']) => api.visitor(world.people[name].accountId, world.people[name].hat);

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R1 an administrator of another organisation: location and import are not there', async () => {
    const [karin, hans] = [await visitorOf('administrator'), await visitorOf('schoolAdministrator')];
    const { importId } = await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, fixture('roster/childcare.csv'));
    const { version } = await look(karin, importId);
    expect(await upload(api, hans, { location: world.childcare.locations.wilg, format: 'ROSTER' }, fixture('roster/childcare.csv'))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    const queries = [
      'query A($id: ID!) { import(id: $id) { id } }',
      'query B($id: ID!) { importRows(importId: $id) { name } }',
      'query C($id: ID!) { importReport(id: $id) { thing } }',
    ];
    for (const query of queries) expect((await hans.ask(query, { id: importId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    for (const mutation of ['leaveOutImportRow', 'confirmImportRow', 'replanImport', 'applyImport', 'undoImport']) {
      const more = mutation === 'leaveOutImportRow' || mutation === 'confirmImportRow' ? { rows: [1] } : {};
      expect((await act(hans, mutation, importId, version, more)).error?.code).toBe('NOT_FOUND');
    }
    expect((await hans.get<{ imports: unknown[] }>('query D { imports { id } }')).imports).toEqual([]);
    expect(
      (await hans.get<{ importProgress: unknown }>('query E($id: ID!) { importProgress(id: $id) { records } }', { id: importId })).importProgress,
    ).toBeNull();
    expect((await karin.get<{ imports: { id: string }[] }>('query D { imports { id } }')).imports.map(({ id }) => id)).toEqual([importId]);
    expect(await look(karin, importId)).toMatchObject({ state: 'READY', version });
  });

  it('R48 nobody but an administrator', async () => {
    const karin = await visitorOf('administrator');
    const { importId } = await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, fixture('roster/childcare.csv'));
    const { version } = await look(karin, importId);
    for (const name of ['mentor', 'director', 'privacyOfficer', 'pedagogicalCoach', 'bsoStaff'] as const) {
      const visitor = await visitorOf(name);
      expect((await upload(api, visitor, { location: world.childcare.locations.wilg, format: 'ROSTER' }, fixture('roster/childcare.csv'))).status).toBe(404);
      expect((await visitor.ask('query A($id: ID!) { import(id: $id) { id } }', { id: importId })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await act(visitor, 'applyImport', importId, version)).error?.code).toBe('FORBIDDEN');
    }
  });

  it('the upload asks for a session, for its own site, for a size and for a format', async () => {
    const karin = await visitorOf('administrator');
    const to = (query: string) => api.http.post(`/imports?${query}`).set('content-type', 'application/octet-stream');
    const wilg = world.childcare.locations.wilg;
    expect((await to(`location=${wilg}&format=ROSTER`).send(Buffer.from('a'))).status).toBe(401);
    const own = { cookie: karin.cookie, 'x-kindlijn-hat': karin.hat };
    expect(
      (
        await to(`location=${wilg}&format=ROSTER`)
          .set({ ...own, origin: 'https://elders.example' })
          .send(Buffer.from('a'))
      ).status,
    ).toBe(403);
    expect((await to(`location=${wilg}&format=PDF`).set(own).send(Buffer.from('a'))).body.errors[0].extensions).toMatchObject({
      code: 'INVALID',
      reason: 'import_format',
    });
    expect((await to(`location=${wilg}&format=ROSTER&mapping=${newId()}`).set(own).send(Buffer.from('a'))).status).toBe(404);
    expect((await to(`location=${wilg}'--&format=ROSTER`).set(own).send(Buffer.from('a'))).status).toBe(404);
    const large = await to(`location=${wilg}&format=ROSTER`)
      .set(own)
      .send(Buffer.alloc(64 * 1024 * 1024 + 1));
    expect([large.status, large.body.errors[0].extensions.reason]).toEqual([429, 'import_too_large']);
  });

  it('the same upload id again is the same upload; every opening is logged by ids, never by names', async () => {
    const karin = await visitorOf('administrator');
    const id = newId();
    const first = await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, fixture('roster/childcare.csv'), { id });
    expect(await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, fixture('roster/childcare.csv'), { id })).toEqual(first);
    expect(first.importId).toBe(id);
    const { importProgress } = await karin.get<{ importProgress: object }>('query P($id: ID!) { importProgress(id: $id) { state records stalled } }', { id });
    expect(importProgress).toEqual({ state: 'READY', records: 9, stalled: false });
    await bringIn(karin, id);
    const lines = await asAdmin(database.adminUrl, async (admin) =>
      (
        await admin.query<{ line: string }>(`select concat_ws(' ', action, subject_kind, purpose) as line from access.log where operation = 'Act' order by seq`)
      ).rows.map(({ line }) => line),
    );
    expect(lines).toEqual(expect.arrayContaining(['OPEN IMPORT IMPORT', 'OPEN LOCATION IMPORT', 'ADMIT CHILD ENROL']));
  });

  it('one intent is one effect, with the same answer', async () => {
    const karin = await visitorOf('administrator');
    const { importId } = await upload(
      api,
      karin,
      { location: world.childcare.locations.beuk, format: 'ROSTER' },
      'Kindnummer;Roepnaam;Geboortedatum\n1;Eva;01-02-2023\n',
    );
    const { version } = await look(karin, importId);
    const input = { id: newId(), importId, version };
    const press = () => karin.ask('mutation Act($input: ImportInput!) { applyImport(input: $input) { id version state } }', { input });
    const [one, two] = [await press(), await press()];
    expect(one.data).toEqual({ applyImport: { id: importId, version: version + 1, state: 'APPLIED' } });
    expect(two.data).toEqual(one.data);
  });
});

describe('two at once, and a line that breaks', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const roster = (children: number) =>
    `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum\n${Array.from({ length: children }, (_, at) => `${at};Kind;Nummer ${at};01-02-2023;Zon;01-03-2025`).join('\n')}\n`;
  const secondAdministrator = async () => {
    const id = newId();
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`insert into access.account (id, issuer, subject, display_name) values ($1, 'test', 'Joost', 'Joost')`, [id]);
      await admin.query(
        `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period) values ($1, gen_random_uuid(), $2, 'ADMINISTRATOR', 'CONTROLLER', $1, '[2020-01-01,)')`,
        [world.childcare.id, id],
      );
    });
    return api.visitor(id, `${world.childcare.id}:ADMINISTRATOR`);
  };

  it('of two administrators who press apply at once, one does it and the other is told', async () => {
    const karin = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
    const joost = await secondAdministrator();
    const { importId } = await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, roster(40));
    const { version } = await look(karin, importId);
    const answers = await Promise.all([act(karin, 'applyImport', importId, version), act(joost, 'applyImport', importId, version)]);
    expect(answers.filter(({ receipt }) => receipt?.state === 'APPLIED')).toHaveLength(1);
    expect(answers.flatMap(({ error }) => error ?? [])).toMatchObject([{ code: 'NOT_NOW', reason: 'import_not_ready', params: { state: 'APPLIED' } }]);
    const made = await asAdmin(
      database.adminUrl,
      async (admin) =>
        (
          await admin.query(
            `select count(*)::integer as amount, count(distinct source_key)::integer as keys from children.child where family_name like 'Nummer %'`,
          )
        ).rows[0],
    );
    expect(made).toEqual({ amount: 40, keys: 40 });
  });

  it('an undoing waits for who is building on it at that moment, and leaves what they built', async () => {
    const karin = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
    const file = 'Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum\n5002;Saar;Bouw;01-02-2023;Ster;01-03-2025\n';
    const { importId } = await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, file);
    await bringIn(karin, importId);
    const { version } = await look(karin, importId);
    const { error } = await asAdmin(database.adminUrl, async (admin) => {
      const { id } = (await admin.query<{ id: string }>(`select id from children.child where source_key = '5002'`)).rows[0]!;
      await admin.query('begin');
      await new Arrangement(admin, world.today).veIndication(world.childcare.id, id);
      const undoing = act(karin, 'undoImport', importId, version);
      const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await asAdmin(database.adminUrl, async (beside) => {
        while ((await beside.query(blocked)).rowCount === 0);
      });
      await admin.query('commit');
      return undoing;
    });
    expect(error).toMatchObject({ code: 'NOT_NOW', reason: 'import_built_upon', params: { 'children.ve_indication': 1 } });
  });

  it('a connection that is killed in the middle leaves nothing, and the same press goes through afterwards', async () => {
    const karin = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
    const { importId } = await upload(api, karin, { location: world.childcare.locations.beuk, format: 'ROSTER' }, roster(1_500));
    const { version } = await look(karin, importId);
    const before = await recordHashes(database);
    const pressed = act(karin, 'applyImport', importId, version);
    const killed = await asAdmin(database.adminUrl, async (admin) => {
      let gone = 0;
      for (let tries = 0; gone === 0 && tries < 100_000; tries += 1) {
        const found = await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'active' and query like '%insert into children.placement%' and pid <> pg_backend_pid()`,
        );
        gone = found.rowCount ?? 0;
      }
      return gone;
    });
    expect(killed).toBe(1);
    expect((await pressed).error).toMatchObject({ code: 'RETRY' });
    expect(await recordHashes(database)).toEqual(before);
    expect(await look(karin, importId)).toMatchObject({ state: 'READY', version });
    expect((await act(karin, 'applyImport', importId, version)).receipt).toMatchObject({ state: 'APPLIED' });
    expect((await rows(karin, importId, { action: 'CREATE', first: 1 }))[0]?.name).toBe('Zon');
  }, 120_000);
});
