import { addMonths, type CalendarDate, type Id } from '#kernel';
import type { Help, LookBackOutcome } from '../scale/scales.js';
import type { Side } from '../trajectory/trajectory.entity.js';

/** Offered by one, claimed by two, confirmed or reversed by what was seen later; taken back before anybody agreed (X12). */
export const AVERTED_STATES = ['OFFERED', 'CLAIMED', 'CONFIRMED', 'REVERSED', 'TAKEN_BACK'] as const;
export type AvertedState = (typeof AVERTED_STATES)[number];

/** After so many months one looks again. */
export const LOOK_BACK_MONTHS = [6, 12] as const;
export type LookBackMonths = (typeof LOOK_BACK_MONTHS)[number];

/** Heavier help that two people think was not needed because of what they did; an estimate (X12). */
export interface Averted {
  readonly id: Id;
  readonly help: Help;
  /** None once the words were forgotten (X15). */
  readonly instead: string | null;
  /** 1 a hunch, 5 very sure. */
  readonly sureness: number;
  readonly state: AvertedState;
  readonly side: Side;
  /** Whether the reader made the estimate; the other one agrees. */
  readonly own: boolean;
  readonly claimedOn: CalendarDate;
  readonly agreedOn: CalendarDate | null;
  readonly version: number;
}

/** What was seen after six or twelve months. */
export interface LookBack {
  readonly avertedId: Id;
  readonly months: LookBackMonths;
  readonly outcome: LookBackOutcome;
  readonly onDate: CalendarDate;
}

/** When one looks again, and whether one can. */
export interface LookBackDue {
  readonly months: LookBackMonths;
  readonly dueOn: CalendarDate;
  readonly outcome: LookBackOutcome | null;
  readonly onDate: CalendarDate | null;
  readonly open: boolean;
}

/** The two moments of looking back, counted from the day two agreed; none while nobody did. */
export function lookBacksOf({ id, agreedOn }: Pick<Averted, 'id' | 'agreedOn'>, seen: readonly LookBack[], today: CalendarDate): LookBackDue[] {
  if (!agreedOn) return [];
  return LOOK_BACK_MONTHS.map((months) => {
    const dueOn = addMonths(agreedOn, months);
    const found = seen.find((look) => look.avertedId === id && look.months === months);
    return { months, dueOn, outcome: found?.outcome ?? null, onDate: found?.onDate ?? null, open: dueOn <= today };
  });
}

/** An estimate as it is made. */
export interface AvertedClaim extends Pick<Averted, 'id' | 'help' | 'sureness'> {
  readonly trajectoryId: Id;
  readonly instead: string;
}

/** A step on an estimate that was seen at this version. */
export interface AvertedStep {
  readonly trajectoryId: Id;
  readonly avertedId: Id;
  readonly version: number;
}

/** Help that came too late, as whoever was there saw it. */
export interface LateReferral {
  readonly id: Id;
  readonly help: Help;
  readonly monthsLate: number;
  readonly earlier: string | null;
  readonly side: Side;
  readonly onDate: CalendarDate;
}
