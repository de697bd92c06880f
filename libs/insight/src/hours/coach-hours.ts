import type { CalendarDate } from '#kernel';

/** Counts of 1 January of one LRK registration. */
export interface JanuaryCounts {
  /** Full-time equivalents of professionals, as the holder divides them. */
  readonly fte: number;
  /** Children of 2.5 to 4 years to whom VE is offered. */
  readonly veChildren: number;
}

/** Hours a year that the law asks, by their ground. */
export interface HoursByLaw {
  readonly policy: number;
  readonly coaching: number;
  readonly ve: number;
  readonly total: number;
}

const POLICY_HOURS = 50;
const HOURS_PER_FTE = 10;
const HOURS_PER_VE_CHILD = 10;

/**
 * R23: 50 hours a registration for policy, 10 an fte for coaching, and 10 for each child to whom VE is offered, all by the counts of 1 January
 * (domain 6.4). One registration a row; a holder's are added up.
 */
export function hoursByLaw(registrations: readonly JanuaryCounts[]): HoursByLaw {
  const policy = POLICY_HOURS * registrations.length;
  const coaching = HOURS_PER_FTE * registrations.reduce((sum, { fte }) => sum + fte, 0);
  const ve = HOURS_PER_VE_CHILD * registrations.reduce((sum, { veChildren }) => sum + veChildren, 0);
  return { policy, coaching: round(coaching), ve, total: round(policy + coaching + ve) };
}

/** fte has two decimals, so hours have one. */
const round = (hours: number) => Math.round(hours * 10) / 10;

/** R23: from 1 October whoever was not coached yet this year is warned of, in numbers. */
export function warnsOf({ professionals, coached }: { professionals: number; coached: number }, year: number, today: CalendarDate): boolean {
  return coached < professionals && today >= `${year}-10-01`;
}
