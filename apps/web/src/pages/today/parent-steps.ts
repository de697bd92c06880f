import type { ResultOf } from '../../session/graphql.js';
import type { ownChildrenQuery } from './today.query.js';

export type OwnHandover = ResultOf<typeof ownChildrenQuery>['ownHandovers'][number];

/** The road of a handover as parents walk it. */
export const steps = ['MAKE', 'DECIDE', 'SEND', 'READ'] as const;
export type ParentStep = (typeof steps)[number];

/** States in which nothing goes on: then a sentence says so, and no road is shown. */
const ENDED: readonly OwnHandover['state'][] = ['CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'CARRIED_BY_PARENT'];

/** The step that is waited for; DONE when the school read it, undefined when it went no further. */
export function stepOf({ state, readOn }: Pick<OwnHandover, 'state' | 'readOn'>): ParentStep | 'DONE' | undefined {
  if (ENDED.includes(state)) return undefined;
  if (state === 'DRAFT') return 'MAKE';
  if (state === 'DISCUSSED_WITH_PARENTS') return 'DECIDE';
  if (state === 'CONSENT_GIVEN') return 'SEND';
  return readOn ? 'DONE' : 'READ';
}
