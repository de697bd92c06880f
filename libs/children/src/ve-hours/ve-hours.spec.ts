import fc from 'fast-check';
import { addDays, addYears, daysBetween } from '#kernel';
import { countedHours, veForecast, veWindow, veProgress } from './ve-hours.js';

const birthDate = '2022-03-15';
const days = (from: string, count: number, hours: number) => Array.from({ length: count }, (_, index) => ({ on: addDays(from, index), hours }));

describe('hours of VE', () => {
  it('R21 count from 2;6 and until the day before the fourth birthday', () => {
    expect(veWindow(birthDate)).toEqual({ from: '2024-09-15', before: '2026-03-15' });
    expect(
      countedHours(birthDate, [
        { on: '2024-09-14', hours: 4 },
        { on: '2024-09-15', hours: 4 },
        { on: '2026-03-14', hours: 4 },
        { on: '2026-03-15', hours: 4 },
      ]),
    ).toBe(8);
  });

  it('R21 begin at the month end of a short month, and end on 28 February for a child of 29 February', () => {
    expect(veWindow('2021-08-31').from).toBe('2024-02-29');
    expect(veWindow('2020-08-31').from).toBe('2023-02-28');
    expect(veWindow('2024-02-29').before).toBe('2028-02-29');
    expect(veWindow('2023-02-28').before).toBe('2027-02-28');
  });

  it('R21 count six a day at most, also when a day has two parts', () => {
    expect(countedHours(birthDate, [{ on: '2025-01-06', hours: 8 }])).toBe(6);
    expect(
      countedHours(birthDate, [
        { on: '2025-01-06', hours: 4 },
        { on: '2025-01-06', hours: 4 },
      ]),
    ).toBe(6);
  });

  it('R21 reach 960 with 160 days of six hours, and one hour less does not', () => {
    expect(veForecast(birthDate, days('2025-01-01', 160, 6), [])).toEqual({ counted: 960, forecast: 960, reached: true, willReach: true });
    expect(veForecast(birthDate, [...days('2025-01-01', 159, 6), { on: '2025-12-01', hours: 5 }], [])).toMatchObject({
      counted: 959,
      reached: false,
      willReach: false,
    });
    expect(veForecast(birthDate, days('2025-01-01', 200, 4.8), [])).toMatchObject({ counted: 960, reached: true });
    expect(veForecast(birthDate, days('2025-01-01', 100, 6), days('2025-08-01', 60, 6))).toEqual({
      counted: 600,
      forecast: 960,
      reached: false,
      willReach: true,
    });
  });

  it('R21 never count more than six hours for each day of the window, for any child', () => {
    const birth = fc.integer({ min: 0, max: 9_000 }).map((after) => addDays('2010-01-01', after));
    const offered = fc.array(fc.record({ after: fc.integer({ min: 0, max: 2_000 }), hours: fc.integer({ min: 0, max: 12 }) }), { maxLength: 60 });
    fc.assert(
      fc.property(birth, offered, (born, list) => {
        const given = list.map(({ after, hours }) => ({ on: addDays(born, after), hours }));
        const inside = given.filter(({ on }) => on >= veWindow(born).from && on < addYears(born, 4));
        const counted = countedHours(born, given);
        expect(counted).toBeLessThanOrEqual(6 * new Set(inside.map(({ on }) => on)).size);
        expect(counted).toBe(countedHours(born, inside));
        expect(daysBetween(veWindow(born).from, veWindow(born).before)).toBeGreaterThan(540);
      }),
    );
  });

  it('R21 told by the month count six a day of the days inside the window, and those of months to come as planned', () => {
    const month = (at: string, hours: number) => ({ month: at, hours });
    // 2;6 on 16 July 2025 and four on 16 January 2027: sixteen days of July, fifteen of January
    const born = '2023-01-16';
    expect(veProgress(born, [month('2025-06-01', 60), month('2025-07-01', 120), month('2027-01-01', 120), month('2027-02-01', 60)], '2027-02-28')).toEqual({
      counted: 96 + 90,
      forecast: 186,
      reached: false,
      willReach: false,
      until: '2027-02-01',
    });
    const year = [8, 9, 10, 11, 12]
      .map((n) => month(`2025-${String(n).padStart(2, '0')}-01`, 60.1))
      .concat([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => month(`2026-${String(n).padStart(2, '0')}-01`, 59.95)));
    expect(veProgress(born, year, '2026-09-30')).toMatchObject({ counted: 840.05, forecast: 959.95, reached: false, willReach: false, until: '2026-09-01' });
    expect(veProgress(born, [...year, month('2026-12-01', 0.05)], '2026-11-01')).toMatchObject({ forecast: 960, reached: false, willReach: true });
    expect(veProgress(born, [], '2026-11-01')).toEqual({ counted: 0, forecast: 0, reached: false, willReach: false, until: null });
  });
});
