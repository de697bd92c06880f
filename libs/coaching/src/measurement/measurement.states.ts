import type { Machine } from '#kernel';
import { MEASUREMENT_STATES, type MeasurementState } from './measurement.entity.js';

/** Each round is opened once and closed once, T1 after T0 (R51). */
export const MEASUREMENT: Machine<MeasurementState, 'CLOSE_T0' | 'OPEN_T1' | 'CLOSE_T1'> = {
  states: MEASUREMENT_STATES,
  actions: ['CLOSE_T0', 'OPEN_T1', 'CLOSE_T1'],
  start: 'T0_OPEN',
  ends: ['T1_DONE'],
  transitions: [
    { from: 'T0_OPEN', action: 'CLOSE_T0', to: 'T0_DONE' },
    { from: 'T0_DONE', action: 'OPEN_T1', to: 'T1_OPEN' },
    { from: 'T1_OPEN', action: 'CLOSE_T1', to: 'T1_DONE' },
  ],
};
