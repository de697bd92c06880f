import type { CalendarDate, Id } from '#kernel';

/** What is marked: a goal, acting with confidence, satisfaction, or a meeting (R40). */
export const MEASURES = ['GOAL', 'CONFIDENCE', 'SATISFACTION', 'EQUALITY'] as const;
export type Measure = (typeof MEASURES)[number];

/** At the start, at the end, and three months after it (R40). */
export const MOMENTS = ['START', 'END', 'AFTER'] as const;
export type Moment = (typeof MOMENTS)[number];

/** One mark of one's own: a statement and a whole number, given on a calendar date. */
export interface Mark {
  readonly measure: Measure;
  readonly item: string;
  readonly moment: Moment | 'MEETING';
  readonly goalId: Id | null;
  readonly logId: Id | null;
  readonly value: number;
  readonly onDate: CalendarDate;
  /** Of the set it was given in. */
  readonly version: number;
}

/** Marks given as one: of one measure at one moment, perhaps about one goal or one meeting. */
export interface MarkSet {
  readonly trajectoryId: Id;
  readonly measure: Measure;
  readonly moment: Moment | 'MEETING';
  readonly goalId?: Id;
  readonly logId?: Id;
  readonly values: Readonly<Record<string, number>>;
  /** That was seen; 0 when nothing was given yet. */
  readonly version: number;
}
