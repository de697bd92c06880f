import { each, type Machine } from '#kernel';

/** A track runs, stays for good with a yearly look, is looked after for three months, or is over: done, or the child left. */
export const TRACK_STATES = ['ACTIVE', 'STRUCTURAL', 'AFTERCARE', 'DONE', 'LEFT'] as const;
export type TrackState = (typeof TRACK_STATES)[number];

/**
 * What can be decided (R27, X16): heavier, lighter, the same for another while, for good, the yearly look, enough; then after three
 * months it is well, or help is needed again; or the child leaves.
 */
export const TRACK_ACTIONS = ['STEP_UP', 'STEP_DOWN', 'EXTEND', 'MAKE_STRUCTURAL', 'LOOK', 'STOP', 'CLOSE', 'RESUME', 'LEAVE'] as const;
export type TrackAction = (typeof TRACK_ACTIONS)[number];

const RUNNING = ['ACTIVE', 'STRUCTURAL'] as const;

/** Every allowed step of a track, declared once. A step is never forced by a date: a date asks, people decide. */
export const TRACK: Machine<TrackState, TrackAction> = {
  states: TRACK_STATES,
  actions: TRACK_ACTIONS,
  start: 'ACTIVE',
  ends: ['DONE', 'LEFT'],
  transitions: [
    ...each<TrackState, TrackAction>(RUNNING, 'STEP_UP', 'ACTIVE'),
    ...each<TrackState, TrackAction>(RUNNING, 'STEP_DOWN', 'ACTIVE'),
    { from: 'ACTIVE', action: 'EXTEND', to: 'ACTIVE' },
    { from: 'ACTIVE', action: 'MAKE_STRUCTURAL', to: 'STRUCTURAL' },
    { from: 'STRUCTURAL', action: 'LOOK', to: 'STRUCTURAL' },
    ...each<TrackState, TrackAction>(RUNNING, 'STOP', 'AFTERCARE'),
    { from: 'AFTERCARE', action: 'CLOSE', to: 'DONE' },
    { from: 'AFTERCARE', action: 'RESUME', to: 'ACTIVE' },
    ...each<TrackState, TrackAction>(['ACTIVE', 'STRUCTURAL', 'AFTERCARE'], 'LEAVE', 'LEFT'),
  ],
};

/** Decisions that ask why: more support, support again, and going on past the date on which stopping or lighter is the default (X16). */
export const ASKS_REASON = ['STEP_UP', 'EXTEND', 'MAKE_STRUCTURAL', 'RESUME'] as const satisfies readonly TrackAction[];
