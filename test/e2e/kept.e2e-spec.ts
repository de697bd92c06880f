import { newId } from '#kernel';
import { arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const BOARD = 'query Board($id: ID!) { handoverBoard(locationId: $id) { cards { callName } } }';
const GRID = 'query Grid($id: ID!) { groupLevels(groupId: $id) { children { callName } } }';
const FINISH = 'mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id version state } }';

describe('what is answered was kept', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let mentor: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    mentor = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const sql = (text: string, values: unknown[] = []) => asAdmin(database.adminUrl, (admin) => admin.query(text, values));
  const look = (more: object = {}) => ({
    id: newId(),
    lookId: newId(),
    childId: world.children.noor,
    version: 0,
    marks: [{ line: 'PLAY', step: 6, sight: 'SEEN', certainty: 'SURE' }],
    ...more,
  });
  const told = async (document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await mentor.ask(document, variables);
    return [Object.values(data ?? {}).filter((part) => part !== null).length, errors[0]?.extensions.code];
  };
  const intents = async (id: string) => (await sql('select receipt from access.intent where id = $1', [id])).rows as { receipt: { state: string } | null }[];

  it('R45 nothing of a board, a grid or a receipt leaves when the commit fails that travelled with its last statement', async () => {
    const asked = [
      [BOARD, { id: world.childcare.locations.wilg }],
      [GRID, { id: world.childcare.groups.vlinders }],
    ] as const;
    for (const [document, variables] of asked) expect(await told(document, variables)).toEqual([1, undefined]);
    await sql(`
create function public.refuse_line() returns trigger language plpgsql as $$ begin raise exception 'the disk is full' using errcode = '40001'; end $$;
create constraint trigger refused_late after insert on access.log deferrable initially deferred for each row execute function public.refuse_line()`);
    const input = look();
    try {
      for (const [document, variables] of asked) expect(await told(document, variables)).toEqual([0, 'RETRY']);
      expect(await told(FINISH, { input })).toEqual([0, 'RETRY']);
      expect(await intents(input.id)).toEqual([]);
    } finally {
      await sql('drop trigger refused_late on access.log; drop function public.refuse_line()');
    }
    expect(await told(FINISH, { input })).toEqual([1, undefined]);
  });

  it('a refused act keeps no intent: the same id may be asked again with other words', async () => {
    for (const wrong of [{ childId: world.children.noorAtSchool }, { observedOn: '2999-01-01' }, { marks: [] }]) {
      const input = look(wrong);
      expect((await told(FINISH, { input }))[0]).toBe(0);
      expect(await intents(input.id)).toEqual([]);
      expect(await told(FINISH, { input: look({ id: input.id }) })).toEqual([1, undefined]);
      expect(await intents(input.id)).toMatchObject([{ receipt: { state: 'DONE' } }]);
      expect(await told(FINISH, { input: look({ id: input.id }) })).toEqual([0, 'INTENT_REUSED']);
    }
  });

  it('a receipt that cannot be kept undoes its act', async () => {
    await sql(`alter table access.intent add constraint no_receipt check (receipt is null) not valid`);
    const input = look();
    try {
      const { data, errors } = await mentor.ask(FINISH, { input });
      expect([data?.['finishLook'] ?? null, errors.length]).toEqual([null, 1]);
      expect((await sql('select from development.look where id = $1', [input.lookId])).rowCount).toBe(0);
    } finally {
      await sql('alter table access.intent drop constraint no_receipt');
    }
    expect(await told(FINISH, { input })).toEqual([1, undefined]);
  });

  it('an intent is not claimed under a hat or a session that nobody proves', async () => {
    const input = look();
    const liar = await api.visitor(world.people.parallelTeacher.accountId, world.people.mentor.hats[0] as string);
    const { data, errors } = await liar.ask(FINISH, { input });
    expect([data?.['finishLook'] ?? null, errors[0]?.extensions.code]).toEqual([null, 'HAT_REQUIRED']);
    expect(await intents(input.id)).toEqual([]);
  });
});
