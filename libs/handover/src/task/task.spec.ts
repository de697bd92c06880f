import { STANDARD_CALENDAR } from '../calendar/handover.calendar.js';
import type { HandoverState } from '../states/handover.states.js';
import type { GroupDelivery } from './receiver-tasks.repository.js';
import { tasksOf } from './receiver-tasks.service.js';
import { aboutChild, mostPressing, TASKS_MOST } from './task.entity.js';

const delivery: GroupDelivery = {
  id: 'd',
  childId: 'c',
  callName: 'Bas',
  locationId: 'l',
  groupId: 'g',
  state: 'RECEIVED',
  warmRequired: false,
  warmAsked: false,
  receivedOn: '2026-01-05',
  readOn: null,
  spokenOn: null,
  plannedOn: null,
  firstSchoolDay: '2026-03-02',
  unreadReplacementOn: null,
  endedOn: null,
};
const kinds = (more: Partial<GroupDelivery>, today: string) =>
  tasksOf({ ...delivery, ...more }, STANDARD_CALENDAR, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

describe('what wants doing', () => {
  it('X7 asks first to read, ten days before day one', () => {
    expect(kinds({}, '2026-01-06')).toEqual(['READ_HANDOVER 2026-02-20']);
  });

  it('R14 asks then to talk, where it is required or the preschool asked for it', () => {
    expect(kinds({ readOn: '2026-01-07', warmAsked: true }, '2026-01-08')).toEqual(['PLAN_CONVERSATION 2026-02-23']);
    expect(kinds({ readOn: '2026-01-07', warmRequired: true, state: 'CONVERSATION_PLANNED', plannedOn: '2026-01-20' }, '2026-01-08')).toEqual([
      'HOLD_CONVERSATION 2026-01-20',
    ]);
  });

  it('R16 R17 asks the level from day one and the answer from six weeks on', () => {
    expect(kinds({ readOn: '2026-01-07' }, '2026-03-01')).toEqual([]);
    expect(kinds({ readOn: '2026-01-07' }, '2026-03-02')).toEqual(['CONFIRM_STARTING_LEVEL 2026-04-13']);
    const confirmed: HandoverState = 'STARTING_LEVEL_CONFIRMED';
    expect(kinds({ readOn: '2026-01-07', state: confirmed }, '2026-04-12')).toEqual([]);
    expect(kinds({ readOn: '2026-01-07', state: confirmed }, '2026-04-13')).toEqual(['GIVE_FEEDBACK 2026-05-25']);
  });

  it('holds at most five things, the most pressing first', () => {
    const tasks = ['2026-05-02', '2026-05-01', '2026-06-01', '2026-04-01', '2026-05-03', '2026-07-01'].map((day) =>
      aboutChild('READ_HANDOVER', day, { childId: null, callName: null, handoverId: null }),
    );
    const first = mostPressing(tasks);
    expect(first).toHaveLength(TASKS_MOST);
    expect(first[0]?.dueOn).toBe('2026-04-01');
  });
});
