import { crowdedKinds, STRENGTHS_OF_A_KIND } from './strength.entity.js';

const loves = (count: number) => Array.from({ length: count }, (_, index) => ({ kind: 'LOVES' as const, text: `iets ${index}` }));

describe('O16 strengths fit on a card', () => {
  it('O16 of one kind at most eight, of four kinds four times as many', () => {
    expect(crowdedKinds(loves(STRENGTHS_OF_A_KIND)).tooMany).toEqual([]);
    expect(crowdedKinds(loves(STRENGTHS_OF_A_KIND + 1)).tooMany).toEqual(['LOVES']);
  });

  it('O16 say the same once within a kind, and may say it in two kinds', () => {
    expect(crowdedKinds([...loves(1), { kind: 'PROUD_OF', text: 'iets 0' }]).twice).toEqual([]);
    expect(crowdedKinds([...loves(1), ...loves(1)]).twice).toEqual(['LOVES']);
  });
});
