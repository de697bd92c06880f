import { ladderOf, type Step, type StepAction } from './track.entity.js';

const step = (action: StepAction, fromLevel: string | null, toLevel: string, onDate: string): Step => ({
  id: `${action}-${onDate}`,
  action,
  fromLevel,
  toLevel,
  onDate,
  reviewOn: null,
  decidedBy: ['PARENTS'],
  ownerName: null,
  reason: null,
  enoughWhen: null,
});
const START = step('START', null, '2', '2027-09-01');

describe('the ladder of a track', () => {
  it('R27 tells since when its level holds: not since it was extended, looked at or given another owner', () => {
    const since = (...more: Step[]) => ladderOf({ startedOn: '2027-09-01' }, [START, ...more]).levelSince;
    const up = step('STEP_UP', '2', '3', '2027-11-01');
    expect(since()).toBe('2027-09-01');
    expect(since(up, step('EXTEND', '3', '3', '2027-12-01'), step('HAND_OVER', '3', '3', '2028-01-01'))).toBe('2027-11-01');
    expect(since(up, step('STEP_DOWN', '3', '2', '2028-02-01'), step('MAKE_STRUCTURAL', '2', '2', '2028-03-01'), step('LOOK', '2', '2', '2029-03-01'))).toBe(
      '2028-02-01',
    );
  });

  it('X16 counts from the day support began again after it was enough, also at the same level', () => {
    const again = [START, step('STOP', '2', '2', '2027-12-01'), step('RESUME', '2', '2', '2028-02-01')];
    const { levelSince, steps } = ladderOf({ startedOn: '2027-09-01' }, again);
    expect([levelSince, steps.map(({ setsLevel }) => setsLevel)]).toEqual(['2028-02-01', [true, false, true]]);
  });
});
