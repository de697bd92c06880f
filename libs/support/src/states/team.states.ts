import { each, type Machine } from '#kernel';

/** A guest of a wrap-around team: proposed while parents allow nothing, running while they allow a part, ended for good. */
export const TEAM_STATES = ['PROPOSED', 'RUNNING', 'ENDED'] as const;
export type TeamState = (typeof TEAM_STATES)[number];

/** Parents open and close by what they allow; either side, the track or the period ends. */
export const TEAM_ACTIONS = ['OPEN', 'CLOSE', 'END'] as const;
export type TeamAction = (typeof TEAM_ACTIONS)[number];

/** Every allowed step, declared once; whoever comes back is proposed and decided on anew. */
export const TEAM: Machine<TeamState, TeamAction> = {
  states: TEAM_STATES,
  actions: TEAM_ACTIONS,
  start: 'PROPOSED',
  ends: ['ENDED'],
  transitions: [
    { from: 'PROPOSED', action: 'OPEN', to: 'RUNNING' },
    { from: 'RUNNING', action: 'CLOSE', to: 'PROPOSED' },
    ...each<TeamState, TeamAction>(['PROPOSED', 'RUNNING'], 'END', 'ENDED'),
  ],
};
