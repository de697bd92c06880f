import { addDays, addMonths, type CalendarDate, earliest, Refusal } from '#kernel';
import { TERMS } from '../scale/scales.js';
import type { Moment } from './mark.entity.js';

/** The days of a trajectory on which its moments depend. */
export interface TrajectoryDays {
  readonly askedOn: CalendarDate;
  readonly firstVisitOn: CalendarDate | null;
  readonly plannedEndOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

/** From when to when a moment can be marked, both days included; `until` null: no end known yet. `dueOn` is the day it is asked. */
export interface OpenMoment {
  readonly from: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly until: CalendarDate | null;
}

/** When a moment is; null while that is not known: three months after an end that has not come (R40). */
export function momentOf({ askedOn, firstVisitOn, plannedEndOn, endedOn }: TrajectoryDays, moment: Moment): OpenMoment | null {
  if (moment === 'START') return { from: askedOn, dueOn: firstVisitOn ?? askedOn, until: firstVisitOn && addDays(firstVisitOn, TERMS.startDays) };
  if (moment === 'END') {
    const dueOn = endedOn ?? plannedEndOn;
    return { from: addDays(earliest(plannedEndOn, dueOn), -TERMS.endDaysBefore), dueOn, until: endedOn && addDays(endedOn, TERMS.endDaysAfter) };
  }
  if (!endedOn) return null;
  const dueOn = addMonths(endedOn, TERMS.afterMonths);
  return { from: addDays(dueOn, -TERMS.afterDaysBefore), dueOn, until: addDays(dueOn, TERMS.afterDaysOpen) };
}

/** Whether a moment can be marked on a day. */
export function isOpen({ from, until }: OpenMoment, day: CalendarDate): boolean {
  return from <= day && (until === null || day <= until);
}

/** Refuses NOT_NOW when a moment has not come or has passed: a start that is marked at the end says nothing. */
export function holdOpen(days: TrajectoryDays, moment: Moment, day: CalendarDate): void {
  const open = momentOf(days, moment);
  if (open && isOpen(open, day)) return;
  if (open && day > open.from) throw new Refusal('NOT_NOW', 'mark_too_late', open.until ? { until: open.until } : {});
  throw new Refusal('NOT_NOW', 'mark_too_early', open ? { from: open.from } : {});
}
