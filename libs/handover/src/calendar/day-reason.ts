import { addDays, addMonths, type CalendarDate, compareDates } from '#kernel';
import { arrivalDates, type CalendarSetting, receiptDates } from './handover.calendar.js';

/** Why a day is that day: one for each way in which R13, R15, R16, R17 and X7 count. */
export const DAY_RULES = [
  'DUE_AT_AGE',
  'DUE_WITH_SUPPORT_QUESTION',
  'DUE_BEFORE_LATEST',
  'DUE_MOVING',
  'LATEST_BEFORE_FOURTH_BIRTHDAY',
  'LATEST_BEFORE_FIRST_DAY',
  'EXPIRES_AT_AGE',
  'REMINDER_AFTER_SENDING',
  'ESCALATION_AFTER_SENDING',
  'READ_BEFORE_FIRST_DAY',
  'LEVEL_AFTER_FIRST_DAY',
  'FEEDBACK_FROM_FIRST_DAY',
  'FEEDBACK_UNTIL_FIRST_DAY',
] as const;
export type DayRule = (typeof DAY_RULES)[number];

/** A day with its rule: counted from `start`, so many months, weeks or days (as the rule has it). */
export interface DayReason {
  readonly day: CalendarDate;
  readonly rule: DayRule;
  readonly start: CalendarDate;
  readonly term: number;
}

/** What the days of making follow from. */
export interface Made {
  readonly birthDate: CalendarDate;
  readonly firstSchoolDay: CalendarDate | null;
  readonly hasSupportQuestion: boolean;
  readonly relocation: boolean;
  readonly openedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly latestOn: CalendarDate;
  readonly expiresOn: CalendarDate;
  readonly sentOn: CalendarDate | null;
}

/** The latest day, counted back from the first school day or, when that comes later or nobody knows it, from the fourth birthday (R13). */
export function latestReason({ latestOn, firstSchoolDay }: Pick<Made, 'latestOn' | 'firstSchoolDay'>, { latestDays }: CalendarSetting): DayReason {
  const start = addDays(latestOn, latestDays);
  const isFirstDay = firstSchoolDay !== null && compareDates(firstSchoolDay, start) === 0;
  return { day: latestOn, rule: isFirstDay ? 'LATEST_BEFORE_FIRST_DAY' : 'LATEST_BEFORE_FOURTH_BIRTHDAY', start, term: latestDays };
}

/** The days of a handover at the preschool, each with its rule (R13, R15). */
export function makingReasons(made: Made, setting: CalendarSetting): DayReason[] {
  const { birthDate, expiresOn, sentOn } = made;
  const expires: DayReason = { day: expiresOn, rule: 'EXPIRES_AT_AGE', start: birthDate, term: setting.expiryMonths };
  if (!sentOn) return [dueReason(made, setting), latestReason(made, setting), expires];
  const { remindOn, escalateOn } = receiptDates(sentOn, setting);
  return [
    { day: remindOn, rule: 'REMINDER_AFTER_SENDING', start: sentOn, term: setting.receiptReminderDays },
    { day: escalateOn, rule: 'ESCALATION_AFTER_SENDING', start: sentOn, term: setting.receiptEscalationDays },
  ];
}

function dueReason({ birthDate, hasSupportQuestion, relocation, openedOn, dueOn, ...made }: Made, setting: CalendarSetting): DayReason {
  if (relocation) return { day: dueOn, rule: 'DUE_MOVING', start: openedOn, term: 0 };
  const term = hasSupportQuestion ? setting.complexMonths : setting.standardMonths;
  if (compareDates(addMonths(birthDate, term), dueOn) !== 0) return { ...latestReason(made, setting), day: dueOn, rule: 'DUE_BEFORE_LATEST' };
  return { day: dueOn, rule: hasSupportQuestion ? 'DUE_WITH_SUPPORT_QUESTION' : 'DUE_AT_AGE', start: birthDate, term };
}

/** The days at the school, counted from the first school day (X7, R16, R17). */
export function arrivalReasons(start: CalendarDate, setting: CalendarSetting): DayReason[] {
  const { nudgeTeacherOn, levelDue, feedbackFrom, feedbackDue } = arrivalDates(start, setting);
  return [
    { day: nudgeTeacherOn, rule: 'READ_BEFORE_FIRST_DAY', start, term: setting.teacherNudgeDays },
    { day: levelDue, rule: 'LEVEL_AFTER_FIRST_DAY', start, term: setting.levelWeeks },
    { day: feedbackFrom, rule: 'FEEDBACK_FROM_FIRST_DAY', start, term: setting.feedbackFromWeeks },
    { day: feedbackDue, rule: 'FEEDBACK_UNTIL_FIRST_DAY', start, term: setting.feedbackToWeeks },
  ];
}
