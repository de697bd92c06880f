import { COACHING_MACHINES } from '#coaching';
import { LOOK } from '#development';
import { HANDOVER_MACHINES } from '#handover';
import { IMPORT } from '#interop';
import { faultsOf, type Machine } from '#kernel';
import { SUPPORT_MACHINES } from '#support';
import { asAdmin, declaredStates, freshDatabase, type HeldStates, heldStates, tablesWithStates, type TestDatabase } from '#testing';

const MACHINES: Record<string, Machine<string, string>> = {
  ...HANDOVER_MACHINES,
  ...COACHING_MACHINES,
  ...SUPPORT_MACHINES,
  'development.look': LOOK,
  'interop.import': IMPORT,
};
/** The school's half of a handover goes with the preschool's, from sending on. */
const HALVES: Record<string, string> = { 'handover.delivery': 'handover.handover' };
const AT_THE_SCHOOL = HANDOVER_MACHINES['handover.handover'].states.slice(3, 10).concat('WITHDRAWN');

const inOrder = ({ states, steps, changes }: HeldStates): HeldStates => ({ states: states.toSorted(), steps: steps.toSorted(), changes: changes.toSorted() });

const MINE_TO_WRITE = `select t as "table" from unnest($1::text[]) t where has_column_privilege(t, 'state', $2) order by 1`;

describe('R7 R27 R28 the database takes the declared steps alone', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  const writable = async (privilege: string): Promise<string[]> => {
    const tables = await tablesWithStates(database);
    return asAdmin(database.appUrl, async (app) => (await app.query<{ table: string }>(MINE_TO_WRITE, [tables, privilege])).rows.map(({ table }) => table));
  };

  it('of every table whose rows have a state', async () => {
    expect(await tablesWithStates(database)).toEqual([...Object.keys(MACHINES), ...Object.keys(HALVES)].sort());
  });

  it.each(Object.entries(MACHINES))('%s: says every step as declared, and refuses every other change', async (table, machine) => {
    expect(inOrder(await heldStates(database, table, table))).toEqual(inOrder(declaredStates(machine)));
  });

  it.each(Object.entries(HALVES))('%s goes by the steps of %s', async (table, of) => {
    expect(inOrder(await heldStates(database, table, of))).toEqual(inOrder(declaredStates(MACHINES[of] as Machine<string, string>, AT_THE_SCHOOL)));
  });

  it.each(Object.entries(MACHINES))('%s: every state is reached and every action taken', (_, machine) => {
    expect(faultsOf(machine).filter((fault) => !fault.includes('goes on to'))).toEqual([]);
  });

  it('is noticed when a step is forgotten, or nothing holds the rows to them (negative control)', async () => {
    const opp = SUPPORT_MACHINES['support.opp'];
    const without = { ...opp, transitions: opp.transitions.filter(({ action }) => action !== 'ASK_CONSENT') };
    expect(inOrder(await heldStates(database, 'support.opp', 'support.opp'))).not.toEqual(inOrder(declaredStates(without)));
    await asAdmin(database.adminUrl, (admin) => admin.query('drop trigger only_declared_steps on support.bundle'));
    await expect(heldStates(database, 'support.bundle', 'support.bundle')).rejects.toThrow('query string argument of EXECUTE is null');
  });

  it('leaves the state of a row to functions, but for the two that their maker moves', async () => {
    expect(await writable('UPDATE')).toEqual(['development.look', 'interop.import']);
    // as what each of these is born a policy says
    expect(await writable('INSERT')).toEqual(['development.look', 'handover.handover', 'interop.import']);
  });
});
