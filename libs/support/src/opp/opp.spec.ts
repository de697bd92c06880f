import fc from 'fast-check';
import { isAgreed, OPP_GAPS, oppGaps, type OppVersion } from './opp.entity.js';

const answer = (agrees: boolean, partHash = 'a1') => ({ agrees, on: '2026-09-20', partHash });
const whole: OppVersion = {
  outflow: 'Vmbo-tl, met ruimte voor havo',
  reasons: 'Zij leert graag samen en heeft tijd nodig om te beginnen.',
  stimulating: 1,
  hindering: 1,
  actionPart: 'Elke dag eerst voordoen, dan samen, dan alleen.',
  actionPartHash: 'a1',
  talkedOverOn: '2026-09-15',
  hearing: { kind: 'HEARD', on: '2026-09-16', how: 'Met een tekening van de klas' },
  answers: [answer(true), answer(true)],
  withoutConsentBecause: null,
};

describe('R28 what an OPP needs before it is established', () => {
  it('R28 is all there', () => {
    expect(oppGaps(whole, '2026-09-20')).toEqual([]);
  });

  it.each([
    ['OUTFLOW', { outflow: ' ' }],
    ['REASONS', { reasons: null }],
    ['STIMULATING', { stimulating: 0 }],
    ['HINDERING', { hindering: 0 }],
    ['ACTION_PART', { actionPart: null }],
    ['TALK', { talkedOverOn: null }],
    ['HEARING', { hearing: null }],
    ['CONSENT', { answers: [answer(true), answer(false)] }],
  ] as const)('R28 misses %s', (gap, less) => {
    expect(oppGaps({ ...whole, ...less }, '2026-09-20')).toEqual([gap]);
  });

  it('R28 asks for a hearing since 1 August 2025, also one that the child declined or could not give', () => {
    const unheard = { ...whole, hearing: null };
    expect([oppGaps(unheard, '2025-07-31'), oppGaps(unheard, '2025-08-01')]).toEqual([[], ['HEARING']]);
    for (const kind of ['DECLINED', 'NOT_ABLE'] as const) {
      expect(oppGaps({ ...whole, hearing: { kind, on: '2026-09-16', how: 'Wil er nu niet over praten; tekende wel' } }, '2026-09-20')).toEqual([]);
      expect(oppGaps({ ...whole, hearing: { kind, on: '2026-09-16', how: '' } }, '2026-09-20')).toEqual(['HEARING']);
    }
  });

  it('R28 is agreed by all with authority, on this very handelingsdeel; silence and nobody are no consent', () => {
    expect(isAgreed(whole)).toBe(true);
    for (const answers of [[], [null], [answer(true), null], [answer(true), answer(true, 'b2')]]) expect(isAgreed({ ...whole, answers })).toBe(false);
  });

  it('R29 a changed handelingsdeel loses the consent it had; a changed outflow part loses nothing', () => {
    expect(oppGaps({ ...whole, actionPart: 'Anders', actionPartHash: 'b2' }, '2026-09-20')).toEqual(['CONSENT']);
    expect(oppGaps({ ...whole, outflow: 'Havo' }, '2026-09-20')).toEqual([]);
  });

  it('R28 without consent asks a written reason, and all the rest', () => {
    const refused = { ...whole, answers: [answer(false)] };
    expect(oppGaps(refused, '2026-09-20', 'WITHOUT_CONSENT')).toEqual(['WRITTEN_REASON']);
    expect(
      oppGaps({ ...refused, withoutConsentBecause: 'Drie gesprekken; ouders willen nu geen hulp buiten de klas.' }, '2026-09-20', 'WITHOUT_CONSENT'),
    ).toEqual([]);
    expect(oppGaps({ ...refused, hearing: null, withoutConsentBecause: 'Om deze reden' }, '2026-09-20', 'WITHOUT_CONSENT')).toEqual(['HEARING']);
  });

  it('R28 names every gap, in the order of the page, whatever is missing', () => {
    const maybe = <T>(value: T) => fc.option(fc.constant(value));
    const version = fc.record({
      outflow: maybe('x'),
      reasons: maybe('x'),
      stimulating: fc.nat(2),
      hindering: fc.nat(2),
      actionPart: maybe('x'),
      talkedOverOn: maybe('2026-09-15'),
      hearing: maybe(whole.hearing),
      agrees: fc.boolean(),
    });
    fc.assert(
      fc.property(version, ({ agrees, ...drawn }) => {
        const gaps = oppGaps({ ...whole, ...drawn, answers: [answer(agrees)] }, '2026-09-20');
        expect(gaps).toEqual(OPP_GAPS.filter((gap) => gaps.includes(gap)));
        const absent = [drawn.outflow, drawn.reasons, drawn.actionPart, drawn.talkedOverOn, drawn.hearing].filter((part) => part === null).length;
        expect(gaps).toHaveLength(absent + Number(drawn.stimulating === 0) + Number(drawn.hindering === 0) + Number(!agrees));
      }),
    );
  });
});
