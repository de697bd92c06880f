import { type Id } from '#kernel';
import { act, asAdmin, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const BUNDLES = `query SupportBundles($child: ID!) { supportBundles(childId: $child) { id state readers documents mark madeOn handedOn receivedOn version } }`;
const FILE = `query BundleFile($child: ID!, $bundle: ID!, $format: BundleFormat!) { bundleFile(childId: $child, bundleId: $bundle, format: $format) { name mediaType content } }`;

interface Made {
  child: Id;
  track: Id;
  parent: Visitor;
}

describe('P8 a bundle for the samenwerkingsverband', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator } = school);
  });
  afterAll(() => school?.close());

  const note = ({ child, track }: Made, text: string) =>
    act(coordinator, 'noteSupportNeed', { childId: child, trackId: track, kind: 'STIMULATING', domain: 'CHILDCARE_SCHOOL', text }, 'NoteNeedInput');
  const supported = async (name: string): Promise<Made> => {
    const { child, parents } = await school.child(name, 1);
    const made = { child, track: await school.track(child, { level: '2' }), parent: parents[0]! };
    receiptOf(await note(made, 'Bouwt graag samen.'));
    return made;
  };
  const make = (child: Id, documents = ['SUPPORT', 'PARENTS']) =>
    act(coordinator, 'makeBundle', { childId: child, readers: 'het loket van SWV Maasland, 3 personen', documents });
  const now = async (child: Id) =>
    (await coordinator.get<{ supportBundles: { id: Id; mark: string; version: number }[] }>(BUNDLES, { child })).supportBundles[0]!;
  const file = async (child: Id, bundle: Id, format: string, who = coordinator) =>
    (await who.get<{ bundleFile: { name: string; mediaType: string; content: string } }>(FILE, { child, bundle, format })).bundleFile;
  const step = async (child: Id, action: string) => {
    const { id, version } = await now(child);
    return act(coordinator, 'takeBundleStep', { childId: child, bundleId: id, version, action, on: world.today });
  };

  it('P8 P9 is fixed on the day it is made, names who reads it, and comes as PDF and JSON; the receipt is noted by hand', async () => {
    const made = await supported('Ada');
    const bundle = receiptOf(await make(made.child)).id;
    expect(await now(made.child)).toMatchObject({
      state: 'MADE',
      readers: 'het loket van SWV Maasland, 3 personen',
      documents: ['SUPPORT', 'PARENTS'],
      madeOn: world.today,
    });
    receiptOf(await note(made, 'Later erbij geschreven.'));
    const json = await file(made.child, bundle, 'JSON', made.parent);
    const told = Buffer.from(json.content, 'base64').toString();
    expect(JSON.parse(told)).toMatchObject({
      mark: (await now(made.child)).mark,
      child: { name: 'Ada Proef' },
      sections: [{ document: 'SUPPORT' }, { document: 'PARENTS' }],
    });
    expect([told.includes('Bouwt graag samen.'), told.includes('Later erbij')]).toEqual([true, false]);
    const pdf = Buffer.from((await file(made.child, bundle, 'PDF')).content, 'base64').toString('latin1');
    expect([pdf.startsWith('%PDF-1.7'), pdf.includes('/MarkInfo'), pdf.includes('/Lang (nl-NL)')]).toEqual([true, true, true]);
    expect(reasonOf(await step(made.child, 'NOTE_RECEIPT'))).toBe('support_not_from_here');
    receiptOf(await step(made.child, 'HAND_OVER'));
    expect(reasonOf(await step(made.child, 'THROW_AWAY'))).toBe('support_not_from_here');
    expect(receiptOf(await step(made.child, 'NOTE_RECEIPT')).state).toBe('RECEIVED');
  });

  it('R4 R32 a number that may not leave stops the bundle wherever somebody typed it, and its JSON has no field for one', async () => {
    const made = await supported('Bas');
    receiptOf(await note(made, 'Zijn BSN is 111222333.'));
    expect(reasonOf(await make(made.child))).toBe('bundle_number');
    expect(await now(made.child)).toBeUndefined();
    const clean = await supported('Coen');
    const bundle = receiptOf(await make(clean.child)).id;
    const told = JSON.parse(Buffer.from((await file(clean.child, bundle, 'JSON')).content, 'base64').toString()) as object;
    const keys = (value: unknown): string[] =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keys(inner)])
        : [];
    expect([...new Set(keys(told))].sort()).toEqual([
      'birthDate',
      'child',
      'document',
      'heading',
      'lines',
      'location',
      'madeOn',
      'mark',
      'name',
      'of',
      'organisation',
      'readers',
      'sections',
      'text',
    ]);
  });

  it('P8 what nobody got is thrown away with its content', async () => {
    const made = await supported('Dirk');
    const bundle = receiptOf(await make(made.child)).id;
    expect(receiptOf(await step(made.child, 'THROW_AWAY')).state).toBe('THROWN_AWAY');
    expect((await coordinator.ask(FILE, { child: made.child, bundle, format: 'JSON' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { rows } = await asAdmin(school.database.adminUrl, (admin) => admin.query('select from support.bundle_content where bundle_id = $1', [bundle]));
    expect(rows).toEqual([]);
  });

  it('P8 an OPP goes in only when there is one; who has the group makes and reads none', async () => {
    const made = await supported('Eva');
    expect(reasonOf(await make(made.child, ['OPP']))).toBe('bundle_no_opp');
    const teacher = await school.api.visitor(world.people.teacher.accountId, world.people.teacher.hat);
    expect((await teacher.ask(BUNDLES, { child: made.child })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
