import type { CoachingOfLocation } from './coaching-figures.query.js';
import { quartersOf, quartersUntil, shareOnGroup, sharesOnGroup } from './counts.js';

const location = (minutesGroup: number, waitingDaysMedian: number | null): CoachingOfLocation => ({
  locationId: String(minutesGroup),
  locationName: 'KDV',
  figures: [],
  quarters: [
    {
      period: '2027-Q4',
      firstDay: '2027-10-01',
      counts: {
        visits: 2,
        minutesGroup,
        minutesTalk: 30,
        minutesParents: 0,
        minutesTeam: 10,
        minutesTraining: 0,
        minutesTravel: 40,
        asked: 1,
        waited: 1,
        waitingDaysMedian,
      },
    },
  ],
});

describe('plain counts of coaching', () => {
  it('M3 are added up over locations, but the middle of days is of one location alone', () => {
    expect(quartersOf([location(60, 4), location(100, 9)])).toMatchObject([{ visits: 4, minutesGroup: 160, waited: 2, waitingDaysMedian: null }]);
    expect(quartersOf([location(60, 4)])).toMatchObject([{ waitingDaysMedian: 4 }]);
  });

  it('M3 hold minutes on the group against all minutes with people, without travel', () => {
    const [quarter] = quartersOf([location(60, 4)]);
    expect(quarter && shareOnGroup(quarter)).toBe(0.6);
  });

  it('M3 tell the share of quarters with a visit alone, each by its name', () => {
    const [quarter] = quartersOf([location(60, 4)]);
    if (!quarter) throw new Error('no quarter');
    const none = { ...quarter, period: '2027-Q3', minutesGroup: 0, minutesTalk: 0, minutesTeam: 0 };
    expect(sharesOnGroup([none, quarter, { ...none, period: '2028-Q1' }])).toEqual([{ period: '2027-Q4', share: 0.6 }]);
    expect(sharesOnGroup([none])).toEqual([]);
  });

  it('go back twelve quarters, the present one first', () => {
    const quarters = quartersUntil('2028-03-06');
    expect(quarters).toHaveLength(12);
    expect([quarters[0], quarters[1], quarters.at(-1)]).toEqual([
      { firstDay: '2028-01-01', period: '2028-Q1' },
      { firstDay: '2027-10-01', period: '2027-Q4' },
      { firstDay: '2025-04-01', period: '2025-Q2' },
    ]);
  });
});
