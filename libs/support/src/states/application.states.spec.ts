import { faultsOf, stateAfter } from '#kernel';
import { APPLICATION, APPLICATION_ACTIONS, APPLICATION_STATES, type ApplicationAction, type ApplicationState } from './application.states.js';

const walk = (...actions: ApplicationAction[]) =>
  actions.reduce<ApplicationState | null>((state, action) => state && stateAfter(APPLICATION, state, action), 'APPLIED');

describe('R26 the states of an application under the duty of care', () => {
  it('R26 are all reached, all end, and answer each action once', () => {
    expect(faultsOf(APPLICATION)).toEqual([]);
  });

  it.each([
    ['a dispute that nobody ends', APPLICATION.transitions.filter(({ from }) => from !== 'DISPUTED'), 'DISPUTED never ends'],
    [
      'an admission that goes on',
      [...APPLICATION.transitions, { from: 'ADMITTED', action: 'DISPUTE', to: 'DISPUTED' } as const],
      'ADMITTED goes on to DISPUTED',
    ],
    [
      'a temporary place that nobody gets',
      APPLICATION.transitions.filter(({ action }) => action !== 'PLACE_TEMPORARILY'),
      'PLACED_TEMPORARILY is never reached',
    ],
  ])('R26 the checker would name %s', (_, transitions, fault) => {
    expect(faultsOf({ ...APPLICATION, transitions })).toContain(fault);
  });

  it('R26 refuse every step that is not declared', () => {
    const pairs = APPLICATION_STATES.flatMap((state) => APPLICATION_ACTIONS.map((action) => ({ state, action })));
    const allowed = pairs.filter(({ state, action }) => stateAfter(APPLICATION, state, action) !== null);
    expect([pairs.length, allowed.length]).toEqual([72, APPLICATION.transitions.length]);
  });

  it('R24 extend once, never after a decision', () => {
    expect(walk('EXAMINE', 'EXTEND')).toBe('EXTENDED');
    expect([walk('EXTEND', 'EXTEND'), walk('ADMIT', 'EXTEND'), walk('PLACE_TEMPORARILY', 'EXTEND')]).toEqual([null, null, null]);
  });

  it('R26 parents take it back from wherever nothing is decided, and never after it was', () => {
    expect([walk('WITHDRAW'), walk('EXTEND', 'WITHDRAW'), walk('PLACE_TEMPORARILY', 'WITHDRAW'), walk('REFUSE_NO_DUTY', 'DISPUTE', 'WITHDRAW')]).toEqual(
      Array(4).fill('WITHDRAWN'),
    );
    expect([walk('ADMIT', 'WITHDRAW'), walk('FIND_OTHER_SCHOOL', 'WITHDRAW'), walk('REFUSE_NO_DUTY', 'WITHDRAW'), walk('WITHDRAW', 'ADMIT')]).toEqual(
      Array(4).fill(null),
    );
  });

  it('R26 a refusal can be disputed, and ends only with a school that said yes', () => {
    expect([walk('REFUSE_NO_DUTY', 'DISPUTE', 'ADMIT'), walk('PLACE_TEMPORARILY', 'FIND_OTHER_SCHOOL'), walk('REFUSE_NO_DUTY', 'ADMIT')]).toEqual([
      'ADMITTED',
      'OTHER_SCHOOL',
      null,
    ]);
  });
});
