import type { Machine } from '#kernel';
import { VISIT_STATES, type VisitState } from './visit.entity.js';

/** A planned meeting is moved, held or called off. */
export const VISIT: Machine<VisitState, 'MOVE' | 'HOLD' | 'CANCEL'> = {
  states: VISIT_STATES,
  actions: ['MOVE', 'HOLD', 'CANCEL'],
  start: 'PLANNED',
  ends: ['HELD', 'CANCELLED'],
  transitions: [
    { from: 'PLANNED', action: 'MOVE', to: 'PLANNED' },
    { from: 'PLANNED', action: 'HOLD', to: 'HELD' },
    { from: 'PLANNED', action: 'CANCEL', to: 'CANCELLED' },
  ],
};
