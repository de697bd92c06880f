import { faultsOf, stateAfter } from '#kernel';
import { MATCH, MATCH_ACTIONS, MATCH_STATES } from './match.states.js';

describe('the states of a match with a support family', () => {
  it('are all reached, all end, and answer each action once', () => {
    expect(faultsOf(MATCH)).toEqual([]);
  });

  it('refuse every step that is not declared', () => {
    const pairs = MATCH_STATES.flatMap((state) => MATCH_ACTIONS.map((action) => ({ state, action })));
    const allowed = pairs.filter(({ state, action }) => stateAfter(MATCH, state, action) !== null);
    expect([pairs.length, allowed.length]).toEqual([20, MATCH.transitions.length]);
  });

  it('run only after screening and the parents’ own choice', () => {
    const walk = (...actions: (typeof MATCH_ACTIONS)[number][]) =>
      actions.reduce<string | null>((state, action) => state && stateAfter(MATCH, state as 'PROPOSED', action), 'PROPOSED');
    expect(walk('SCREEN', 'CHOOSE', 'START', 'END')).toBe('ENDED');
    expect([walk('START'), walk('CHOOSE'), walk('SCREEN', 'START'), walk('END', 'SCREEN')]).toEqual([null, null, null, null]);
  });
});
