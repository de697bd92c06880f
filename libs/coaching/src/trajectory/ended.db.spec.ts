import { addDays, addMonths } from '#kernel';
import {
  act,
  type ArrangedTrajectory,
  arrangeMeeting,
  arrangeTrajectory,
  arrangeWorld,
  asAdmin,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

describe('K1 a trajectory that was closed', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let laid: ArrangedTrajectory;
  let coach: Visitor;
  let colleague: Visitor;
  let goalId: string;
  let visitId: string;
  let about: { trajectoryId: string };

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    laid = await arrangeTrajectory(database, world);
    api = await startApi(database);
    about = { trajectoryId: laid.id };
    [coach, colleague] = (await Promise.all([laid.coach, laid.colleague].map(({ accountId, hat }) => api.visitor(accountId, hat)))) as [Visitor, Visitor];
    receiptOf(await act(colleague, 'sharpenQuestion', { ...about, version: 0, text: 'Hoe houd ik de ochtend rustig?' }));
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `insert into coaching.ownership (controller_id, id, trajectory_id, number, owner_account_id, is_shift, said_by, said_on)
         select controller_id, gen_random_uuid(), id, 1, owner_account_id, false, owner_account_id, access.today() from coaching.trajectory where id = $1`,
        [laid.id],
      ),
    );
    goalId = receiptOf(await act(colleague, 'makeGoal', { ...about, text: 'De ochtend begint rustig' })).id;
    visitId = receiptOf(await act(coach, 'planVisit', { ...about, plannedOn: world.today, setting: 'GROUP', form: 'OBSERVATION' })).id;
    await arrangeMeeting(database, laid, 7);
    receiptOf(await act(colleague, 'endTrajectory', { ...about, version: 1 }));
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const log = (heldOn: string) => act(coach, 'logVisit', { ...about, heldOn, setting: 'GROUP', form: 'OBSERVATION' });

  it('takes nothing that belongs to one that runs: no phase, question, owner, goal, meeting or name', async () => {
    const steps: [Visitor, string, object, string?][] = [
      [coach, 'takePhase', { version: 2, phase: 'TRYING' }],
      [colleague, 'sharpenQuestion', { version: 1, text: 'Hoe houd ik de middag rustig?' }],
      [colleague, 'stateOwnership', { version: 1, ownerId: laid.colleague.accountId, coachAdds: 'Kijkt mee.' }],
      [coach, 'tickOwnership', { version: 1 }],
      [coach, 'makeGoal', { text: 'De middag begint rustig' }],
      [coach, 'changeGoal', { goalId, version: 1, text: 'De ochtend eindigt rustig' }],
      [coach, 'dropGoal', { goalId, version: 1 }, 'GoalStepInput'],
      [coach, 'planVisit', { plannedOn: addDays(world.today, 7), setting: 'GROUP', form: 'OBSERVATION' }],
      [coach, 'moveVisit', { visitId, version: 1, plannedOn: addDays(world.today, 7) }],
    ];
    for (const [who, name, input, type] of steps)
      expect([name, reasonOf(await act(who, name, { ...about, ...input }, type))]).toEqual([name, 'coaching_ended']);
  });

  it('R37 takes the log of a meeting before it was closed, and none of one after that', async () => {
    expect(receiptOf(await log(addDays(world.today, -1))).state).toBe('OFFERED');
    const { id } = receiptOf(await act(coach, 'logVisit', { ...about, visitId, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION' }));
    expect(receiptOf(await act(colleague, 'confirmLog', { ...about, logId: id, version: 1 })).state).toBe('CONFIRMED');
    await asAdmin(database.adminUrl, (admin) => admin.query('update coaching.trajectory set ended_on = $2 where id = $1', [laid.id, addDays(world.today, -5)]));
    expect(reasonOf(await log(addDays(world.today, -4)))).toBe('coaching_held_after');
    receiptOf(await log(addDays(world.today, -5)));
    expect(reasonOf(await act(coach, 'talkWithoutRecord', { ...about, heldOn: world.today, form: 'PARENT_TALK' }))).toBe('coaching_held_after');
  });

  it('R40 is still looked back on, also three months later', async () => {
    expect(receiptOf(await act(coach, 'scaleGoal', { ...about, goalId, version: 0, moment: 'END', attainment: 1 })).version).toBe(1);
    await asAdmin(database.adminUrl, (admin) =>
      admin.query('update coaching.trajectory set asked_on = $2, first_visit_on = $2, ended_on = $2 where id = $1', [laid.id, addMonths(world.today, -3)]),
    );
    expect(receiptOf(await act(coach, 'scaleGoal', { ...about, goalId, version: 0, moment: 'AFTER', attainment: 2 })).version).toBe(1);
  });
});
