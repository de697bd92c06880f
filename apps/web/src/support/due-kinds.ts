import type { Due } from './due.query.js';

/** Everything that runs on a clock. */
export type DueKind = Due['kind'];
export const DUE_KINDS: readonly DueKind[] = ['APPLICATION', 'OPP', 'EVALUATION', 'DECLARATION', 'REVIEW', 'YEARLY_LOOK', 'AFTERCARE'];
