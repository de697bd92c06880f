import { choicesOf, levelsFor } from './track-actions.js';

const levels = ['0', '1', '2'].map((code) => ({ code, label: code, needsOpp: false, needsTlv: false }));

describe('what can be decided on a track', () => {
  it('X16 puts stopping and lighter first, and going on behind it', () => {
    expect(choicesOf({ state: 'ACTIVE', level: '1', levels })).toEqual({ first: ['STOP', 'STEP_DOWN'], then: ['EXTEND', 'STEP_UP', 'MAKE_STRUCTURAL'] });
    expect(choicesOf({ state: 'STRUCTURAL', level: '2', levels })).toEqual({ first: ['STOP', 'STEP_DOWN'], then: ['LOOK'] });
  });

  it('X16 asks after three months only whether it is well', () => {
    expect(choicesOf({ state: 'AFTERCARE', level: '0', levels })).toEqual({ first: ['CLOSE'], then: ['RESUME'] });
    expect(choicesOf({ state: 'DONE', level: '0', levels })).toEqual({ first: [], then: [] });
  });

  it('R27 goes up to heavier and down to lighter, the nearest first', () => {
    expect(levelsFor('STEP_UP', { level: '0', levels }).map(({ code }) => code)).toEqual(['1', '2']);
    expect(levelsFor('STEP_DOWN', { level: '2', levels }).map(({ code }) => code)).toEqual(['1', '0']);
    expect(levelsFor('EXTEND', { level: '1', levels })).toEqual([]);
  });
});
