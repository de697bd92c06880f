import { addDays, type Id } from '#kernel';
import { createDataSource, Units } from '#platform';
import { act, arrange, AskedSpecialist, receiptOf, type Visitor } from '#testing';
import { forgetConsultations } from './upkeep.repository.js';

const ONE = 'query Consultation($id: ID!) { consultation(id: $id) { usefulness forgetOn } }';

describe('R36 a question straight to a specialist, as time goes by', () => {
  let at: AskedSpecialist;
  let done: Id;
  let open: Id;

  beforeAll(async () => {
    at = await AskedSpecialist.open();
    [done, open] = [await at.asked(), await at.asked()];
    await at.answer(done);
    // so that there is more to forget, a decision too
    for (let more = 0; more < 5; more += 1) {
      const consultationId = await at.asked();
      receiptOf(await at.answer(consultationId));
      receiptOf(await act(at.visitors.asker, 'decideConsultation', { consultationId, version: 2, decision: 'We zwaaien elke ochtend samen bij het raam.' }));
    }
  });
  afterAll(async () => at?.close());

  const see = async (visitor: Visitor, id: Id) => (await visitor.get<{ consultation: object }>(ONE, { id })).consultation;
  const sql = (text: string, values: unknown[] = []) =>
    arrange(at.database, async ({ admin }) => (await admin.query(text, values)).rows as Record<string, unknown>[]);

  it('N4 asks after five weeks whether it was of use, and not before', async () => {
    const say = (days: number) =>
      sql('select access.move_day($1)', [days]).then(() =>
        act(at.visitors.asker, 'sayUsefulness', { consultationId: done, version: 2, usefulness: 'PARTLY', stillHere: 'YES' }),
      );
    expect((await say(34)).errors[0]?.extensions).toMatchObject({ code: 'NOT_NOW', reason: 'consultation_use_later' });
    expect((await say(1)).data?.['sayUsefulness']).toMatchObject({ version: 3 });
    expect(await see(at.visitors.advisor, done)).toMatchObject({ usefulness: 'PARTLY' });
  });

  it('X15 forgets who, whom and every word after ninety days, and keeps dates and counts', async () => {
    const worker = await createDataSource({ databaseUrl: at.database.workerUrl, poolSize: 1 }).initialize();
    const forget = () => forgetConsultations(new Units(worker));
    try {
      await sql('select access.move_day(54)');
      expect(await forget()).toBe(0);
      await sql('select access.move_day(1)');
      expect(await forget()).toBeGreaterThan(5);
      expect(await forget()).toBe(0);
    } finally {
      await worker.destroy();
    }
    expect(await sql('select 1 from coaching.consultation_words')).toEqual([]);
    expect(await sql('select 1 from coaching.consultation_decision')).toEqual([]);
    const kept = await sql(
      'select asked_by, specialist, age_band, sex, state, usefulness, answered_on is not null as answered, asked_on is not null as asked from coaching.consultation where id = any ($1) order by answered',
      [[open, done]],
    );
    const nobody = { asked_by: null, specialist: null, age_band: null, sex: null, state: 'FORGOTTEN', asked: true };
    expect(kept).toEqual([
      { ...nobody, usefulness: null, answered: false },
      { ...nobody, usefulness: 'PARTLY', answered: true },
    ]);
    expect((await at.visitors.asker.ask(ONE, { id: done })).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', reason: 'not_found' });
    expect(await sql(`select sum(rows)::int > 5 as proven from access.destruction where table_name = 'coaching.consultation_words'`)).toEqual([
      { proven: true },
    ]);
  });

  it('X15 forgets sooner or later where the controller says so', async () => {
    await sql('insert into coaching.term values ($1, 60)', [at.world.childcare.id]);
    const id = await at.asked();
    const today = (await sql('select access.today()::text as today'))[0]!['today'] as string;
    expect(await see(at.visitors.asker, id)).toMatchObject({ forgetOn: addDays(today, 60) });
  });
});
