import type { Machine } from '#kernel';
import { GOAL_STATES, type GoalState } from './goal.entity.js';

/** A goal goes on, ends because it is done otherwise, or stops (P6). */
export const GOAL: Machine<GoalState, 'CONTINUE' | 'CHANGE' | 'STOP'> = {
  states: GOAL_STATES,
  actions: ['CONTINUE', 'CHANGE', 'STOP'],
  start: 'OPEN',
  ends: ['CHANGED', 'STOPPED'],
  transitions: [
    { from: 'OPEN', action: 'CONTINUE', to: 'OPEN' },
    { from: 'OPEN', action: 'CHANGE', to: 'CHANGED' },
    { from: 'OPEN', action: 'STOP', to: 'STOPPED' },
  ],
};
