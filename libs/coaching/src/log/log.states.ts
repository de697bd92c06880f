import { each, type Machine } from '#kernel';
import { LOG_STATES, type LogState } from './log.entity.js';

/** A log is offered by who made it and confirmed by both sides; a correction is offered anew (R37). */
export const LOG: Machine<LogState, 'CONFIRM' | 'CORRECT'> = {
  states: LOG_STATES,
  actions: ['CONFIRM', 'CORRECT'],
  start: 'OFFERED',
  ends: ['CONFIRMED'],
  transitions: [{ from: 'OFFERED', action: 'CONFIRM', to: 'CONFIRMED' }, ...each<LogState, 'CORRECT'>(LOG_STATES, 'CORRECT', 'OFFERED')],
};
