import { atMostMargin, type GuardedCell, withhold } from './release.guard.js';

const cells = (people: Record<string, number>): GuardedCell[] => Object.entries(people).map(([key, count]) => ({ key, people: count }));
const hiddenOf = async (...asked: Parameters<typeof withhold>) => [...(await withhold(...asked))].sort();

describe('the guard of small numbers', () => {
  it('R40 X18 withholds fewer than five, and shows five', async () => {
    expect(await hiddenOf(cells({ four: 4, five: 5, none: 0 }), [], 5)).toEqual(['four', 'none']);
  });

  it('X18 withholds a second part, so that the total does not give the first away', async () => {
    const margin = { total: 'all', parts: ['a', 'b', 'c'] };
    expect(await hiddenOf(cells({ a: 2, b: 9, c: 14, all: 25 }), [margin], 5)).toEqual(['a', 'b']);
  });

  it('X18 withholds a third part where two hidden ones are together fewer than five', async () => {
    const margin = { total: 'all', parts: ['a', 'b', 'c', 'd'] };
    expect(await hiddenOf(cells({ a: 1, b: 2, c: 9, d: 14, all: 26 }), [margin], 5)).toEqual(['a', 'b', 'c']);
  });

  it('X18 remembers: three quarters shown before, so the year goes with the fourth', async () => {
    const before = cells({ q1: 7, q2: 8, q3: 6 }).map((cell) => ({ ...cell, decided: 'SHOWN' as const }));
    const margin = { total: 'year', parts: ['q1', 'q2', 'q3', 'q4'] };
    expect(await hiddenOf([...before, ...cells({ q4: 3, year: 24 })], [margin], 5)).toEqual(['q4', 'year']);
  });

  it('X18 takes it that readers know how many count in two parts', async () => {
    const margin = { total: 'all', parts: ['a', 'b'] };
    expect(await hiddenOf(cells({ a: 3, b: 9, all: 11 }), [margin], 5)).toEqual(['a', 'b']);
  });

  it('X18 lets a figure that is part of another not betray it', async () => {
    const [reach, other, theme, all] = cells({ reach: 9, other: 2, theme: 9, all: 11 }) as [GuardedCell, GuardedCell, GuardedCell, GuardedCell];
    const { margin, rest } = atMostMargin(theme, reach);
    const hidden = await withhold([reach, other, theme, all, rest], [{ total: 'all', parts: ['reach', 'other'] }, margin], 5);
    expect(hidden.has('other') && hidden.has('reach')).toBe(true);
    // with the theme's nine and the eleven in all, readers would know: reach is nine or more, so the other is two or fewer
    expect(hidden.has('theme') || hidden.has('all')).toBe(true);
  });

  it('says none where everybody knows that there can be none', async () => {
    expect(await hiddenOf([{ key: 'closed', people: 0, atMost: 0 }], [], 5)).toEqual([]);
  });

  it('R40 X18 takes a k of more than five, never of fewer', async () => {
    expect(await hiddenOf(cells({ seven: 7, eight: 8 }), [], 8)).toEqual(['seven']);
    await expect(withhold([], [], 4)).rejects.toThrow('5 or more');
  });
});
