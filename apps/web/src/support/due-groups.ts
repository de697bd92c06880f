import type { Due } from './due.query.js';

/** The parts of the list, by days left. */
export const DUE_PARTS = ['PAST', 'WEEK', 'MONTH', 'LATER'] as const;
export type DuePart = (typeof DUE_PARTS)[number];

const WEEK = 7;
const MONTH = 31;

/** Past its date, this week, this month, or later. */
export function partOf({ daysLeft }: Pick<Due, 'daysLeft'>): DuePart {
  if (daysLeft < 0) return 'PAST';
  if (daysLeft <= WEEK) return 'WEEK';
  return daysLeft <= MONTH ? 'MONTH' : 'LATER';
}

/** What is due by part, each in the order it came; parts that are empty are not there. */
export function dueByPart<One extends Pick<Due, 'daysLeft'>>(dues: readonly One[]): { part: DuePart; dues: One[] }[] {
  return DUE_PARTS.map((part) => ({ part, dues: dues.filter((due) => partOf(due) === part) })).filter((group) => group.dues.length > 0);
}
