import { dateOf, dayOf, isSchoolYear } from './edexml.dates.js';

describe('dates of EDEXML', () => {
  it.each([
    ['2026-10-01', '2026-10-01'],
    ['2026-10-01Z', '2026-10-01'],
    ['2026-10-01+02:00', '2026-10-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is the date %s, whatever the zone behind it', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  it.each(['2026-2-1', '01-10-2026', '2026-02-29', '2026-10-01T00:00:00', '-2026-10-01', '0026-10-01', '2026-10-01+15:00', '12026-10-01', ''])(
    '%j is no date',
    (text) => {
      expect(dateOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['2026-10-01T08:47:34', '2026-10-01'],
    ['2026-10-01T08:47:34.125', '2026-10-01'],
    ['2026-09-30T23:30:00Z', '2026-10-01'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2026-10-01T00:30:00+02:00', '2026-10-01'],
    ['2026-10-01T24:00:00', '2026-10-02'],
  ])('%s is on %s in Amsterdam', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  it.each(['2026-10-01', '2026-10-01T25:00:00', '2026-10-01T24:00:01', '2026-02-30T10:00:00', '2026-10-01 08:47:34', '2026-10-01T8:47:34'])(
    '%j is no moment',
    (text) => {
      expect(dayOf(text)).toBeUndefined();
    },
  );

  it('knows a school year by its two years, also after the schema’s own list ended', () => {
    expect(['1991-1992', '2024-2025', '2025-2026', '2031-2032', '2999-3000'].map(isSchoolYear)).toEqual([true, true, true, true, false]);
    expect(['2026-2028', '2026-2026', '2027-2026', '2026/2027', '26-27', '2026-2027 '].map(isSchoolYear)).toEqual([false, false, false, false, false, false]);
  });
});
