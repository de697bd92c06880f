import { stretches, yearsShown, type LinePoint } from './line-series.js';

const look = (months: number, more: Partial<LinePoint> = {}): LinePoint => ({ months, state: 'SEEN', step: 4, ...more });
const ages = (points: LinePoint[][]) => points.map((stretch) => stretch.map((point) => point.months));

describe('X23 a line over the years', () => {
  it('X23 joins looks that are close in time', () => {
    expect(ages(stretches([look(20), look(28), look(37)]))).toEqual([[20, 28, 37]]);
  });

  it('X23 is not drawn through a gap', () => {
    expect(ages(stretches([look(12), look(20), look(40), look(46)]))).toEqual([
      [12, 20],
      [40, 46],
    ]);
  });

  it('X23 is not drawn through a moment nobody looked', () => {
    expect(ages(stretches([look(20), look(24, { state: 'NOT_LOOKED', step: undefined }), look(28)]))).toEqual([]);
  });

  it('X23 does not join two instruments', () => {
    expect(ages(stretches([look(20), look(26), look(30, { instrument: 'ander' })]))).toEqual([[20, 26]]);
  });

  it('shows all twelve years where there is room and the known years on a phone', () => {
    const series = [{ id: 'a', name: 'a', points: [look(20), look(45)] }];
    expect(yearsShown(series, [], true)).toEqual({ from: 0, to: 12 });
    expect(yearsShown(series, [{ months: 48, name: 'x' }], false)).toEqual({ from: 1, to: 5 });
    expect(yearsShown([], [], false)).toEqual({ from: 0, to: 12 });
  });
});
