import type { Machine } from '#kernel';

/** A bundle for the samenwerkingsverband: made, handed over, received by hand; or thrown away before anybody had it (P8). */
export const BUNDLE_STATES = ['MADE', 'HANDED_OVER', 'RECEIVED', 'THROWN_AWAY'] as const;
export type BundleState = (typeof BUNDLE_STATES)[number];
export const BUNDLE_ACTIONS = ['HAND_OVER', 'NOTE_RECEIPT', 'THROW_AWAY'] as const;
export type BundleAction = (typeof BUNDLE_ACTIONS)[number];

/** Every allowed step, declared once. What somebody has in hand is not thrown away here. */
export const BUNDLE: Machine<BundleState, BundleAction> = {
  states: BUNDLE_STATES,
  actions: BUNDLE_ACTIONS,
  start: 'MADE',
  ends: ['RECEIVED', 'THROWN_AWAY'],
  transitions: [
    { from: 'MADE', action: 'HAND_OVER', to: 'HANDED_OVER' },
    { from: 'HANDED_OVER', action: 'NOTE_RECEIPT', to: 'RECEIVED' },
    { from: 'MADE', action: 'THROW_AWAY', to: 'THROWN_AWAY' },
  ],
};
