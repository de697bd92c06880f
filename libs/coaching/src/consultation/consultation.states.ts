import { each, type Machine } from '#kernel';
import { CONSULTATION_STATES, type ConsultationState } from './consultation.entity.js';

/** The specialist answers, once; who asked decides, or takes the question back before; its term forgets it (X15). */
export const CONSULTATION: Machine<ConsultationState | 'FORGOTTEN', 'ANSWER' | 'TAKE_BACK' | 'DECIDE' | 'FORGET'> = {
  states: [...CONSULTATION_STATES, 'FORGOTTEN'],
  actions: ['ANSWER', 'TAKE_BACK', 'DECIDE', 'FORGET'],
  start: 'ASKED',
  ends: ['FORGOTTEN'],
  transitions: [
    { from: 'ASKED', action: 'ANSWER', to: 'ANSWERED' },
    { from: 'ASKED', action: 'TAKE_BACK', to: 'TAKEN_BACK' },
    ...each<ConsultationState, 'DECIDE'>(['ANSWERED', 'DECIDED'], 'DECIDE', 'DECIDED'),
    ...each<ConsultationState | 'FORGOTTEN', 'FORGET'>(CONSULTATION_STATES, 'FORGET', 'FORGOTTEN'),
  ],
};
