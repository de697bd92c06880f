import { flawOf, type Mark } from './look.entity.js';

const whole: Mark = { line: 'PLAY', step: 6, sight: 'SEEN', certainty: 'SURE' };

describe('O8 a mark in a look', () => {
  it.each<[string, Mark, Mark[], string | null]>([
    ['a whole level', whole, [], null],
    ['the same as before', { line: 'PLAY', sameAs: 'x' }, [], null],
    ['a level without certainty', { line: 'PLAY', step: 6, sight: 'SEEN' }, [], 'mark_unfinished'],
    ['only a note', { line: 'PLAY', note: 'bouwde een kasteel' }, [], 'mark_unfinished'],
    ['the same and another level', { ...whole, sameAs: 'x' }, [], 'mark_unfinished'],
    ['a line that was marked already', whole, [{ line: 'PLAY', sameAs: 'x' }], 'line_twice'],
  ])('O8 %s', (_, mark, before, flaw) => {
    expect(flawOf(mark, before)).toBe(flaw);
  });
});
