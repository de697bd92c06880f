import type { CalendarDate, Id } from '#kernel';
import type { Certainty, KnownLevel, Sight } from '../level/level.entity.js';

/** Why a rating was corrected (O18). `WRONG_CHILD` takes it back: its chain then says nothing. */
export const CORRECTION_REASONS = ['TYPED_WRONG', 'LOOKED_AGAIN', 'AGREED_TOGETHER', 'WRONG_CHILD'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** One version of a rating: a child on one line as a colleague saw it. Never changed; `replaces` names the version before it. */
export interface Rating {
  readonly id: Id;
  readonly line: string;
  /** Null, like sight and certainty, in a version that takes the rating back. */
  readonly step: number | null;
  readonly sight: Sight | null;
  readonly certainty: Certainty | null;
  readonly observedOn: CalendarDate;
  readonly raterRole: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly version: number;
  readonly replaces: Id | null;
  readonly reason: CorrectionReason | null;
  readonly recordedAt: string;
}

/** A level that is written down as a rating: of the caller's own eyes, or with the source it came from. */
export type RecordedLevel = KnownLevel & { readonly note?: string | null };

/** A rating as it stands, with the versions before it, latest first. */
export interface StandingRating extends Rating {
  readonly earlier: readonly Rating[];
}

/**
 * The standing ratings of each line in the order they were observed: the last version of every chain, each with what stood
 * before. A chain that was taken back is absent. `ratings` may be in any order.
 */
export function standingRatings(ratings: readonly Rating[]): Map<string, StandingRating[]> {
  const byId = new Map(ratings.map((rating) => [rating.id, rating]));
  const replaced = new Set(ratings.map(({ replaces }) => replaces));
  const standing = ratings.filter(({ id, step }) => !replaced.has(id) && step !== null).sort(inOrder);
  const lines = new Map<string, StandingRating[]>();
  for (const rating of standing) {
    const earlier: Rating[] = [];
    for (let before = byId.get(rating.replaces ?? ''); before; before = byId.get(before.replaces ?? '')) earlier.push(before);
    lines.set(rating.line, [...(lines.get(rating.line) ?? []), { ...rating, earlier }]);
  }
  return lines;
}

function inOrder(a: Rating, b: Rating): number {
  return compare(a.observedOn, b.observedOn) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
