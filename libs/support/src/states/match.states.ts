import { each, type Machine } from '#kernel';

/** A support family (steungezin) beside a family: proposed, screened, chosen by both, running from when to when, ended. */
export const MATCH_STATES = ['PROPOSED', 'SCREENED', 'CHOSEN', 'RUNNING', 'ENDED'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** A professional screens and starts; parents choose; either ends it. */
export const MATCH_ACTIONS = ['SCREEN', 'CHOOSE', 'START', 'END'] as const;
export type MatchAction = (typeof MATCH_ACTIONS)[number];

/** Every allowed step, declared once (domain 0.1 u). */
export const MATCH: Machine<MatchState, MatchAction> = {
  states: MATCH_STATES,
  actions: MATCH_ACTIONS,
  start: 'PROPOSED',
  ends: ['ENDED'],
  transitions: [
    { from: 'PROPOSED', action: 'SCREEN', to: 'SCREENED' },
    { from: 'SCREENED', action: 'CHOOSE', to: 'CHOSEN' },
    { from: 'CHOSEN', action: 'START', to: 'RUNNING' },
    ...each<MatchState, MatchAction>(['PROPOSED', 'SCREENED', 'CHOSEN', 'RUNNING'], 'END', 'ENDED'),
  ],
};
