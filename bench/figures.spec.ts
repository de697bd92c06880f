import { firstDifference, median, randomNumbers, rateFigure, timeFigure } from './figures.ts';

describe('figures of a measurement', () => {
  it('take the middle round, not the mean', () => {
    expect(median([900, 10, 500])).toBe(500);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow('nothing was measured');
  });

  it('say how many times better ours is: rates ours over theirs, times theirs over ours', () => {
    const rate = rateFigure('starting-levels', 100_000, 'postgraphile', [880, 900, 920], [300, 600, 100]);
    expect(rate).toEqual({ name: 'starting-levels', size: 100_000, ours: 900, peer: 'postgraphile', theirs: 300, unit: 'requests/s', ratio: 3 });
    const time = timeFigure('starting-levels', 1_000_000, 'self-at-10000', [24, 25, 26], [20, 20, 20]);
    expect(time).toMatchObject({ ours: 25, theirs: 20, unit: 'ms', ratio: 0.8 });
  });
});

describe('answers beside each other', () => {
  const group = (step: number) => ({ noor: { callName: 'Noor', levels: { SPEAKING: `SEEN ${step}` } } });

  it('are the same whatever the order of their keys', () => {
    expect(firstDifference({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBeNull();
    expect(firstDifference(group(3), group(3))).toBeNull();
  });

  it('differ by one level, one absent child or one more line, and it is said where', () => {
    expect(firstDifference(group(3), group(4))).toBe('noor.levels.SPEAKING: ours "SEEN 3", theirs "SEEN 4"');
    expect(firstDifference(group(3), {})).toMatch(/^noor: ours .*, theirs nothing$/);
    expect(firstDifference({ a: 1 }, { a: 1, b: null })).toBe('b: ours nothing, theirs null');
    expect(firstDifference([1, 2], [1])).toBe('1: ours 2, theirs nothing');
  });
});

describe('random tasks', () => {
  it('are the same for the same seed and others for another', () => {
    const row = (seed: number) => {
      const random = randomNumbers(seed);
      return Array.from({ length: 50 }, () => random(1_000));
    };
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
    expect(new Set(row(7)).size).toBeGreaterThan(40);
    expect(row(7).every((number) => Number.isInteger(number) && number >= 0 && number < 1_000)).toBe(true);
  });
});
