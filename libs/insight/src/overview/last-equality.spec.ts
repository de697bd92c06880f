import { type ReleasedFigure, withSumOfYears } from '../figures/released-figure.entity.js';
import { lastEquality } from './last-equality.js';

const cell = (period: string, category: string, people: number | null): ReleasedFigure => ({
  placeId: 'p',
  figure: 'EQUALITY',
  category,
  period,
  fewest: 5,
  people,
  mean: people && 7.2,
  meanBefore: null,
  visits: null,
  minutes: null,
});

describe('X11 equality on the card of a location', () => {
  const told = (cells: readonly ReleasedFigure[]) => lastEquality(withSumOfYears(cells)).map(({ category, period, people }) => [category, period, people]);

  it('X18 is that of the last year, and of a side that was withheld there the sum of three years', () => {
    const years = [
      cell('2026', 'COACH', 6),
      cell('2026', 'COLLEAGUE', 6),
      cell('2027', 'COACH', null),
      cell('2027', 'COLLEAGUE', 5),
      cell('2025/2027', 'COACH', 8),
      cell('2025/2027', 'COLLEAGUE', 9),
      cell('2027-Q4', 'COACH', null),
    ];
    expect(told(years)).toEqual([
      ['COACH', '2025/2027', 8],
      ['COLLEAGUE', '2027', 5],
    ]);
  });

  it('X18 stays withheld where the sum of three years is, or came out before that year', () => {
    expect(told([cell('2027', 'COACH', null), cell('2025/2027', 'COACH', null)])).toEqual([['COACH', '2027', null]]);
    expect(told([cell('2027', 'COACH', null), cell('2024/2026', 'COACH', 7)])).toEqual([['COACH', '2027', null]]);
    expect(told([])).toEqual([]);
  });
});
