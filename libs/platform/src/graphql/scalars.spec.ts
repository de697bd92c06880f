import { TextScalar } from './scalars.js';

describe('written text', () => {
  it.each([
    ['a number out of a contact list', '\u202d06 12 34 56 78\u202c', '06 12 34 56 78'],
    ['a name that would read backwards', 'Bas \u202etedrev', 'Bas tedrev'],
    ['a name between isolates', 'met \u2068Noor\u2069 gepraat', 'met Noor gepraat'],
    ['controls out of a pdf', 'ont\u0002wikke\u0007ling\u009b', 'ontwikkeling'],
    ['line ends of other programs', 'een\r\ntwee\rdrie\u000bvier\u2028vijf', 'een\ntwee\ndrie\nvier\nvijf'],
    ['a tab and a line end', 'een\ttwee\ndrie', 'een\ttwee\ndrie'],
    ['an emoji of several', '👩‍👧 samen', '👩‍👧 samen'],
    ['words from right to left with their own marks', 'نحب\u200f!', 'نحب\u200f!'],
  ])('keeps what is read of %s', (_, given, kept) => {
    expect(TextScalar.parseValue(given)).toBe(kept);
  });

  it.each([
    ['NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud83d'],
  ])('refuses %s', (_, given) => {
    expect(() => TextScalar.parseValue(given)).toThrow('not a well-formed text');
  });
});
