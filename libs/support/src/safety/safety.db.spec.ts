import type { Id } from '#kernel';
import { act, arrange, asAdmin, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const NOTES = `query SafetyNotes($child: ID!) { safetyNotes(childId: $child) { words notedOn notedBy keptWith otherId } }`;
const COLLEAGUES = `query SafetyColleagues($child: ID!) { safetyColleagues(childId: $child) { accountId name } }`;
const READERS = `query Readers($child: ID!) { readersOf(childId: $child, first: 10) { purpose } }`;
const FILE = `query BundleFile($child: ID!, $bundle: ID!) { bundleFile(childId: $child, bundleId: $bundle, format: JSON) { content } }`;
const SECRET = 'Zeldzaam woord op dinsdag.';

describe('C13 notes on safety, apart', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  let teacher: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator, teacher } = school);
    const second = await arrange(school.database, (a) =>
      a.person('Tweede begeleider', { controllerId: world.school.id, role: 'CARE_COORDINATOR', scopeKind: 'LOCATION', scopeId: world.school.locations.kompas }),
    );
    other = await school.api.visitor(second.accountId, second.hat);
  });
  afterAll(() => school?.close());

  const child = async (name: string): Promise<{ id: Id; parent: Visitor }> => {
    const { child: id, parents } = await school.child(name, 1);
    return { id, parent: parents[0]! };
  };
  const read = async (id: Id, who = coordinator) => (await who.get<{ safetyNotes: { words: string; otherId: Id }[] }>(NOTES, { child: id })).safetyNotes;
  const note = (childId: Id, more: object = {}, who = coordinator) => act(who, 'noteSafety', { childId, words: SECRET, ...more });

  it('C13 is read by the two who keep it, who are named once', async () => {
    const { id } = await child('Ada');
    expect(reasonOf(await note(id))).toBe('safety_keeper');
    expect(reasonOf(await note(id, { keptWith: world.people.careCoordinator.accountId }))).toBe('safety_keeper');
    const { safetyColleagues } = await coordinator.get<{ safetyColleagues: { name: string }[] }>(COLLEAGUES, { child: id });
    expect(safetyColleagues.map(({ name }) => name)).toContain(world.people.teacher.name);
    receiptOf(await note(id, { keptWith: world.people.teacher.accountId }));
    receiptOf(await note(id, { words: 'Nog een feit.' }, teacher));
    expect(await read(id)).toHaveLength(2);
    expect((await read(id, teacher)).map(({ words }) => words).sort()).toEqual(['Nog een feit.', SECRET]);
    // by account: a namesake is somebody else
    expect((await read(id)).map(({ otherId }) => otherId)).toEqual([world.people.teacher.accountId, world.people.teacher.accountId]);
    expect((await read(id, teacher)).map(({ otherId }) => otherId)).toEqual([world.people.careCoordinator.accountId, world.people.careCoordinator.accountId]);
  });

  it('C13 is kept with another colleague once the first no longer works with the child', async () => {
    const { id } = await child('Anne');
    const gone = await arrange(school.database, (a) =>
      a.person('Juf Joke', { controllerId: world.school.id, role: 'TEACHER', scopeKind: 'GROUP', scopeId: world.school.groups.kleutersA }),
    );
    receiptOf(await note(id, { keptWith: gone.accountId }));
    receiptOf(await note(id));
    await school.rows('update access.post set period = daterange(lower(period), access.today()) where account_id = $1', [gone.accountId]);
    expect(reasonOf(await note(id))).toBe('safety_keeper');
    receiptOf(await note(id, { keptWith: world.people.teacher.accountId }));
    receiptOf(await note(id));
    expect([(await read(id)).length, (await read(id, teacher)).length]).toEqual([4, 2]);
  });

  it('C13 is absent for everybody else: another care coordinator, the director, parents', async () => {
    const { id, parent } = await child('Bas');
    receiptOf(await note(id, { keptWith: world.people.teacher.accountId }));
    expect(await read(id, other)).toEqual([]);
    expect((await parent.ask(NOTES, { child: id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const lead = await arrange(school.database, (a) =>
      a.person('Directeur', { controllerId: world.school.id, role: 'LOCATION_LEAD', scopeKind: 'LOCATION', scopeId: world.school.locations.kompas }),
    );
    expect((await (await school.api.visitor(lead.accountId, lead.hat)).ask(NOTES, { child: id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('C13 stands in no log of parents, though who looks otherwise does', async () => {
    const { id, parent } = await child('Coen');
    receiptOf(await note(id, { keptWith: world.people.teacher.accountId }));
    await read(id);
    await coordinator.get('query SupportTracks($child: ID!) { supportTracks(childId: $child, first: 1) { id } }', { child: id });
    const purposes = (await parent.get<{ readersOf: { purpose: string }[] }>(READERS, { child: id })).readersOf.map(({ purpose }) => purpose);
    expect([purposes.includes('SUPPORT'), purposes.includes('SAFETY')]).toEqual([true, false]);
  });

  it('C13 is in no bundle, and no other function or view of the database reads it', async () => {
    const { id } = await child('Dirk');
    receiptOf(await note(id, { keptWith: world.people.teacher.accountId }));
    const track = {
      childId: id,
      locationId: world.school.locations.kompas,
      level: '1',
      ownerId: world.people.teacher.accountId,
      decidedBy: ['PARENTS'],
      reason: 'Proef',
      enoughWhen: 'Proef',
    };
    receiptOf(await act(coordinator, 'startSupport', track, 'StartTrackInput'));
    const bundle = receiptOf(await act(coordinator, 'makeBundle', { childId: id, readers: 'Het loket', documents: ['SUPPORT', 'PARENTS'] })).id;
    const { bundleFile } = await coordinator.get<{ bundleFile: { content: string } }>(FILE, { child: id, bundle });
    expect(Buffer.from(bundleFile.content, 'base64').toString()).not.toContain('Zeldzaam');
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query<{ name: string }>(
        `select p.proname as name from pg_proc p where p.prosrc like '%safety_note%' union select v.viewname from pg_views v where v.definition like '%safety_note%' order by 1`,
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(['keeper_name', 'note_safety']);
  });

  it('C13 is sealed, and goes by its own term', async () => {
    const { rows } = await asAdmin(school.database.adminUrl, (admin) => admin.query<{ words: Buffer }>('select words from support.safety_note'));
    expect(rows.some(({ words }) => words.toString('latin1').includes('Zeldzaam'))).toBe(false);
    const rule = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query(`select sentence from access.retention_rule where table_name = 'support.safety_note'`),
    );
    expect(rule.rows).toEqual([{ sentence: '5 years after it was written' }]);
  });
});
