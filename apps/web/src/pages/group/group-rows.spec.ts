import { groupRows } from './group-rows.js';

const TODAY = '2028-03-06';
const words = {
  today: TODAY,
  roleName: (role: string) => role,
  stateName: (state: string) => state,
  arrivalName: (day: string) => (day > TODAY ? `comes ${day}` : 'new'),
};
type Told = Parameters<typeof groupRows>[0][number];
const child = (told: Partial<Told>): Told => ({
  id: '1',
  callName: 'Bas',
  familyInitial: 'V.',
  birthDate: '2024-05-02',
  firstDay: '2026-08-01',
  handoverState: null,
  handoverReadOn: null,
  works: null,
  levels: [],
  deliveredLevels: null,
  ...told,
});
const handoverOf = (told: Partial<Told>) => groupRows([child(told)], words)[0]?.handover;

describe('the handover’s column of a class', () => {
  it('S5 says of a handover that came whether it was read, which is no state', () => {
    expect(handoverOf({ handoverState: 'RECEIVED' })).toEqual({ text: 'UNREAD', open: true });
    expect(handoverOf({ handoverState: 'RECEIVED', handoverReadOn: '2028-03-02' })).toEqual({ text: 'READ', open: true });
    expect(handoverOf({ handoverState: 'CONVERSATION_HELD', handoverReadOn: '2028-03-02' })).toEqual({ text: 'CONVERSATION_HELD', open: false });
  });

  it('S5 says who is new or still comes where no handover does, not by colour alone', () => {
    expect(handoverOf({ firstDay: '2028-04-12' })).toEqual({ text: 'comes 2028-04-12' });
    expect(handoverOf({ firstDay: '2028-03-01' })).toEqual({ text: 'new' });
    expect(handoverOf({})).toBeUndefined();
  });
});
