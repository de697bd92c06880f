import { charactersIn, isLeftBehind, saidIn, saysTheSame, sentSections, type PartWords } from './part-words.js';

const words = (strengths: string[], version = 1): PartWords => ({ version, sections: { LANGUAGE: { strengths, notes: [], concerns: [] } } });

describe('H2 the words of a part', () => {
  it('H2 leave out lines without words and lines that stand twice', () => {
    expect(sentSections(words([' Vertelt graag ', '', 'Vertelt graag']))).toEqual([
      { category: 'LANGUAGE', strengths: ['Vertelt graag'], notes: [], concerns: [] },
    ]);
  });

  it('H4 are counted as they are sent', () => {
    expect(charactersIn(words(['  abc ', '']))).toBe(3);
  });

  it('are compared by what they say, not by their version', () => {
    expect(saysTheSame(words(['a '], 1), words(['a'], 7))).toBe(true);
    expect(saysTheSame(words(['a']), words(['b']))).toBe(false);
    expect(saysTheSame(words(['Rene\u0301e \u202d06\u202c']), words(['Ren\u00e9e 06']))).toBe(true);
  });

  it('H4 left as they were, an empty line or not, make way for what a colleague wrote; changed, they do not', () => {
    const since = saidIn(words(['a']));
    expect(isLeftBehind({ ...words(['a', ''], 2), since }, words(['b'], 3))).toBe(true);
    expect(isLeftBehind({ ...words(['a', 'c'], 2), since }, words(['b'], 3))).toBe(false);
    expect(isLeftBehind({ ...words(['a'], 3), since }, words(['b'], 3))).toBe(false);
    expect(isLeftBehind(words(['a'], 2), words(['b'], 3))).toBe(false);
  });
});
