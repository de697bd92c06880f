import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { HANDOVER_ACTIONS, HANDOVER_STATES, stepFrom } from './handover.states.js';

describe('R7 the database holds the same steps', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it('R7 answers every state and action as the declaration does', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query<{ state: string; action: string; next: string | null }>(
        'select s as state, a as action, handover.next_state(s, a) as next from unnest($1::text[]) s, unnest($2::text[]) a',
        [HANDOVER_STATES, HANDOVER_ACTIONS],
      ),
    );
    const declared = HANDOVER_STATES.flatMap((state) => HANDOVER_ACTIONS.map((action) => ({ state, action, next: stepFrom(state, action)?.to ?? null })));
    const sorted = (list: typeof rows) => [...list].sort((one, other) => `${one.state} ${one.action}`.localeCompare(`${other.state} ${other.action}`));
    expect(sorted(rows)).toEqual(sorted(declared));
  });
});
