import { act, asCaller, reasonOf, receiptOf, SupportingSchool } from '#testing';

const OPPS = `query Opps($child: ID!) { opps(childId: $child, first: 1) { version answered agreed actionPart } }`;
const TEXT = { outflow: 'Vmbo-tl', reasons: 'Zij leert graag samen.', actionPart: 'Eerst voordoen, dan samen.' };

describe('an OPP that moved on since somebody read it', () => {
  let school: SupportingSchool;

  beforeAll(async () => {
    school = await SupportingSchool.open();
  });
  afterAll(() => school?.close());

  const now = async (child: string) =>
    (await school.coordinator.get<{ opps: { version: number; answered: number; actionPart: string }[] }>(OPPS, { child })).opps[0]!;
  const asked = async (name: string) => {
    const { child, parents } = await school.child(name, 2);
    return { child, parents, oppId: await school.askedOpp(child, await school.track(child, { level: '2' }), TEXT) };
  };

  it('R28 a yes or no to what was taken back, written anew and asked again since is not taken for it, neither on paper', async () => {
    const { child: childId, parents, oppId } = await asked('Otto');
    const read = { childId, oppId, version: (await now(childId)).version, agrees: true };
    const step = async (action: string, more: object = {}) =>
      receiptOf(
        await act(school.coordinator, 'takeOppStep', { childId, oppId, version: (await now(childId)).version, action, on: school.world.today, ...more }),
      );
    await step('TAKE_BACK');
    receiptOf(await act(school.coordinator, 'writeOpp', { childId, oppId, version: (await now(childId)).version, actionPart: 'Anders' }));
    await step('TALK_OVER');
    await step('HEAR_CHILD', { hearing: 'HEARD', how: 'Met een tekening' });
    await step('ASK_CONSENT');
    const [guardian] = await school.rows('select id from children.guardian where child_id = $1', [childId]);
    const onPaper = { ...read, guardianId: guardian!['id'], proofReference: 'map 1' };
    expect([
      reasonOf(await act(parents[0]!, 'answerOpp', read)),
      reasonOf(await act(school.coordinator, 'recordPaperOppAnswer', onPaper)),
      await now(childId),
    ]).toMatchObject(['changed_since', 'changed_since', { actionPart: 'Anders', answered: 0 }]);
    receiptOf(await act(parents[0]!, 'answerOpp', { ...read, version: (await now(childId)).version }));
    expect(await now(childId)).toMatchObject({ answered: 1 });
  });

  it('R28 counts the answers of who decides now: a parent whose authority ended since stands in no way, and agrees no more', async () => {
    const { child: childId, parents, oppId } = await asked('Rob');
    const { version } = await now(childId);
    const answer = async (parent: number, agrees: boolean) => receiptOf(await act(parents[parent]!, 'answerOpp', { childId, oppId, version, agrees }));
    const authority = (of: string) => school.rows(`update children.guardian set authority = $2 where child_id = $1 and name = 'Ouder 1'`, [childId, of]);
    await answer(0, false);
    await answer(1, true);
    expect(await now(childId)).toMatchObject({ answered: 2, agreed: 1 });
    await authority('NO');
    expect(await now(childId)).toMatchObject({ answered: 1, agreed: 1 });
    receiptOf(await act(school.coordinator, 'takeOppStep', { childId, oppId, version, action: 'ESTABLISH', on: school.world.today }));
    await authority('YES');
    expect(await now(childId)).toMatchObject({ answered: 1, agreed: 1 });
  });

  it('R28 is not talked over on no day at all, in SQL neither', async () => {
    const { child, oppId } = await asked('Puck');
    receiptOf(
      await act(school.coordinator, 'takeOppStep', {
        childId: child,
        oppId,
        version: (await now(child)).version,
        action: 'TAKE_BACK',
        on: school.world.today,
      }),
    );
    const { version } = await now(child);
    const refused = await asCaller(school.database, school.world.people.careCoordinator, async (app) => {
      await app.query(`select access.open('CHILD', array[$1]::uuid[], 'SUPPORT')`, [child]);
      const step = `select refused from support.step_opp($1, $2, 'TALK_OVER', $3, null, null, null, null, null, null)`;
      return [(await app.query(step, [oppId, version, null])).rows, (await app.query(step, [oppId, version, school.world.today])).rows];
    });
    expect(refused).toEqual([[{ refused: 'opp_day' }], [{ refused: null }]]);
  });
});
