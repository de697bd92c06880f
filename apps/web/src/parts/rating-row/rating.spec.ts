import { isSame, startStep, withStep, type Step } from './rating.js';

const steps: Step[] = [1, 2, 3].map((number) => ({ number, description: `stap ${number}`, months: { from: (number - 1) * 12, to: number * 12 } }));

describe('O8 rating a line in one row', () => {
  it('O8 begins at the step that is usual at the age when nobody looked before', () => {
    expect(startStep(steps, 0)).toBe(1);
    expect(startStep(steps, 12)).toBe(2);
    expect(startStep(steps, 140)).toBe(3);
  });

  it('O8 keeps sight and certainty of the last look when only the step changes', () => {
    expect(withStep(3, undefined, { step: 2, sight: 'DEVELOPING', certainty: 'DOUBT' })).toEqual({ step: 3, sight: 'DEVELOPING', certainty: 'DOUBT' });
    expect(withStep(1, undefined, undefined)).toEqual({ step: 1, sight: 'SEEN', certainty: 'FAIRLY' });
  });

  it('tells whether a rating equals the last one; nothing never equals nothing', () => {
    const rating = { step: 2, sight: 'SEEN', certainty: 'SURE' } as const;
    expect(isSame(rating, { ...rating })).toBe(true);
    expect(isSame(rating, { ...rating, certainty: 'DOUBT' })).toBe(false);
    expect(isSame(undefined, undefined)).toBe(false);
  });
});
