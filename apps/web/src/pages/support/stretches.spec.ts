import { ladderOf } from './stretches.js';

const level = (code: string) => ({ code, label: code, needsOpp: false, needsTlv: false });
const step = (action: string, toLevel: string, onDate: string) =>
  ({ id: onDate, action, fromLevel: null, toLevel, onDate, reviewOn: null, decidedBy: [], reason: null, enoughWhen: null }) as never;
const track = { levels: ['0', '1', '2'].map(level), startedOn: '2028-01-01', reviewOn: '2028-03-01', endedOn: null, state: 'ACTIVE' as const };

describe('the ladder of a track', () => {
  it('R27 goes up and down over the days, and on to the day one looks again', () => {
    const { stretches, days } = ladderOf(
      { ...track, steps: [step('START', '1', '2028-01-01'), step('STEP_UP', '2', '2028-01-11'), step('STEP_DOWN', '1', '2028-01-31')] },
      '2028-02-10',
    );
    expect(days).toBe(60);
    expect(stretches).toEqual([
      { from: 0, until: 10, place: 1, kind: 'BEEN' },
      { from: 10, until: 30, place: 2, kind: 'BEEN' },
      { from: 30, until: 40, place: 1, kind: 'BEEN' },
      { from: 40, until: 60, place: 1, kind: 'COMING' },
    ]);
  });

  it('X16 shows aftercare apart, and ends where it was done', () => {
    const steps = [step('START', '1', '2028-01-01'), step('STOP', '1', '2028-01-21'), step('CLOSE', '1', '2028-04-21')];
    const { stretches, days } = ladderOf({ ...track, steps, state: 'DONE', reviewOn: null, endedOn: '2028-04-21' }, '2028-06-01');
    expect(days).toBe(111);
    expect(stretches).toEqual([
      { from: 0, until: 20, place: 1, kind: 'BEEN' },
      { from: 20, until: 111, place: 1, kind: 'AFTERCARE' },
    ]);
  });

  it('R39 another owner is no step of the ladder, also in aftercare', () => {
    const steps = [step('START', '1', '2028-01-01'), step('STOP', '1', '2028-01-21')];
    const at = { ...track, state: 'AFTERCARE' as const, reviewOn: '2028-04-21' };
    const handedOver = [steps[0]!, step('HAND_OVER', '1', '2028-01-11'), steps[1]!, step('HAND_OVER', '1', '2028-01-31')];
    expect(ladderOf({ ...at, steps: handedOver }, '2028-02-10')).toEqual(ladderOf({ ...at, steps }, '2028-02-10'));
  });

  it('goes on to today when the day to look has passed', () => {
    const { stretches, days } = ladderOf({ ...track, steps: [step('START', '1', '2028-01-01')] }, '2028-03-11');
    expect([days, stretches]).toEqual([70, [{ from: 0, until: 70, place: 1, kind: 'BEEN' }]]);
  });
});
