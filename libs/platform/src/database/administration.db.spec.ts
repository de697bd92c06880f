import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { Administration } from './administration.js';

describe('the way in of a command', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database?.drop());

  it('ends in an error when its connection falls between two statements, and lets the process live', async () => {
    const fallen = Administration.run(
      database.adminUrl,
      database.name,
      async (command) => {
        const [own] = await command.query<{ pid: number }>('select pg_backend_pid() as pid');
        await asAdmin(database.adminUrl, async (admin) => {
          await admin.query('select pg_terminate_backend($1, 10000)', [own?.pid]);
          // one more trip, so that the news has come before anything is asked
          await admin.query('select 1');
        });
        return command.query('select 1');
      },
      database.name.replace(/_[0-9a-f]{10}$/, ''),
    );
    await expect(fallen).rejects.toThrow(/connection/i);
  });
});
