import type { CalendarDate, Id } from '#kernel';
import type { ImprovementLevel } from '../cycle/cycle.entity.js';
import type { ItemKind } from '../instrument/instrument.entity.js';

/** A report is a draft until it is published; then it stands. */
export const REPORT_STATES = ['DRAFT', 'PUBLISHED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What a question gave at T0 and T1 over the year, added up over places that may each be told by themselves. */
export interface YearItem {
  readonly title: string;
  readonly text: string;
  readonly kind: ItemKind;
  readonly unit: string | null;
  readonly n0: number;
  readonly mean0: number;
  readonly n1: number;
  readonly mean1: number;
  readonly change: number;
}

/** What a year brought: questions and decisions counted, change per question with n (R52). */
export interface YearFigures {
  readonly asked: number;
  readonly continued: number;
  readonly changed: number;
  readonly stopped: number;
  readonly discussions: number;
  readonly items: readonly YearItem[];
}

/** The yearly report of a group, a location, or locations of one neighbourhood (R52). */
export interface YearReport {
  readonly id: Id;
  readonly locationId: Id;
  readonly groupId: Id | null;
  readonly level: ImprovementLevel;
  readonly neighbourhood: string | null;
  readonly locationIds: readonly Id[];
  readonly year: number;
  readonly narrative: string;
  readonly state: ReportState;
  readonly publishedOn: CalendarDate | null;
  readonly version: number;
}

/** A report as it is begun. */
export interface StartedReport extends Pick<YearReport, 'id' | 'locationId' | 'level' | 'year'> {
  readonly groupId?: Id | null;
  readonly neighbourhood?: string | null;
  readonly withLocationIds?: readonly Id[] | null;
}

/** A step on a report that was seen at this version. */
export interface ReportStep {
  readonly locationId: Id;
  readonly reportId: Id;
  readonly version: number;
}
