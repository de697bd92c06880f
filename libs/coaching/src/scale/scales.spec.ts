import { LOOK_BACK_MONTHS } from '../averted/averted.entity.js';
import { MOMENTS } from '../mark/mark.entity.js';
import { ATTAINMENT, CONFIDENCE, EQUALITY, FACES, GOAL, LOOK_BACK_OUTCOMES, SATISFACTION, SENTENCES, SURENESS, TERMS } from './scales.js';

describe('R40 the scales, in one file', () => {
  const ends = ({ low, high }: { low: number; high: number }) => [low, high];

  it('R40 X11 equality is three statements of 1 to 10', () => {
    expect([ends(EQUALITY), EQUALITY.statements.map(({ code }) => code)]).toEqual([
      [1, 10],
      ['HEARD', 'EQUAL', 'USABLE'],
    ]);
  });

  it('R40 X13 acting with confidence is the four competences, confidence and asking help, 1 to 10', () => {
    expect([ends(CONFIDENCE), CONFIDENCE.statements.map(({ code }) => code)]).toEqual([
      [1, 10],
      ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS', 'SELF_CONFIDENCE', 'ASKING_HELP'],
    ]);
  });

  it('R40 K5 a goal is scaled -2 to +2 together and marked 0 to 10 by the colleague', () => {
    expect([ATTAINMENT.map(({ value }) => value), ends(GOAL)]).toEqual([
      [-2, -1, 0, 1, 2],
      [0, 10],
    ]);
  });

  it('R40 satisfaction is 1 to 10, of parents two faces', () => {
    expect([ends(SATISFACTION), FACES.map(({ code }) => code)]).toEqual([
      [1, 10],
      ['HAPPY', 'UNHAPPY'],
    ]);
  });

  it('R40 X12 an averted referral has a sureness of 1 to 5 and is looked at again after 6 and 12 months', () => {
    expect([SURENESS.map(({ value }) => value), LOOK_BACK_MONTHS, LOOK_BACK_OUTCOMES.map(({ code }) => code)]).toEqual([
      [1, 2, 3, 4, 5],
      [6, 12],
      ['REFERRED', 'STILL_HERE', 'UNKNOWN'],
    ]);
  });

  it('R40 marks are asked at start, end and three months after', () => {
    expect([MOMENTS, TERMS.afterMonths]).toEqual([['START', 'END', 'AFTER'], 3]);
  });

  it('K4 X12 says on the form of whom a mark is, and that an estimate is no proof', () => {
    expect(SENTENCES.ownMarks.text).toMatch(/leidinggevende ziet het niet.*geen beoordeling/);
    expect(SENTENCES.estimate.text).toBe('Dit is een schatting, geen bewijs.');
  });

  it('speaks both languages, and of no child as a problem', () => {
    const worded = [CONFIDENCE, EQUALITY, SATISFACTION, GOAL].flatMap(({ statements }) => statements as readonly { text: string; textEn: string }[]);
    for (const { text, textEn } of [...worded, ...ATTAINMENT, ...SURENESS, ...FACES, ...LOOK_BACK_OUTCOMES, ...Object.values(SENTENCES)]) {
      expect(text.length * textEn.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/achterstand|probleem|normaal/i);
    }
  });
});
