import { addDays, type Id, newId } from '#kernel';
import { act, arrange, reasonOf, receiptOf, SupportingSchool, type Visitor } from '#testing';

const MEMBERS = `query TeamMembers($child: ID!) { teamMembers(childId: $child) { id name organisation work why fromOn untilOn state endedOn endedBy version timesRead lastReadOn parts { part isAsked isOpen yours decides allowed refused } } }`;
const SIGHT = `query TeamSight($child: ID!) { teamSight(childId: $child) { childId callName parts plan } }`;

interface Member {
  readonly id: Id;
  readonly state: string;
  readonly version: number;
  readonly endedBy: string | null;
  readonly timesRead: number | null;
  readonly lastReadOn: string | null;
  readonly parts: readonly {
    readonly part: string;
    readonly isAsked: boolean;
    readonly isOpen: boolean;
    readonly yours: boolean | null;
    readonly decides: number;
    readonly allowed: number;
    readonly refused: number;
  }[];
}

describe('A5 a wrap-around team', () => {
  let school: SupportingSchool;
  let today: string;
  let nurse: Id;
  let asNurse: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    today = school.world.today;
    ({ accountId: nurse, visitor: asNurse } = await school.guest('Noortje de Wit'));
  });
  afterAll(() => school?.close());

  /** A child with support and so many parents, and who is proposed for its team. */
  const supported = async (name: string, parents = 2) => {
    const home = await school.child(name, parents);
    return { ...home, track: await school.track(home.child) };
  };
  const propose = (child: Id, more: object = {}) =>
    act(school.coordinator, 'proposeTeamMember', {
      childId: child,
      login: nurse,
      work: 'jeugdverpleegkundige',
      why: 'Zij denkt mee over slapen.',
      fromOn: today,
      untilOn: addDays(today, 30),
      parts: ['APPROACH', 'GOALS'],
      ...more,
    });
  const say = (parent: Visitor, child: Id, memberId: Id, part: string, allows: boolean) =>
    act(parent, 'answerTeamPart', { childId: child, memberId, part, allows });
  const members = async (child: Id, who = school.coordinator) => (await who.get<{ teamMembers: Member[] }>(MEMBERS, { child })).teamMembers;
  const open = async (child: Id, who = school.coordinator) => (await members(child, who))[0]!.parts.filter(({ isOpen }) => isOpen).map(({ part }) => part);
  const sees = async (child: Id) => (await asNurse.ask<{ teamSight: { parts: string[] } }>(SIGHT, { child })).data?.teamSight?.parts ?? null;

  it('is proposed with who, of where, as what, why and until when; nothing is open and nothing is preset', async () => {
    const {
      child,
      parents: [one],
    } = await supported('Ada');
    const { id } = receiptOf(await propose(child));
    const [member] = await members(child, one);
    const part = { isOpen: false, yours: null, decides: 2, allowed: 0, refused: 0 };
    expect(member).toEqual({
      id,
      name: 'Noortje de Wit',
      organisation: 'Jeugdhulp De Brug',
      work: 'jeugdverpleegkundige',
      why: 'Zij denkt mee over slapen.',
      fromOn: today,
      untilOn: addDays(today, 30),
      state: 'PROPOSED',
      endedOn: null,
      endedBy: null,
      version: 1,
      timesRead: 0,
      lastReadOn: null,
      parts: [
        { part: 'APPROACH', isAsked: true, ...part },
        { part: 'GOALS', isAsked: true, ...part },
        { part: 'FAMILY', isAsked: false, ...part },
      ],
    });
    expect(await sees(child)).toBe(null);
    const rows = await school.rows('select why from support.team_member where id = $1', [id]);
    expect(Buffer.from(rows[0]!['why'] as Buffer).toString('latin1')).not.toContain('slapen');
  });

  it('is refused for days that pass the review, for who works nowhere else, for a parent, without support, and twice', async () => {
    const {
      child,
      parents: [one],
    } = await supported('Bas');
    const review = (await school.rows('select review_on::text as on from support.track where child_id = $1', [child]))[0]!['on'] as string;
    const reasons = await Promise.all([
      propose(child, { untilOn: addDays(review, 1) }),
      propose(child, { fromOn: addDays(today, -1) }),
      propose(child, { fromOn: addDays(today, 5), untilOn: addDays(today, 4) }),
      propose(child, { login: 'niemand' }),
      propose(child, { login: school.world.people.teacher.accountId }),
      propose(child, { login: school.world.people.careCoordinator.accountId }),
    ]);
    expect(reasons.map(reasonOf)).toEqual(['team_until_review', 'team_days', 'team_days', 'team_unknown', 'team_unknown', 'team_unknown']);
    receiptOf(await propose(child, { untilOn: review }));
    expect(reasonOf(await propose(child))).toBe('team_already');
    expect((await propose(child, { parts: [] })).errors[0]?.extensions.code).toBe('INVALID');
    expect((await propose(child, { parts: ['FAMILY'] })).errors[0]?.extensions.code).toBe('INVALID');
    expect(
      (await act(one!, 'proposeTeamMember', { childId: child, login: nurse, work: 'zus', why: 'zo', fromOn: today, untilOn: today, parts: ['GOALS'] }))
        .errors[0]?.extensions.code,
    ).toBe('FORBIDDEN');
    expect(reasonOf(await propose((await school.child('Zonder', 1)).child))).toBe('team_no_track');
  });

  it('opens only what all parents with authority allow, and shuts it the moment one takes it back', async () => {
    const {
      child,
      parents: [one, two],
    } = await supported('Coen');
    const { id } = receiptOf(await propose(child));
    receiptOf(await say(one!, child, id, 'APPROACH', true));
    expect([await open(child), await sees(child)]).toEqual([[], null]);
    receiptOf(await say(two!, child, id, 'GOALS', true));
    receiptOf(await say(two!, child, id, 'APPROACH', false));
    expect([await open(child), await sees(child)]).toEqual([[], null]);
    expect(receiptOf(await say(two!, child, id, 'APPROACH', true)).state).toBe('RUNNING');
    expect([await open(child), await sees(child)]).toEqual([['APPROACH'], ['APPROACH']]);
    expect((await members(child, one))[0]!.parts.map(({ part, yours, allowed, refused }) => [part, yours, allowed, refused])).toEqual([
      ['APPROACH', true, 2, 0],
      ['GOALS', null, 1, 0],
      ['FAMILY', null, 0, 0],
    ]);
    expect((await members(child))[0]!.parts.map(({ yours }) => yours)).toEqual([null, null, null]);
    expect(receiptOf(await say(one!, child, id, 'APPROACH', false)).state).toBe('PROPOSED');
    expect([await open(child), await sees(child)]).toEqual([[], null]);
    expect(await school.rows(`select id from access.post where role = 'TEAM_MEMBER' and id = $1`, [id])).toEqual([]);
  });

  it('what a parent said is kept, also what was taken back; the same intent twice is one word', async () => {
    const {
      child,
      parents: [one],
    } = await supported('Dirk', 1);
    const { id } = receiptOf(await propose(child));
    const intent = newId();
    receiptOf(await act(one!, 'answerTeamPart', { id: intent, childId: child, memberId: id, part: 'GOALS', allows: true }));
    receiptOf(await act(one!, 'answerTeamPart', { id: intent, childId: child, memberId: id, part: 'GOALS', allows: true }));
    receiptOf(await say(one!, child, id, 'GOALS', false));
    expect(await school.rows('select allows from support.team_answer where member_id = $1 order by place', [id])).toEqual([
      { allows: true },
      { allows: false },
    ]);
  });

  it('opens by what a parent without a login signed on paper, and never against what a parent said themselves', async () => {
    const {
      child,
      parents: [one, two],
    } = await supported('Jet');
    const { id } = receiptOf(await propose(child));
    const guardians = (await school.rows('select id from children.guardian where child_id = $1 order by name', [child])).map((row) => row['id'] as Id);
    const other = (await school.rows('select g.id from children.guardian g where g.child_id <> $1 limit 1', [child]))[0]!['id'] as Id;
    const paper = (guardianId: Id, answers: object[], who = school.coordinator) =>
      act(who, 'recordPaperTeamAnswer', { childId: child, memberId: id, guardianId, proofReference: 'map 2026, blad 4', answers });
    const both = [
      { part: 'APPROACH', allows: true },
      { part: 'GOALS', allows: false },
    ];
    receiptOf(await say(one!, child, id, 'APPROACH', true));
    expect([
      reasonOf(await paper(other, both)),
      reasonOf(await paper(guardians[1]!, [...both, { part: 'PLAN', allows: true }])),
      (await paper(guardians[1]!, both, two)).errors[0]?.extensions.code,
    ]).toEqual(['not_found', 'not_found', 'FORBIDDEN']);
    expect(await open(child)).toEqual([]);
    expect(receiptOf(await paper(guardians[1]!, both)).state).toBe('RUNNING');
    expect([await open(child), await sees(child)]).toEqual([['APPROACH'], ['APPROACH']]);
    receiptOf(await say(one!, child, id, 'APPROACH', false));
    expect(reasonOf(await paper(guardians[0]!, both))).toBe('parent_said_themselves');
    expect(await sees(child)).toBe(null);
    expect(
      await school.rows(
        'select part, allows, proof_reference as proof from support.team_answer where member_id = $1 and recorded_by is not null order by part',
        [id],
      ),
    ).toEqual([
      { part: 'APPROACH', allows: true, proof: 'map 2026, blad 4' },
      { part: 'GOALS', allows: false, proof: 'map 2026, blad 4' },
    ]);
  });

  it('shuts when somebody else gets authority, until they too said yes; opens nothing when nobody has it', async () => {
    const {
      child,
      parents: [one],
    } = await supported('Eva', 1);
    const { id } = receiptOf(await propose(child));
    receiptOf(await say(one!, child, id, 'GOALS', true));
    expect(await sees(child)).toEqual(['GOALS']);
    await arrange(school.database, (a) => a.guardian(school.world.school.id, child, 'Ouder 2', 'YES'));
    expect([await sees(child), (await members(child))[0]!.state]).toEqual([null, 'PROPOSED']);
    await school.rows(`update children.guardian set authority = 'NO' where child_id = $1`, [child]);
    expect(await sees(child)).toBe(null);
  });

  it('is decided on by parents with authority alone', async () => {
    const { child } = await supported('Finn', 1);
    const { id } = receiptOf(await propose(child));
    const other = await school.child('Ander', 1);
    const answers = await Promise.all([school.coordinator, school.teacher, asNurse].map((who) => say(who, child, id, 'GOALS', true)));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', expect.any(String)]);
    expect((await say(other.parents[0]!, child, id, 'GOALS', true)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await say(other.parents[0]!, other.child, id, 'GOALS', true)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const without = await arrange(school.database, (a) => a.guardian(school.world.school.id, child, 'Zonder gezag', 'NO'));
    expect((await say(await school.api.visitor(without.accountId!, without.hat), child, id, 'GOALS', true)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await open(child)).toEqual([]);
  });

  it('a part that was not asked for is not given, but for the own part of the family', async () => {
    const {
      child,
      parents: [one],
    } = await supported('Gijs', 1);
    const { id } = receiptOf(await propose(child));
    expect((await say(one!, child, id, 'PLAN', true)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    receiptOf(await say(one!, child, id, 'FAMILY', true));
    expect(await sees(child)).toEqual(['FAMILY']);
  });

  it.each([
    ['the care coordinator', 'COORDINATOR'],
    ['one parent', 'PARENTS'],
  ])('ended by %s it is over at once and for good', async (_, by) => {
    const {
      child,
      parents: [one, two],
    } = await supported(`Hein ${by}`);
    const { id } = receiptOf(await propose(child));
    for (const parent of [one!, two!]) receiptOf(await say(parent, child, id, 'GOALS', true));
    expect(await sees(child)).toEqual(['GOALS']);
    const who = by === 'PARENTS' ? two! : school.coordinator;
    expect(reasonOf(await act(who, 'endTeamMember', { childId: child, memberId: id, version: 7 }))).toBe('changed_since');
    expect(receiptOf(await act(who, 'endTeamMember', { childId: child, memberId: id, version: 1 }))).toEqual({ id, version: 2, state: 'ENDED' });
    expect(await sees(child)).toBe(null);
    expect((await members(child))[0]).toMatchObject({ state: 'ENDED', endedBy: by, version: 2 });
    expect(reasonOf(await act(who, 'endTeamMember', { childId: child, memberId: id, version: 1 }))).toBe('changed_since');
    expect(reasonOf(await act(who, 'endTeamMember', { childId: child, memberId: id, version: 2 }))).toBe('team_over');
    expect(reasonOf(await say(one!, child, id, 'GOALS', true))).toBe('team_over');
    receiptOf(await propose(child));
    expect(await sees(child)).toBe(null);
  });

  it('ends with the support, and a step to a lighter level with an earlier review shortens it', async () => {
    const {
      child,
      parents: [one],
      track,
    } = await supported('Ilse', 1);
    const { id } = receiptOf(await propose(child));
    receiptOf(await say(one!, child, id, 'GOALS', true));
    const step = (action: string, version: number, more: object) =>
      act(
        school.coordinator,
        'takeSupportStep',
        { childId: child, trackId: track, version, action, decidedBy: ['PARENTS'], reason: 'Proef', enoughWhen: 'Proef', ...more },
        'TakeTrackStepInput',
      );
    receiptOf(await step('EXTEND', 1, { reviewOn: addDays(today, 10) }));
    expect(await school.rows('select upper(period)::text as until from access.post where id = $1', [id])).toEqual([{ until: addDays(today, 11) }]);
    receiptOf(await step('STOP', 2, {}));
    expect(await sees(child)).toBe(null);
    expect((await members(child))[0]).toMatchObject({ state: 'ENDED', endedBy: 'TRACK' });
  });

  it('tells parents how often the guest looked, and when last; not colleagues', async () => {
    const {
      child,
      parents: [one],
    } = await supported('Jan', 1);
    const { id } = receiptOf(await propose(child));
    receiptOf(await say(one!, child, id, 'GOALS', true));
    await sees(child);
    await sees(child);
    expect((await members(child, one))[0]).toMatchObject({ timesRead: 1, lastReadOn: today });
    expect((await members(child))[0]).toMatchObject({ timesRead: null, lastReadOn: null });
  });

  it('is not among the posts an administrator appoints or ends', async () => {
    const { schoolAdministrator } = school.world.people;
    const administrator = await school.api.visitor(schoolAdministrator.accountId, schoolAdministrator.hat);
    const { posts } = await administrator.get<{ posts: { role: string; name: string }[] }>('query Posts { posts(first: 100) { id name role } }');
    expect(posts.filter(({ name }) => name === 'Noortje de Wit')).toEqual([]);
    const [{ id }] = (await school.rows(`select id from access.post where role = 'TEAM_MEMBER' limit 1`)) as [{ id: Id }];
    expect((await act(administrator, 'endPost', { postId: id, version: 1 })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
