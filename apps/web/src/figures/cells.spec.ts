import { fewestOf, type FigureCell, latestShown, periodsOf, shownPeriods, together } from './cells.js';

const cell = (period: string, people: number | null, category = 'END'): FigureCell => ({
  placeId: 'p',
  figure: 'GOALS',
  category,
  period,
  fewest: 5,
  people,
  mean: people === null ? null : 6,
  meanBefore: null,
  visits: null,
  minutes: null,
});

describe('released figures on a page', () => {
  const cells = [cell('2027-Q3', null), cell('2027', 9), cell('2026', null), cell('2025/2027', 11), cell('2025', 7)];

  it('stand with three years first, then years, then quarters', () => {
    expect(periodsOf(cells, 'GOALS')).toEqual(['2025/2027', '2025', '2026', '2027', '2027-Q3']);
  });

  it('R40 are withheld below the number that was asked for last, not the one of years ago', () => {
    expect(fewestOf([cell('2025', null), { ...cell('2027', null), fewest: 8 }, { ...cell('2027', 12), fewest: 9 }], 'GOALS')).toBe(8);
    expect(fewestOf([cell('2025', 7)], 'GOALS')).toBe(5);
  });

  it('X18 that were withheld are no period to draw', () => {
    expect(shownPeriods(cells, 'GOALS', ['END'])).toEqual(['2025/2027', '2025', '2027']);
  });

  it('tell of the last year first, and of three years where a location is small', () => {
    expect(latestShown(cells, 'GOALS', ['END'])).toBe('2027');
    expect(latestShown([cell('2027', null), cell('2025/2027', 6)], 'GOALS', ['END'])).toBe('2025/2027');
    expect(latestShown([cell('2027', null)], 'GOALS', ['END'])).toBeUndefined();
  });

  it('that were asked twice stand once', () => {
    expect(together(cells, [cell('2027', 9)])).toHaveLength(5);
  });
});
