import fc from 'fast-check';
import { type Id, newId } from '#kernel';
import {
  act,
  arrange,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';
import { scaleFault } from './scale.entity.js';
import { SCALE_SHAPES } from './shapes.js';

const LEVELS = 'id madeBy number title levels { code label needsOpp needsTlv }';
const DRAFT = 'query SupportScaleDraft { supportScaleDraft { id title version levels { code needsOpp } } }';
const SCALES = `query SupportScales { supportScales(first: 20) { ${LEVELS} } }`;
const VERSIONS = `query SupportScaleVersions { supportScaleVersions(first: 20) { ${LEVELS} } }`;
const IN_USE = `query SupportScaleInUse($at: ID!) { supportScaleInUse(locationId: $at) { ${LEVELS} } }`;
const [five, , three] = SCALE_SHAPES;

interface Shown {
  id: Id;
  number: number;
  title: string;
  levels: { code: string }[];
}

describe('levels of support per samenwerkingsverband', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let editor: Visitor;
  let ofSchool: Visitor;
  let swv: Id;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    const person = await arrange(database, async (a) => {
      swv = await a.controller('SWV', 'Samenwerkingsverband Maasdorp');
      return a.person('Rosa', { controllerId: swv, role: 'ADMINISTRATOR', scopeKind: 'CONTROLLER', scopeId: swv });
    });
    editor = await api.visitor(person.accountId, person.hat);
    ofSchool = await api.visitor(world.people.schoolAdministrator.accountId, world.people.schoolAdministrator.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const draft = async (who = editor) => (await who.get<{ supportScaleDraft: { id: Id; title: string; version: number } | null }>(DRAFT)).supportScaleDraft;
  const begin = (shape: { title: string; levels: readonly object[] }, who = editor) =>
    act(who, 'beginSupportScale', { title: shape.title, levels: shape.levels }, 'BeginScaleInput');
  const publish = (draftId: Id, version: number, who = editor) => act(who, 'publishSupportScale', { draftId, version }, 'ScaleDraftInput');
  const scales = async () => (await ofSchool.get<{ supportScales: Shown[] }>(SCALES)).supportScales;
  const use = (scaleId: Id, who = ofSchool, locationId = world.school.locations.kompas) =>
    act(who, 'useSupportScale', { locationId, madeBy: swv, scaleId }, 'UseScaleInput');
  const inUse = async () => (await ofSchool.get<{ supportScaleInUse: Shown | null }>(IN_USE, { at: world.school.locations.kompas })).supportScaleInUse;

  it('R27 are a draft first, which only its editors see, and then a numbered version for all', async () => {
    const { id } = receiptOf(await begin(five!));
    expect(await draft()).toMatchObject({ id, title: five!.title, version: 1 });
    expect([await scales(), await draft(ofSchool)]).toEqual([[], null]);
    expect(receiptOf(await publish(id, 1))).toMatchObject({ state: 'PUBLISHED', version: 1 });
    expect(await draft()).toBeNull();
    expect(await scales()).toMatchObject([{ id, number: 1, madeBy: swv, levels: five!.levels }]);
  });

  it('R27 keep one draft at a time, and tell the later of two editors', async () => {
    const { id } = receiptOf(await begin(three!));
    expect(reasonOf(await begin(five!))).toBe('exists_already');
    const change = (version: number) =>
      act(editor, 'changeSupportScale', { draftId: id, title: 'Drie niveaus, opnieuw', levels: three!.levels, version }, 'ChangeScaleInput');
    expect(receiptOf(await change(1)).version).toBe(2);
    expect(reasonOf(await change(1))).toBe('changed_since');
    expect(reasonOf(await publish(id, 1))).toBe('changed_since');
    expect(receiptOf(await act(editor, 'discardSupportScale', { draftId: id, version: 2 }, 'ScaleDraftInput')).state).toBe('DISCARDED');
    expect(await draft()).toBeNull();
  });

  it('R27 stay as they were where they are in use, when a next version is published', async () => {
    const [first] = await scales();
    receiptOf(await use(first!.id));
    expect(await inUse()).toMatchObject({ id: first!.id, number: 1 });
    const { id } = receiptOf(await begin(three!));
    receiptOf(await publish(id, 1));
    expect(await scales()).toMatchObject([{ id, number: 2 }]);
    expect(await inUse()).toMatchObject({ id: first!.id, levels: five!.levels });
    receiptOf(await use(id));
    expect(await inUse()).toMatchObject({ id, levels: three!.levels });
    expect((await editor.get<{ supportScaleVersions: Shown[] }>(VERSIONS)).supportScaleVersions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('R27 are published by an SWV alone, and chosen for an own location alone', async () => {
    const { id } = receiptOf(await begin(three!, ofSchool));
    expect(reasonOf(await publish(id, 1, ofSchool))).toBe('scale_swv_only');
    const [newest] = await scales();
    expect(reasonOf(await use(newest!.id, editor))).toBe('not_found');
    expect(reasonOf(await use(newId()))).toBe('not_found');
    const teacher = await api.visitor(world.people.teacher.accountId, world.people.teacher.hat);
    expect(reasonOf(await use(newest!.id, teacher))).toBe('not_this_role');
  });

  it('R27 are refused while something does not fit, in the program and in the database alike', async () => {
    const { id } = receiptOf(await begin({ title: 'Klopt niet', levels: [{ ...three!.levels[1] }, { ...three!.levels[0] }] }));
    expect(reasonOf(await publish(id, 1))).toBe('scale_base_opp');
    const oneLevel = fc.record({
      code: fc.constantFrom('0', '1', '2', 'a', 'A', 'b'),
      label: fc.constant('Niveau'),
      needsOpp: fc.boolean(),
      needsTlv: fc.boolean(),
    });
    const drawn = fc.sample(fc.array(oneLevel, { minLength: 2, maxLength: 5 }), 300);
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query<{ fault: string | null }>('select support.scale_fault(l) as fault from unnest($1::jsonb[]) with ordinality u (l, place) order by place', [
        drawn.map((levels) => JSON.stringify(levels)),
      ]),
    );
    expect(rows.map(({ fault }) => fault)).toEqual(drawn.map((levels) => scaleFault(levels)));
  });

  it('R27 cannot be changed once published: no role of the application may write there (negative control)', async () => {
    const administrator = world.people.schoolAdministrator;
    const may = async (sql: string) =>
      asCaller(database, administrator, async (app) => {
        await app.query('select access.open($1, array[$2]::uuid[], $3)', ['CONTROLLER', world.school.id, 'SET_SCALE']);
        return app.query(sql).then(
          ({ rowCount }) => rowCount,
          (error: { code: string }) => error.code,
        );
      });
    expect(await may(`update support.scale_draft set title = 'Anders' where controller_id = access.controller()`)).toBe(1);
    for (const table of ['scale', 'scale_level', 'scale_use'])
      expect(await may(`update support.${table} set scale_id = scale_id`.replace('scale set scale_id = scale_id', 'scale set title = title'))).toBe('42501');
  });
});
