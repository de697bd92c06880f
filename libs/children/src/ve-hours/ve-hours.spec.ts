import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '#kernel';
import { veProgress, veWindow } from './ve-hours.js';

describe('hours of VE', () => {
  it('R21 count from 2;6 and until the day before the fourth birthday', () => {
    expect(veWindow('2022-03-15')).toEqual({ from: '2024-09-15', before: '2026-03-15' });
  });

  it('R21 begin at the month end of a short month, and end on 28 February for a child of 29 February', () => {
    expect(veWindow('2021-08-31').from).toBe('2024-02-29');
    expect(veWindow('2020-08-31').from).toBe('2023-02-28');
    expect(veWindow('2024-02-29').before).toBe('2028-02-29');
    expect(veWindow('2023-02-28').before).toBe('2027-02-28');
  });

  it('R21 never count more than six hours for each day of the window, for any child', () => {
    const birth = fc.integer({ min: 0, max: 9_000 }).map((after) => addDays('2010-01-01', after));
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 400 }), (born, hours) => {
        const { from, before } = veWindow(born);
        const months = Array.from({ length: 60 }, (_, at) => ({ month: addMonths(`${born.slice(0, 7)}-01`, at), hours }));
        const { counted } = veProgress(born, months, before);
        expect(counted).toBeLessThanOrEqual(Math.min(6 * daysBetween(from, before), 60 * hours));
        expect(counted).toBe(veProgress(born, months.slice(30), before).counted);
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
