import { cardWords, shortened, wordsIn } from './card-words.js';

const long = Array.from({ length: 60 }, (_, place) => `woord${place}`).join(' ');
const strength = (kind: string, text: string) => ({ id: text, kind, text });
const told = (strengths: object[], more: object = {}) =>
  ({
    childProfile: { works: null, strengths, levels: [] },
    handoverSummary: { side: 'RECEIVER', strengths: [], works: [], sees: null, agreements: [], voices: [], ...more },
  }) as unknown as Parameters<typeof cardWords>[0];

describe('S3 a card of at most 120 words', () => {
  it('S3 holds three of a kind, strengths first, each once', () => {
    const card = cardWords(
      told(
        ['a', 'b', 'c', 'd'].map((text) => strength('LOVES', text)),
        { strengths: [{ text: 'a' }] },
      ),
    );
    expect(card.loves).toEqual(['a', 'b', 'c']);
  });

  it('S3 stays within its words however much was written, and says that there is more', () => {
    const many = (kind: string) => [1, 2, 3].map((n) => strength(kind, `${n} ${long}`));
    const voices = ['PARENT', 'CHILD'].map((voice) => ({ voice, text: long }));
    const agreements = [1, 2, 3].map((n) => ({ what: `${n} ${long}`, who: 'ouders', until: null }));
    const card = cardWords(told([...many('LOVES'), ...many('WORKS')], { voices, agreements, sees: { text: long } }));
    const texts = [...card.loves, ...card.works, ...card.agreements.map(({ what }) => what), card.staff ?? '', card.parents ?? '', card.child ?? ''];
    expect(wordsIn(texts.join(' '))).toBeLessThanOrEqual(92);
    expect(card.loves.length).toBeGreaterThan(0);
    expect(card.isShortened).toBe(true);
  });

  it('S3 shows short words whole', () => {
    const card = cardWords(
      told([strength('LOVES', 'water')], {
        voices: [{ voice: 'PARENT', text: 'Thuis kletst hij' }],
        agreements: [{ what: 'Papa brengt', who: 'ouders', until: null }],
      }),
    );
    expect(card).toMatchObject({ loves: ['water'], parents: 'Thuis kletst hij', agreements: [{ what: 'Papa brengt', who: 'ouders' }], isShortened: false });
  });

  it('cuts at a word, and only what is too long', () => {
    expect(shortened('een twee drie', 3)).toBe('een twee drie');
    expect(shortened('een twee drie', 2)).toBe('een twee…');
  });
});
