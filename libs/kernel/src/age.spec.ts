import { assert, date, property } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ageInMonths, ageLabel, mondayOf } from './index.js';

const anyDay = date({ min: new Date('1995-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((instant) => instant.toISOString().slice(0, 10));

describe('age', () => {
  it.each([
    ['2023-02-21', '2026-11-21', 45, '3;9'],
    ['2023-02-21', '2026-11-20', 44, '3;8'],
    ['2020-02-29', '2021-02-28', 11, '0;11'],
    ['2020-02-29', '2024-02-29', 48, '4;0'],
    ['2020-01-31', '2020-02-29', 0, '0;0'],
  ])('of a child born %s is on %s %d whole months, %s', (born, on, months, label) => {
    expect(ageInMonths(born, on)).toBe(months);
    expect(ageLabel(born, on)).toBe(label);
  });

  it('is what the calendar library says, on any two days, before birth too', () => {
    assert(
      property(anyDay, anyDay, (born, on) => {
        expect(ageInMonths(born, on)).toBe(Temporal.PlainDate.from(born).until(on, { largestUnit: 'month' }).months + 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a week', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-01-01', '2025-12-29'],
  ])('of %s begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});
