import { addDays, type Id } from '#kernel';
import { type ArrangedPerson, asCaller, BothSides, type SentHandover } from '#testing';

/** What a step asks beside the state, asked of somebody who writes SQL as the application would, past every service. */
describe('conditions of a handover, in the database itself', () => {
  let sides: BothSides;
  let mentor: ArrangedPerson;
  let teacher: ArrangedPerson;

  beforeAll(async () => {
    sides = await BothSides.open();
    ({ mentor, teacher } = sides.world.people);
  });
  afterAll(() => sides?.close());

  const asked = async (who: ArrangedPerson, [kind, id, purpose]: [string, Id, string], call: string, values: unknown[]) =>
    asCaller(sides.database, who, async (app) => {
      await app.query('select access.open($1, array[$2]::uuid[], $3)', [kind, id, purpose]);
      const { rows } = await app.query<{ refused: string | null; state: string }>(`select refused, state from ${call}`, [id, ...values]);
      return rows[0]?.refused ?? rows[0]?.state;
    });
  const offer = (id: Id, version: number) => asked(mentor, ['HANDOVER', id, 'PREPARE'], `handover.act($1, 'OFFER', $2)`, [version]);
  const arrive = async (name: string, firstDay?: string): Promise<SentHandover & { version: () => Promise<number> }> => {
    const arrival = await sides.sent(name, firstDay ? { firstDay } : {});
    await sides.link(arrival.handover.id, arrival.enrolmentId);
    const version = async () => (await sides.rows('select version from handover.delivery where id = $1', [arrival.handover.id]))[0].version as number;
    return { ...arrival, version };
  };

  it('H3 R14 nothing is laid before parents without an answer cold or warm, on paper where a talk is required, or empty', async () => {
    const { child } = await sides.child('Ties', { hasVe: true });
    const { id } = await sides.road.open(child);
    const version = async () => (await sides.rows('select version from handover.handover where id = $1', [id]))[0].version as number;
    const set = (what: string) => sides.rows(`update handover.handover set ${what} where id = $1`, [id]);
    expect(await offer(id, await version())).toBe('handover_warm_unanswered');
    await set(`warm_answer = 'PAPER', has_ve = true`);
    expect(await offer(id, await version())).toBe('handover_paper_not_enough');
    await set(`warm_answer = 'SHORT_CALL'`);
    expect(await offer(id, await version())).toBe('handover_empty');
  });

  it('R14 a talk is planned from today on and within a year, and was held on a day that has come', async () => {
    const { handover, version } = await arrive('Saar');
    const plan = async (on: string | null) =>
      asked(teacher, ['DELIVERY', handover.id, 'RECEIVE'], `handover.plan_conversation($1, $2, 'SIT_TOGETHER', $3, null)`, [await version(), on]);
    const { today } = sides.world;
    expect([await plan(addDays(today, -1)), await plan(null), await plan(addDays(today, 367)), await plan(today)]).toEqual([
      'handover_day_passed',
      'handover_day_passed',
      'handover_day_too_far',
      'CONVERSATION_PLANNED',
    ]);
    await sides.rows(`update handover.delivery set state = 'CONVERSATION_PLANNED' where id = $1`, [handover.id]);
    const hold = async (on: string | null, until: string | null = null) =>
      asked(teacher, ['DELIVERY', handover.id, 'RECEIVE'], `handover.hold_conversation($1, $2, $3, '{Sanne}', '{Anna}', true, true, $4::jsonb)`, [
        await version(),
        on,
        JSON.stringify([{ who: 'Noor', what: 'Belt', until }]),
      ]);
    expect([await hold(addDays(today, 1)), await hold(null)]).toEqual(['handover_day_ahead', 'handover_day_ahead']);
    expect(await hold(today, addDays(today, -1))).toBe('handover_agreement_over');
  });

  it('R17 no answer comes back before six weeks after the first school day, nor while that is unknown', async () => {
    const { handover, version } = await arrive('Roos', addDays(sides.world.today, 7));
    await sides.rows(`update handover.delivery set state = 'STARTING_LEVEL_CONFIRMED' where id = $1`, [handover.id]);
    const answer = async () => asked(teacher, ['DELIVERY', handover.id, 'RECEIVE'], `handover.give_feedback($1, $2, 4, 4, 4, null)`, [await version()]);
    const first = (day: string) => sides.rows(`update handover.delivery set first_school_day = ${day} where id = $1`, [handover.id]);
    await first('access.today() - 41');
    expect(await answer()).toBe('handover_feedback_too_early');
    await first('null');
    expect(await answer()).toBe('handover_first_day_unknown');
  });
});
