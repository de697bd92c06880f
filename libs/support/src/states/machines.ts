import { GOAL } from '../goal/goal.states.js';
import { APPLICATION } from './application.states.js';
import { BUNDLE } from './bundle.states.js';
import { MATCH } from './match.states.js';
import { OPP } from './opp.states.js';
import { TEAM } from './team.states.js';
import { TRACK } from './track.states.js';

/** What goes through states here, by its table. */
export const SUPPORT_MACHINES = {
  'support.track': TRACK,
  'support.goal': GOAL,
  'support.opp': OPP,
  'support.application': APPLICATION,
  'support.bundle': BUNDLE,
  'support.family_match': MATCH,
  'support.team_member': TEAM,
};
