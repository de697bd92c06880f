import { addDays, addMonths, addYears, type CalendarDate, compareDates, earliest } from '#kernel';

/**
 * What a municipality or SWV agreed on times (R13, R15–R17, X7): months of age, or whole days and weeks.
 * Data of the controller; `STANDARD_CALENDAR` holds where nothing was agreed.
 */
export interface CalendarSetting {
  /** Age in months at which a handover with a support question is made. */
  readonly complexMonths: number;
  /** Age in months at which any other handover is made. */
  readonly standardMonths: number;
  /** Days before the fourth birthday or the first school day, whichever is first. */
  readonly latestDays: number;
  /** Days before the due date on which the task appears. */
  readonly taskDays: number;
  /** Age in months at which a handover that was not sent has expired. */
  readonly expiryMonths: number;
  readonly receiptReminderDays: number;
  readonly receiptEscalationDays: number;
  readonly teacherNudgeDays: number;
  readonly directorNudgeDays: number;
  readonly levelWeeks: number;
  readonly feedbackFromWeeks: number;
  readonly feedbackToWeeks: number;
}

/** The same, whether there is a conversation with every handover (R14), and who decides (R9). */
export interface CalendarTerms extends CalendarSetting {
  readonly alwaysWarm: boolean;
  /** One guardian signs and the other may object for so many days; null: both sign. */
  readonly objectionDays: number | null;
}

/** The defaults of R13, R15, R16, R17 and X7; a handover not sent by the age of 4;6 has expired (design 6). */
export const STANDARD_CALENDAR: CalendarSetting = {
  complexMonths: 42,
  standardMonths: 45,
  latestDays: 14,
  taskDays: 28,
  expiryMonths: 54,
  receiptReminderDays: 7,
  receiptEscalationDays: 14,
  teacherNudgeDays: 10,
  directorNudgeDays: 5,
  levelWeeks: 6,
  feedbackFromWeeks: 6,
  feedbackToWeeks: 12,
};

/** What the dates of making depend on. Without a first school day the fourth birthday counts. */
export interface Leaving {
  readonly birthDate: CalendarDate;
  readonly firstSchoolDay: CalendarDate | null;
  readonly hasSupportQuestion: boolean;
}

/** Calendar dates for making and sending a handover (R13). */
export interface MakingDates {
  readonly complexDue: CalendarDate;
  readonly standardDue: CalendarDate;
  readonly latestDue: CalendarDate;
  /** The one that counts for this child: complex or standard, and never after the latest. */
  readonly due: CalendarDate;
  /** When its task appears. */
  readonly taskFrom: CalendarDate;
  /** From this day on, a handover that was not sent has expired. */
  readonly expiresOn: CalendarDate;
}

/** R13: `complexDue` is 3;6, `standardDue` 3;9, `latestDue` 14 days before the fourth birthday or first school day. */
export function makingDates({ birthDate, firstSchoolDay, hasSupportQuestion }: Leaving, setting: CalendarSetting = STANDARD_CALENDAR): MakingDates {
  const complexDue = addMonths(birthDate, setting.complexMonths);
  const standardDue = addMonths(birthDate, setting.standardMonths);
  const fourth = addYears(birthDate, 4);
  const latestDue = addDays(firstSchoolDay ? earliest(fourth, firstSchoolDay) : fourth, -setting.latestDays);
  const due = earliest(hasSupportQuestion ? complexDue : standardDue, latestDue);
  return { complexDue, standardDue, latestDue, due, taskFrom: addDays(due, -setting.taskDays), expiresOn: addMonths(birthDate, setting.expiryMonths) };
}

/** R15: when the receiver is reminded, and when it is told to whoever leads the location. */
export function receiptDates(sentOn: CalendarDate, setting: CalendarSetting = STANDARD_CALENDAR): { remindOn: CalendarDate; escalateOn: CalendarDate } {
  return { remindOn: addDays(sentOn, setting.receiptReminderDays), escalateOn: addDays(sentOn, setting.receiptEscalationDays) };
}

/** Calendar dates at the receiver, counted from the first school day (X7, R16, R17). */
export interface ArrivalDates {
  /** Still unread on this day: a word to the teacher. */
  readonly nudgeTeacherOn: CalendarDate;
  /** Still unread on this day: a word to the director. */
  readonly nudgeDirectorOn: CalendarDate;
  readonly levelDue: CalendarDate;
  readonly feedbackFrom: CalendarDate;
  readonly feedbackDue: CalendarDate;
}

/** X7 reading before day one (10 and 5 days), R16 levels within 6 weeks, R17 feedback between 6 and 12 weeks. */
export function arrivalDates(firstSchoolDay: CalendarDate, setting: CalendarSetting = STANDARD_CALENDAR): ArrivalDates {
  return {
    nudgeTeacherOn: addDays(firstSchoolDay, -setting.teacherNudgeDays),
    nudgeDirectorOn: addDays(firstSchoolDay, -setting.directorNudgeDays),
    levelDue: addDays(firstSchoolDay, 7 * setting.levelWeeks),
    feedbackFrom: addDays(firstSchoolDay, 7 * setting.feedbackFromWeeks),
    feedbackDue: addDays(firstSchoolDay, 7 * setting.feedbackToWeeks),
  };
}

/** Whether a day has come: on that day, or after it. */
export function hasCome(day: CalendarDate, today: CalendarDate): boolean {
  return compareDates(today, day) >= 0;
}
