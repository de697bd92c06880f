import { CORE_PARTS, HEALTH_PART, type PartKind } from '../document/part.entity.js';

/** What a guardian may choose; nothing is preset. `ON_PAPER`: they carry it to school themselves. `WITHDRAWN` is only recorded. */
export const CHOICES = ['ALL', 'CORE', 'CHOSEN', 'NOTHING', 'ON_PAPER'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * The parts a choice covers, out of those in the issue. Health is always a tick of its own: it is never part of *alles* by itself.
 * `chosen` counts for CHOSEN only.
 */
export function partsOf(choice: Choice, inIssue: readonly PartKind[], chosen: readonly PartKind[], healthToo: boolean): PartKind[] {
  if (choice === 'NOTHING' || choice === 'ON_PAPER') return [];
  const health = (kind: PartKind) => kind === HEALTH_PART && healthToo;
  const covered = (kind: PartKind) => {
    if (kind === HEALTH_PART) return health(kind);
    if (choice === 'ALL') return true;
    return (choice === 'CORE' ? (CORE_PARTS as readonly PartKind[]) : chosen).includes(kind);
  };
  return inIssue.filter(covered);
}
