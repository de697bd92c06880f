import { addDays } from '#kernel';
import { act, receiptOf, SupportingSchool } from '#testing';

const MEMBERS = `query TeamMembers($child: ID!) { teamMembers(childId: $child) { parts { part isOpen } } }`;
const SIGHT = `query TeamSight($child: ID!) { teamSight(childId: $child) { parts } }`;

describe('A5 a guest who leaves their own organisation', () => {
  let school: SupportingSchool;

  beforeAll(async () => {
    school = await SupportingSchool.open();
  });
  afterAll(() => school?.close());

  it('reads nothing any more from the day after, and what was allowed is shown to be shut; who works there again reads again', async () => {
    const { today } = school.world;
    const guest = await school.guest('Noortje de Wit');
    const {
      child,
      parents: [parent],
    } = await school.child('Ilse', 1);
    await school.track(child);
    const proposed = {
      childId: child,
      login: guest.accountId,
      work: 'gezinswerker',
      why: 'Zij denkt mee.',
      fromOn: today,
      untilOn: addDays(today, 30),
      parts: ['GOALS'],
    };
    const { id } = receiptOf(await act(school.coordinator, 'proposeTeamMember', proposed));
    receiptOf(await act(parent!, 'answerTeamPart', { childId: child, memberId: id, part: 'GOALS', allows: true }));
    const reads = async () => (await guest.visitor.ask<{ teamSight: { parts: string[] } }>(SIGHT, { child })).data?.teamSight?.parts ?? null;
    const open = async () => {
      const { teamMembers } = await parent!.get<{ teamMembers: { parts: { part: string; isOpen: boolean }[] }[] }>(MEMBERS, { child });
      return teamMembers[0]!.parts.filter(({ isOpen }) => isOpen).map(({ part }) => part);
    };
    const works = (until: string | null) =>
      school.rows(`update access.post set period = daterange(lower(period), $2::date) where account_id = $1 and role = 'SPECIALIST'`, [guest.accountId, until]);
    expect([await reads(), await open()]).toEqual([['GOALS'], ['GOALS']]);
    await works(addDays(today, 1));
    expect([await reads(), await open()]).toEqual([['GOALS'], ['GOALS']]);
    await works(today);
    expect([await reads(), await open()]).toEqual([null, []]);
    await works(null);
    expect([await reads(), await open()]).toEqual([['GOALS'], ['GOALS']]);
  });
});
