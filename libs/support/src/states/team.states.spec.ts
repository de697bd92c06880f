import { faultsOf, stateAfter } from '#kernel';
import { TEAM, TEAM_ACTIONS, TEAM_STATES } from './team.states.js';

describe('the states of a guest of a wrap-around team', () => {
  it('are all reached, all end, and answer each action once', () => {
    expect(faultsOf(TEAM)).toEqual([]);
  });

  it('refuse every step that is not declared', () => {
    const pairs = TEAM_STATES.flatMap((state) => TEAM_ACTIONS.map((action) => ({ state, action })));
    const allowed = pairs.filter(({ state, action }) => stateAfter(TEAM, state, action) !== null);
    expect([pairs.length, allowed.length]).toEqual([9, TEAM.transitions.length]);
    expect(TEAM_ACTIONS.map((action) => stateAfter(TEAM, 'ENDED', action))).toEqual([null, null, null]);
  });
});
