import { each, type Machine } from '#kernel';
import { REPLACEMENT_STATES, type ReplacementState } from './replacement.entity.js';

/** The preschool offers, sends or drops it; parents agree, think again, or leave what the school has. */
export const REPLACEMENT_ACTIONS = ['OFFER', 'AGREE', 'RECONSIDER', 'SEND', 'KEEP', 'DROP'] as const;
export type ReplacementAction = (typeof REPLACEMENT_ACTIONS)[number];

/** Every allowed step of a replacement, declared once (H9, R9, R10). */
export const REPLACEMENT: Machine<ReplacementState, ReplacementAction> = {
  states: REPLACEMENT_STATES,
  actions: REPLACEMENT_ACTIONS,
  start: 'DRAFT',
  ends: ['SENT', 'KEPT', 'DROPPED'],
  transitions: [
    { from: 'DRAFT', action: 'OFFER', to: 'WITH_PARENTS' },
    { from: 'WITH_PARENTS', action: 'AGREE', to: 'AGREED' },
    { from: 'AGREED', action: 'RECONSIDER', to: 'WITH_PARENTS' },
    { from: 'AGREED', action: 'SEND', to: 'SENT' },
    ...each<ReplacementState, ReplacementAction>(['WITH_PARENTS', 'AGREED'], 'KEEP', 'KEPT'),
    ...each<ReplacementState, ReplacementAction>(['DRAFT', 'WITH_PARENTS', 'AGREED'], 'DROP', 'DROPPED'),
  ],
};
