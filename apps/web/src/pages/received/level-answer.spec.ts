import { isAnswered, levelDomains, sentDomains, type LevelAnswers } from './level-answer.js';

const confirmed = { outcome: 'CONFIRMED' as const, lines: {}, note: '' };
const all: LevelAnswers = Object.fromEntries(levelDomains.map((domain) => [domain, confirmed]));
const rating = { step: 5, sight: 'SEEN' as const, certainty: 'SURE' as const };

describe('R16 the starting level in four domains', () => {
  it('R16 is sent when all four are answered, not before', () => {
    expect(sentDomains({})).toBeUndefined();
    expect(sentDomains({ ...all, MOTOR: undefined })).toBeUndefined();
    expect(sentDomains(all)).toHaveLength(4);
  });

  it('R16 asks a step where something else is seen', () => {
    expect(isAnswered({ outcome: 'ADJUSTED', lines: {}, note: 'x' })).toBe(false);
    expect(isAnswered({ outcome: 'ADJUSTED', lines: { SPEAKING: rating }, note: '' })).toBe(true);
  });

  it('R16 sends steps and a note only for what was adjusted', () => {
    const sent = sentDomains({
      ...all,
      LANGUAGE: { outcome: 'ADJUSTED', lines: { SPEAKING: rating, LISTENING: undefined }, note: ' Praat veel ' },
      MOTOR: { ...confirmed, lines: { DRAWING: rating }, note: 'weg' },
    });
    expect(sent?.[0]).toEqual({ domain: 'LANGUAGE', outcome: 'ADJUSTED', lines: [{ line: 'SPEAKING', ...rating }], note: 'Praat veel' });
    expect(sent?.[2]).toEqual({ domain: 'MOTOR', outcome: 'CONFIRMED', lines: null, note: null });
  });
});
