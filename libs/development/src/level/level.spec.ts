import { constantFrom, integer, assert, property, record, uniqueArray } from 'fast-check';
import { addDays, addMonths } from '#kernel';
import { CERTAINTIES, freshnessOn, type KnownLevel, levelsAlong, SIGHTS, stateOf } from './level.entity.js';

const today = '2026-11-21';
const lines = ['LISTENING', 'SPEAKING', 'PLAY'];
const known = (line: string, more: Partial<KnownLevel> = {}): KnownLevel => ({
  line,
  step: 6,
  sight: 'SEEN',
  certainty: 'SURE',
  observedOn: today,
  raterRole: 'TEACHER',
  source: null,
  ...more,
});

describe('X23 the four states of a line', () => {
  it.each([
    [undefined, 'NOT_LOOKED'],
    [{ sight: 'SEEN', certainty: 'SURE' }, 'SEEN'],
    [{ sight: 'SEEN', certainty: 'FAIRLY' }, 'SEEN'],
    [{ sight: 'SEEN', certainty: 'DOUBT' }, 'DOUBT'],
    [{ sight: 'DEVELOPING', certainty: 'SURE' }, 'DEVELOPING'],
    [{ sight: 'DEVELOPING', certainty: 'DOUBT' }, 'DOUBT'],
  ] as const)('X23 %j is %s', (rating, state) => {
    expect(stateOf(rating)).toBe(state);
  });

  it('X23 keeps a line nobody looked at, empty and never at a step', () => {
    const levels = levelsAlong(lines, today)([known('PLAY')]);
    expect(levels.map(({ line, state, step }) => [line, state, step])).toEqual([
      ['LISTENING', 'NOT_LOOKED', null],
      ['SPEAKING', 'NOT_LOOKED', null],
      ['PLAY', 'SEEN', 6],
    ]);
    expect(Object.values(levels[0]!).filter((value) => value !== null)).toEqual(['LISTENING', 'NOT_LOOKED']);
  });

  it('X23 gives every line once and in order, whatever is known, and passes over lines of another framework', () => {
    const anyLevel = record({
      line: constantFrom(...lines, 'OTHER'),
      step: integer({ min: 1, max: 14 }),
      sight: constantFrom(...SIGHTS),
      certainty: constantFrom(...CERTAINTIES),
    });
    assert(
      property(uniqueArray(anyLevel, { selector: ({ line }) => line }), (some) => {
        const levels = levelsAlong(lines, today)(some.map((level) => known(level.line, level)));
        expect(levels.map(({ line }) => line)).toEqual(lines);
        const looked = levels.filter(({ state }) => state !== 'NOT_LOOKED').map(({ line, step }) => [line, step]);
        const expected = some.filter(({ line }) => line !== 'OTHER').map(({ line, step }) => [line, step]);
        expect(looked.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('S2 freshness', () => {
  const freshness = freshnessOn(today);
  it.each([
    [today, 'FRESH'],
    [addMonths(today, -3), 'FRESH'],
    [addDays(addMonths(today, -3), -1), 'OLDER'],
    [addMonths(today, -6), 'OLDER'],
    [addDays(addMonths(today, -6), -1), 'OLD'],
    ['2019-01-01', 'OLD'],
  ])('S2 of a look on %s is %s', (observedOn, expected) => {
    expect(freshness(observedOn)).toBe(expected);
  });

  it('S2 stays on the last day of a short month: three months before 31 May is 28 February', () => {
    expect(freshnessOn('2026-05-31')('2026-02-28')).toBe('FRESH');
    expect(freshnessOn('2026-05-31')('2026-02-27')).toBe('OLDER');
  });
});
