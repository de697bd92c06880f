import { faultsOf, stateAfter } from '#kernel';
import { BUNDLE, BUNDLE_ACTIONS, BUNDLE_STATES } from './bundle.states.js';

describe('P8 the states of a bundle', () => {
  it('P8 are all reached, all end, and answer each action once', () => {
    expect(faultsOf(BUNDLE)).toEqual([]);
  });

  it('P8 refuse every step that is not declared', () => {
    const pairs = BUNDLE_STATES.flatMap((state) => BUNDLE_ACTIONS.map((action) => stateAfter(BUNDLE, state, action)));
    expect([pairs.length, pairs.filter((next) => next !== null).length]).toEqual([12, BUNDLE.transitions.length]);
  });
});
