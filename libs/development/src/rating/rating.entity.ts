import type { CalendarDate } from '#kernel';
import { type Standing, standing, type Version } from '../correction/correction.entity.js';
import type { Certainty, KnownLevel, Sight } from '../level/level.entity.js';

/** One version of a rating: a child on one line as a colleague saw it. Never changed; `replaces` names the version before it. */
export interface Rating extends Version {
  readonly line: string;
  /** Null, like sight and certainty, in a version that takes the rating back. */
  readonly step: number | null;
  readonly sight: Sight | null;
  readonly certainty: Certainty | null;
  readonly observedOn: CalendarDate;
  readonly raterRole: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly recordedAt: string;
}

/** A level that is written down as a rating: of the caller's own eyes, or with the source it came from. */
export type RecordedLevel = KnownLevel & { readonly note?: string | null };

/** A rating as it stands, with the versions before it, latest first. */
export type StandingRating = Standing<Rating>;

/**
 * The standing ratings of each line in the order they were observed: the last version of every chain, each with what stood
 * before. A chain that was taken back is absent. `ratings` may be in any order.
 */
export function standingRatings(ratings: readonly Rating[]): Map<string, StandingRating[]> {
  const said = standing(ratings).filter(({ step }) => step !== null);
  return Map.groupBy(said.sort(inOrder), ({ line }) => line);
}

function inOrder(a: Rating, b: Rating): number {
  return compare(a.observedOn, b.observedOn) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
