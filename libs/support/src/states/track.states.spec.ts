import { faultsOf, type Machine, reachableFrom, stateAfter } from '#kernel';
import { TRACK, TRACK_ACTIONS, TRACK_STATES, type TrackAction, type TrackState } from './track.states.js';

const changed = (transitions: (typeof TRACK)['transitions']): Machine<TrackState, TrackAction> => ({ ...TRACK, transitions });

describe('R27 X16 the states of a track', () => {
  it('R27 are all reached, all end, and answer each action once', () => {
    expect(faultsOf(TRACK)).toEqual([]);
  });

  it.each([
    ['a state that nobody reaches', TRACK.transitions.filter(({ to }) => to !== 'STRUCTURAL'), 'STRUCTURAL is never reached'],
    ['a state without a way out', TRACK.transitions.filter(({ from }) => from !== 'AFTERCARE'), 'AFTERCARE never ends'],
    ['two answers to one action', [...TRACK.transitions, { from: 'ACTIVE', action: 'STOP', to: 'DONE' } as const], 'ACTIVE STOP has two answers'],
    ['an action nobody can take', TRACK.transitions.filter(({ action }) => action !== 'LOOK'), 'LOOK is never taken'],
    ['an end that goes on', [...TRACK.transitions, { from: 'DONE', action: 'RESUME', to: 'ACTIVE' } as const], 'DONE goes on to ACTIVE'],
  ])('R27 the checker would name %s', (_, transitions, fault) => {
    expect(faultsOf(changed(transitions))).toContain(fault);
  });

  it('R27 refuse every step that is not declared', () => {
    const pairs = TRACK_STATES.flatMap((state) => TRACK_ACTIONS.map((action) => ({ state, action })));
    const allowed = pairs.filter(({ state, action }) => stateAfter(TRACK, state, action) !== null);
    expect([pairs.length, allowed.length]).toEqual([45, TRACK.transitions.length]);
    expect(TRACK.ends.flatMap((end) => TRACK_ACTIONS.map((action) => stateAfter(TRACK, end, action))).every((next) => next === null)).toBe(true);
  });

  it('X16 come down to done only by way of aftercare, and from there up again', () => {
    expect(TRACK.transitions.filter(({ to }) => to === 'DONE').map(({ from }) => from)).toEqual(['AFTERCARE']);
    const walk = (...actions: TrackAction[]) => actions.reduce<TrackState | null>((state, action) => state && stateAfter(TRACK, state, action), 'ACTIVE');
    expect(walk('STEP_UP', 'STEP_DOWN', 'STOP', 'CLOSE')).toBe('DONE');
    expect(walk('STOP', 'RESUME', 'MAKE_STRUCTURAL', 'LOOK', 'STEP_DOWN', 'STOP')).toBe('AFTERCARE');
    expect([walk('CLOSE'), walk('STOP', 'STOP'), walk('MAKE_STRUCTURAL', 'EXTEND')]).toEqual([null, null, null]);
    expect([...reachableFrom(TRACK, 'STRUCTURAL')].sort()).toEqual([...TRACK_STATES].sort());
  });
});
