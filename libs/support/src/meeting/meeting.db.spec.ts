import { addDays, type Id } from '#kernel';
import { act, asAdmin, asCaller, reasonOf, receiptOf, type SqlCaller, SupportingSchool, type Visitor, type World } from '#testing';

const AGENDA = `query MeetingAgenda($location: ID!, $on: CalendarDate!) { meetingAgenda(locationId: $location, on: $on) { id childId callName question works decision doer doBy childInvited version } }`;
const ITEMS = `query MeetingItems($child: ID!) { meetingItems(childId: $child, first: 5) { id question works decision doer doBy childInvited heldOn plannedOn version } }`;
const PAPER = `query MeetingPaper($child: ID!, $item: ID!) { meetingPaper(childId: $child, itemId: $item) { name content } }`;

describe('N3 a support-team meeting', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator } = school);
  });
  afterAll(() => school?.close());

  const child = async (name: string, supported = true): Promise<{ id: Id; parent: Visitor }> => {
    const { child: id, parents } = await school.child(name, 1);
    if (supported) await school.track(id);
    return { id, parent: parents[0]! };
  };
  const plan = (on: string, ...childIds: Id[]) => act(coordinator, 'planMeeting', { on, childIds });
  const agenda = async (on: string) =>
    (
      await coordinator.get<{ meetingAgenda: { id: Id; childId: Id; callName: string; version: number }[] }>(AGENDA, {
        location: world.school.locations.kompas,
        on,
      })
    ).meetingAgenda;

  it('N3 has an agenda of children with support; parents read question, what works, decision, who and when as they are written', async () => {
    const [ada, bas] = [await child('Ada'), await child('Bas')];
    const on = addDays(world.today, 7);
    receiptOf(await plan(on, ada.id, bas.id));
    const items = await agenda(on);
    expect(items.map(({ callName }) => callName)).toEqual(['Ada', 'Bas']);
    const item = items[0]!;
    const write = (more: object, version = 1) =>
      act(coordinator, 'writeMeetingItem', {
        childId: ada.id,
        itemId: item.id,
        version,
        childInvited: true,
        question: 'Hoe helpen we bij wisselen?',
        works: 'Een kaart vooraf.',
        ...more,
      });
    expect(reasonOf(await write({ decision: 'Elke wissel een kaart.' }))).toBe('meeting_who_when');
    expect(reasonOf(await write({ decision: 'Elke wissel een kaart.', doer: 'TEACHER', doBy: world.today }))).toBe('meeting_by');
    receiptOf(await write({ decision: 'Elke wissel een kaart.', doer: 'TEACHER', doBy: addDays(on, 14) }));
    expect(reasonOf(await write({}))).toBe('changed_since');
    const told = (await ada.parent.get<{ meetingItems: object[] }>(ITEMS, { child: ada.id })).meetingItems;
    expect(told).toMatchObject([
      {
        question: 'Hoe helpen we bij wisselen?',
        works: 'Een kaart vooraf.',
        decision: 'Elke wissel een kaart.',
        doer: 'TEACHER',
        doBy: addDays(on, 14),
        heldOn: on,
        plannedOn: world.today,
        childInvited: true,
      },
    ]);
    expect((await bas.parent.ask(ITEMS, { child: ada.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const pdf = Buffer.from(
      (await ada.parent.get<{ meetingPaper: { content: string } }>(PAPER, { child: ada.id, item: item.id })).meetingPaper.content,
      'base64',
    ).toString('latin1');
    expect([pdf.startsWith('%PDF'), pdf.includes('/MarkInfo')]).toEqual([true, true]);
  });

  it('N3 takes a child once a day, only with support, and never for a day that has passed', async () => {
    const [coen, dirk] = [await child('Coen'), await child('Dirk', false)];
    const on = addDays(world.today, 14);
    receiptOf(await plan(on, coen.id));
    receiptOf(await plan(on, coen.id));
    expect(await agenda(on)).toHaveLength(1);
    expect([reasonOf(await plan(on, dirk.id)), reasonOf(await plan(addDays(world.today, -1), coen.id))]).toEqual(['meeting_no_track', 'meeting_day']);
  });

  it('N3 who was put on the agenda by mistake comes off it, and may come on it again; of whom something was written stays', async () => {
    const gijs = await child('Gijs');
    const on = addDays(world.today, 35);
    receiptOf(await plan(on, gijs.id));
    const takeOff = async (who = coordinator, more: object = {}) => {
      const [item] = await agenda(on);
      return act(who, 'takeOffAgenda', { childId: gijs.id, itemId: item!.id, version: item!.version, ...more });
    };
    expect((await takeOff(gijs.parent)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(reasonOf(await takeOff(coordinator, { version: 2 }))).toBe('changed_since');
    receiptOf(await takeOff());
    expect([await agenda(on), (await gijs.parent.get<{ meetingItems: object[] }>(ITEMS, { child: gijs.id })).meetingItems]).toEqual([[], []]);
    receiptOf(await plan(on, gijs.id));
    const [item] = await agenda(on);
    receiptOf(await act(coordinator, 'writeMeetingItem', { childId: gijs.id, itemId: item!.id, version: 1, childInvited: true, works: 'Buiten spelen' }));
    expect(reasonOf(await takeOff())).toBe('meeting_written');
  });

  it('R48 of whom a meeting talks is told, in SQL too, to who may open their support alone', async () => {
    const floor = await child('Floor');
    const on = addDays(world.today, 28);
    receiptOf(await plan(on, floor.id));
    const { careCoordinator, teacher, schoolAdministrator } = world.people;
    const told = (who: SqlCaller) =>
      asCaller(
        school.database,
        who,
        async (app) => (await app.query('select * from support.children_at_meeting($1, $2)', [world.school.locations.kompas, on])).rowCount,
      );
    expect([await told(careCoordinator), await told(teacher), await told(schoolAdministrator)]).toEqual([1, 0, 0]);
  });

  it('N3 only the care coordinator writes; the words are sealed', async () => {
    const eva = await child('Eva');
    receiptOf(await plan(addDays(world.today, 21), eva.id));
    const [item] = await agenda(addDays(world.today, 21));
    const input = { childId: eva.id, itemId: item!.id, version: 1, childInvited: false, question: 'Geheim woord' };
    expect((await act(eva.parent, 'writeMeetingItem', input)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    receiptOf(await act(coordinator, 'writeMeetingItem', input));
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query<{ question: Buffer }>('select question from support.meeting_item where id = $1', [item!.id]),
    );
    expect(rows[0]?.question.toString('latin1')).not.toContain('Geheim');
  });
});
