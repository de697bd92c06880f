import { type ReleasedFigure, withSumOfYears } from './released-figure.entity.js';

const cell = (period: string, people: number | null, more: Partial<ReleasedFigure> = {}): ReleasedFigure => ({
  ...{ placeId: 'p', figure: 'GOALS', category: 'END', period, fewest: 5, people },
  ...{ mean: people && 6, meanBefore: null, visits: null, minutes: null },
  ...more,
});

describe('X18 the sum of years', () => {
  const read = (released: readonly ReleasedFigure[]) =>
    withSumOfYears(released)
      .filter(({ period }) => period === '2027')
      .map((year) => (year.sumOfYears ?? year).period);

  it('X18 is read in the place of a year that was withheld, where it is shown and ends with that year', () => {
    expect(read([cell('2027', 9), cell('2025/2027', 11)])).toEqual(['2027']);
    expect(read([cell('2027', null), cell('2025/2027', 6)])).toEqual(['2025/2027']);
    expect(read([cell('2027', null), cell('2025/2027', null)])).toEqual(['2027']);
    expect(read([cell('2027', null), cell('2024/2026', 6)])).toEqual(['2027']);
    expect(read([])).toEqual([]);
  });

  it('X18 is that of the same place, figure and category', () => {
    const others = [{ placeId: 'q' }, { figure: 'EQUALITY' }, { category: 'START' }].map((more) => cell('2025/2027', 6, more));
    expect(read([cell('2027', null), ...others])).toEqual(['2027']);
  });
});
