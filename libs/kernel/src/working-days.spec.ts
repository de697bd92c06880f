import fc from 'fast-check';
import { addDays } from './calendar.js';
import { addWorkingDays, easterSunday, isWorkingDay, officialHolidays } from './working-days.js';

describe('working days in the Netherlands', () => {
  it('know Easter, which moves', () => {
    expect([1999, 2000, 2024, 2025, 2026, 2027, 2028, 2029, 2038].map(easterSunday)).toEqual([
      '1999-04-04',
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2038-04-25',
    ]);
  });

  it('know the official holidays of a year', () => {
    expect([...officialHolidays(2028).keys()].sort()).toEqual([
      '2028-01-01',
      '2028-04-14',
      '2028-04-16',
      '2028-04-17',
      '2028-04-27',
      '2028-05-05',
      '2028-05-25',
      '2028-06-04',
      '2028-06-05',
      '2028-12-25',
      '2028-12-26',
    ]);
  });

  it('keep King’s Day off a Sunday', () => {
    expect(officialHolidays(2025).get('2025-04-26')).toBe('KINGS_DAY');
    expect([isWorkingDay('2026-04-27'), isWorkingDay('2025-04-28')]).toEqual([false, true]);
  });

  it.each([
    ['2028-03-06', 2, '2028-03-08'],
    ['2028-03-09', 2, '2028-03-13'], // over a weekend
    ['2028-04-13', 2, '2028-04-19'], // over Good Friday and Easter
    ['2027-12-23', 2, '2027-12-27'], // Christmas in a weekend
    ['2028-03-11', 1, '2028-03-13'], // asked on a Saturday
  ])('count %s and %i working days to %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('end on a working day, never sooner than that many days later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 10 }), (offset, days) => {
        const from = addDays('2000-01-01', offset);
        const to = addWorkingDays(from, days);
        expect(isWorkingDay(to)).toBe(true);
        expect(to >= addDays(from, days)).toBe(true);
      }),
    );
  });
});
