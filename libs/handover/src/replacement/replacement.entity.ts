import type { CalendarDate } from '#kernel';
import type { FrozenPart } from '../document/issue.entity.js';
import type { PartContent, PartKind } from '../document/part.entity.js';

/** Where the putting right of what was sent stands; the last three are its ends. A replacement has one road and is no state of the handover (R7). */
export const REPLACEMENT_STATES = ['DRAFT', 'WITH_PARENTS', 'AGREED', 'SENT', 'KEPT', 'DROPPED'] as const;
export type ReplacementState = (typeof REPLACEMENT_STATES)[number];

/** A replacement under way: a next issue for parts the school has (H9). */
export interface Replacement {
  readonly state: ReplacementState;
  readonly version: number;
  /** The number of the issue the parents have before them; null while it is written. */
  readonly issue: number | null;
  readonly begunOn: CalendarDate;
  readonly offeredOn: CalendarDate | null;
}

/** A part as the school has it, and as it would be. */
export interface PartChange {
  readonly part: PartKind;
  readonly before: PartContent;
  readonly after: PartContent;
}

/** What changes, in the order of the page: parts that are on both sides with other words. */
export function changesOf(before: readonly FrozenPart[], after: readonly FrozenPart[]): PartChange[] {
  return before.flatMap(({ kind, content, hash }) => {
    const next = after.find((part) => part.kind === kind);
    return next && next.hash !== hash ? [{ part: kind, before: content, after: next.content }] : [];
  });
}
