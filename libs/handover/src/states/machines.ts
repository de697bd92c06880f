import { REPLACEMENT } from '../replacement/replacement.states.js';
import { HANDOVER } from './handover.states.js';

/** What goes through states here, by its table; the half of a handover at the school goes with it. */
export const HANDOVER_MACHINES = { 'handover.handover': HANDOVER, 'handover.replacement': REPLACEMENT };
