import { choicesOf, endsOpp, levelsFor } from './track-actions.js';

const levels = ['0', '1', '2'].map((code) => ({ code, label: code, needsOpp: false, needsTlv: false }));

describe('what can be decided on a track', () => {
  it('X16 puts stopping and lighter first, and going on behind it', () => {
    expect(choicesOf({ state: 'ACTIVE', level: '1', levels })).toEqual({
      first: ['STOP', 'STEP_DOWN'],
      then: ['EXTEND', 'STEP_UP', 'MAKE_STRUCTURAL', 'LEAVE'],
    });
    expect(choicesOf({ state: 'STRUCTURAL', level: '2', levels })).toEqual({ first: ['STOP', 'STEP_DOWN'], then: ['LOOK', 'LEAVE'] });
  });

  it('X16 asks after three months only whether it is well', () => {
    expect(choicesOf({ state: 'AFTERCARE', level: '0', levels })).toEqual({ first: ['CLOSE'], then: ['RESUME', 'LEAVE'] });
    expect(choicesOf({ state: 'DONE', level: '0', levels })).toEqual({ first: [], then: [] });
  });

  it('R28 tells that the OPP ends with support, or with a level that needs none', () => {
    const [light, heavy] = [
      { code: '1', label: '1', needsOpp: false, needsTlv: false },
      { code: '2', label: '2', needsOpp: true, needsTlv: false },
    ];
    const on = { needsOpp: true };
    expect([endsOpp('STOP', on), endsOpp('LEAVE', on), endsOpp('STEP_DOWN', on, light)]).toEqual([true, true, true]);
    expect([endsOpp('EXTEND', on), endsOpp('STEP_UP', on, heavy), endsOpp('STOP', { needsOpp: false })]).toEqual([false, false, false]);
  });

  it('R27 goes up to heavier and down to lighter, the nearest first', () => {
    expect(levelsFor('STEP_UP', { level: '0', levels }).map(({ code }) => code)).toEqual(['1', '2']);
    expect(levelsFor('STEP_DOWN', { level: '2', levels }).map(({ code }) => code)).toEqual(['1', '0']);
    expect(levelsFor('EXTEND', { level: '1', levels })).toEqual([]);
  });
});
