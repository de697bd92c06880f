import { dueByPart, partOf } from './due-groups.js';

describe('what is due by days left', () => {
  it('P3 tells what is past its date first, then by week and month', () => {
    expect([-1, 0, 7, 8, 31, 32].map((daysLeft) => partOf({ daysLeft }))).toEqual(['PAST', 'WEEK', 'WEEK', 'MONTH', 'MONTH', 'LATER']);
  });

  it('keeps the order, and leaves out parts in which nothing is due', () => {
    const dues = [
      { id: 'a', daysLeft: -4 },
      { id: 'b', daysLeft: -2 },
      { id: 'c', daysLeft: 40 },
    ];
    expect(dueByPart(dues).map(({ part, dues: here }) => [part, here.map(({ id }) => id)])).toEqual([
      ['PAST', ['a', 'b']],
      ['LATER', ['c']],
    ]);
  });
});
