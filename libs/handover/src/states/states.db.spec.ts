import { answeredOtherwise, freshDatabase, type TestDatabase } from '#testing';
import { HANDOVER } from './handover.states.js';

describe('R7 the database holds the same steps', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it('R7 answers every state and action as the declaration does', async () => {
    expect(await answeredOtherwise(database, 'handover.next_state', HANDOVER)).toEqual([]);
  });

  it('R7 is noticed when it does not (negative control)', async () => {
    const transitions = HANDOVER.transitions.filter(({ action }) => action !== 'SEND');
    expect(await answeredOtherwise(database, 'handover.next_state', { ...HANDOVER, transitions })).toEqual(['CONSENT_GIVEN SEND leads to SENT']);
  });
});
