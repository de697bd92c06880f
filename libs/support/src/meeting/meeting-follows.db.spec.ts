import { addDays, type Id } from '#kernel';
import { act, arrange, receiptOf, SupportingSchool, type Visitor } from '#testing';

const AGENDA = `query MeetingAgenda($location: ID!, $on: CalendarDate!) { meetingAgenda(locationId: $location, on: $on) { callName } }`;
const ITEMS = `query MeetingItems($child: ID!) { meetingItems(childId: $child, first: 5) { id heldOn } }`;

describe('N3 a child that is on the agenda of a meeting to come', () => {
  let school: SupportingSchool;

  beforeAll(async () => {
    school = await SupportingSchool.open();
  });
  afterAll(() => school?.close());

  const planned = async (name: string, ...days: number[]) => {
    const {
      child,
      parents: [parent],
    } = await school.child(name, 1);
    await school.track(child);
    for (const after of days) receiptOf(await act(school.coordinator, 'planMeeting', { on: addDays(school.world.today, after), childIds: [child] }));
    return { child, parent: parent! };
  };
  const agenda = async (who: Visitor, location: Id, after: number) =>
    (await who.get<{ meetingAgenda: { callName: string }[] }>(AGENDA, { location, on: addDays(school.world.today, after) })).meetingAgenda;

  it('is on that of the school of the board where it goes on; what was talked over stays where it was', async () => {
    const { child } = await planned('Ada', 0, 9);
    const controllerId = school.world.school.id;
    const there = await arrange(school.database, async (a) => {
      const place = await a.location(controllerId, 'Basisschool De Toren', 'SCHOOL');
      const group = await a.group(controllerId, place, '3/4');
      const colleague = await a.person('Ilse', { controllerId, role: 'CARE_COORDINATOR', scopeKind: 'LOCATION', scopeId: place });
      await a.admin.query('update support.meeting_item set held_on = access.today() - 7 where child_id = $1 and held_on = access.today()', [child]);
      await a.admin.query('update children.placement set period = daterange(lower(period), access.today()) where child_id = $1', [child]);
      await a.placement(controllerId, child, group, `[${a.today},)`);
      return { place, colleague };
    });
    const ilse = await school.api.visitor(there.colleague.accountId, there.colleague.hat);
    expect(await agenda(ilse, there.place, 9)).toEqual([{ callName: 'Ada' }]);
    expect(await agenda(ilse, there.place, -7)).toEqual([]);
    expect(await agenda(school.coordinator, school.location, 9)).toEqual([]);
  });

  it('is on none once it left, unless something was written of it', async () => {
    const { child, parent } = await planned('Bas', 9, 12);
    const items = async () => (await parent.get<{ meetingItems: { id: Id; heldOn: string }[] }>(ITEMS, { child })).meetingItems;
    const [{ id: itemId } = { id: '' }] = await items();
    receiptOf(await act(school.coordinator, 'writeMeetingItem', { childId: child, itemId, version: 1, childInvited: true, question: 'Hoe gaat het verder?' }));
    await school.rows('update children.child set left_on = access.today() where id = $1', [child]);
    expect(await items()).toEqual([{ id: itemId, heldOn: addDays(school.world.today, 12) }]);
  });
});
