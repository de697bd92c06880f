import { each, type Machine } from '#kernel';
import { AVERTED_STATES, type AvertedState } from './averted.entity.js';

/** Whoever did not claim it agrees; looking back finds what became of it. */
export const AVERTED_ACTIONS = ['AGREE', 'TAKE_BACK', 'FIND_UNKNOWN', 'FIND_STILL_HERE', 'FIND_REFERRED'] as const;
export type AvertedAction = (typeof AVERTED_ACTIONS)[number];

/** Two agreed: it counts, as what was last seen says. */
const AGREED = ['CLAIMED', 'CONFIRMED', 'REVERSED'] as const satisfies readonly AvertedState[];

/** Every allowed step of an averted referral, declared once (X12); a later look may find otherwise. */
export const AVERTED: Machine<AvertedState, AvertedAction> = {
  states: AVERTED_STATES,
  actions: AVERTED_ACTIONS,
  start: 'OFFERED',
  ends: ['CONFIRMED', 'REVERSED', 'TAKEN_BACK'],
  transitions: [
    { from: 'OFFERED', action: 'AGREE', to: 'CLAIMED' },
    { from: 'OFFERED', action: 'TAKE_BACK', to: 'TAKEN_BACK' },
    ...each<AvertedState, AvertedAction>(AGREED, 'FIND_UNKNOWN', 'CLAIMED'),
    ...each<AvertedState, AvertedAction>(AGREED, 'FIND_STILL_HERE', 'CONFIRMED'),
    ...each<AvertedState, AvertedAction>(AGREED, 'FIND_REFERRED', 'REVERSED'),
  ],
};
