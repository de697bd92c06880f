import { WENT_NOWHERE } from '../../handover/went-nowhere.js';
import type { ResultOf } from '../../session/graphql.js';
import type { ownChildrenQuery } from './today.query.js';

export type OwnHandover = ResultOf<typeof ownChildrenQuery>['ownHandovers'][number];

/** The road of a handover as parents walk it. */
export const steps = ['MAKE', 'DECIDE', 'SEND', 'READ'] as const;
export type ParentStep = (typeof steps)[number];

/** The step that is waited for; DONE when the school read it, undefined when it went no further. */
export function stepOf({ state, readOn }: Pick<OwnHandover, 'state' | 'readOn'>): ParentStep | 'DONE' | undefined {
  if (WENT_NOWHERE.has(state)) return undefined;
  if (state === 'DRAFT') return 'MAKE';
  if (state === 'DISCUSSED_WITH_PARENTS') return 'DECIDE';
  if (state === 'CONSENT_GIVEN') return 'SEND';
  return readOn ? 'DONE' : 'READ';
}

/** Whether this parent is asked something: to choose what goes, or whether it may be replaced (H9). */
export function isAsked({ toDecide, toReplace }: Pick<OwnHandover, 'toDecide' | 'toReplace'>): boolean {
  return toDecide || toReplace;
}
