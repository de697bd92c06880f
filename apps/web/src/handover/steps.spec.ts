import { stepsOf } from './steps.js';

const days = { medium: (day: string) => day } as Parameters<typeof stepsOf>[2];
const say = ((key: string) => key) as Parameters<typeof stepsOf>[1];
const way = (kinds: string[], talks = false) =>
  stepsOf({ talks, events: kinds.map((kind, index) => ({ kind, happenedOn: `2026-11-${String(index + 1).padStart(2, '0')}` })) }, say, days);

describe('R7 the road of a handover', () => {
  it('R7 waits for the step after the last that was done', () => {
    expect(way([]).current).toBe('MAKE');
    expect(way(['OPENED', 'OFFERED']).current).toBe('PARENTS');
    expect(way(['OPENED', 'OFFERED', 'AGREED', 'SENT', 'RECEIVED', 'READ']).current).toBe('LEVEL');
    expect(way(['OFFERED', 'AGREED', 'SENT', 'RECEIVED', 'READ', 'LEVEL_CONFIRMED', 'FEEDBACK_GIVEN']).current).toBeUndefined();
  });

  it('R14 has a step for the conversation only where one is held', () => {
    expect(way([]).steps.map(({ id }) => id)).not.toContain('TALK');
    expect(way([], true).steps.map(({ id }) => id)).toContain('TALK');
  });

  it('R10 goes back when it was taken back, or parents reconsidered', () => {
    expect(way(['OFFERED', 'TAKEN_BACK']).current).toBe('MAKE');
    expect(way(['OFFERED', 'AGREED', 'RECONSIDERED']).current).toBe('PARENTS');
  });

  it('H9 begins anew when it was recalled', () => {
    expect(way(['OFFERED', 'AGREED', 'SENT', 'RECEIVED', 'RECALLED'])).toMatchObject({
      current: 'MAKE',
      steps: [{ note: undefined }, { note: undefined }, { note: undefined }, { note: undefined }, {}, {}, {}],
    });
  });

  it('H6 keeps the first day somebody read it', () => {
    expect(way(['OFFERED', 'AGREED', 'SENT', 'RECEIVED', 'READ', 'READ']).steps.find(({ id }) => id === 'READ')?.note).toBe('2026-11-05');
  });
});
