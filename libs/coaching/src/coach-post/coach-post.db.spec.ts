import { newId } from '#kernel';
import { arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type World } from '#testing';

const POSTS = 'query CoachPosts { coachPosts { posts { postId programme employerId version } organisations { id name } } }';
const DESCRIBE = 'mutation DescribeCoach($input: DescribeCoachInput!) { describeCoach(input: $input) { version } }';
interface CoachPosts {
  coachPosts: { posts: { postId: string; programme: string; employerId: string | null; version: number }[]; organisations: { id: string }[] };
}

describe('R38 by which programme a coach works, and employed by whom', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R38 is said and put right by who appoints, and by nobody else', async () => {
    const { administrator, pedagogicalCoach, mentor } = world.people;
    const admin = await api.visitor(administrator.accountId, administrator.hat);
    const postId = await asAdmin(database.adminUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from access.post where account_id = $1 and controller_id = $2', [
        pedagogicalCoach.accountId,
        world.childcare.id,
      ]);
      return rows[0]?.id ?? '';
    });
    const { organisations } = (await admin.get<CoachPosts>(POSTS)).coachPosts;
    expect(organisations.map(({ id }) => id)).toEqual(expect.arrayContaining([world.youthCare.id, world.childcare.id]));
    expect(organisations.map(({ id }) => id)).not.toContain(world.school.id);
    const input = { postId, programme: 'ALERT4YOU', employerId: world.youthCare.id };
    await admin.get(DESCRIBE, { input: { id: newId(), ...input, version: 0 } });
    await admin.get(DESCRIBE, { input: { id: newId(), ...input, programme: 'PEDAGOGICAL_COACH', employerId: world.childcare.id, version: 1 } });
    expect((await admin.get<CoachPosts>(POSTS)).coachPosts.posts).toEqual([
      { postId, programme: 'PEDAGOGICAL_COACH', employerId: world.childcare.id, version: 2 },
    ]);
    const colleague = await api.visitor(mentor.accountId, mentor.hat);
    expect((await colleague.ask(POSTS)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
