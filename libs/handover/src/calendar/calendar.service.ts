import { Injectable } from '@nestjs/common';
import { addYears, type CalendarDate } from '#kernel';
import type { Receipt, Unit } from '#platform';
import type { CalendarExampleInput, CalendarTermsInput, SetCalendarInput } from './calendar.input.js';
import { calendarRefusals } from './calendar.refusals.js';
import type { CalendarExampleType } from './calendar.type.js';
import { arrivalDates, type CalendarTerms, makingDates, receiptDates } from './handover.calendar.js';
import { type AgreedCalendar, SettingRepository, STANDARD_SETTING } from './setting.repository.js';

/** What a municipality or SWV agreed on times (R13, R15–R17, X7), and what it means for a child. */
@Injectable()
export class CalendarService {
  constructor(private readonly settings: SettingRepository) {}

  /** The organisation's default first, then each municipality where it has a place; where nothing was agreed, what holds there. */
  async all(unit: Unit): Promise<AgreedCalendar[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const rows = await this.settings.all(unit);
    const own = rows.find(({ municipality, version }) => municipality === '' && version > 0);
    return rows.map(({ municipality, version, locations, ...terms }) => ({
      ...STANDARD_SETTING,
      ...(version > 0 ? terms : own ? termsOf(own) : {}),
      municipality,
      version,
      locations,
    }));
  }

  /** Writes what was agreed; handovers that were not sent follow it. Refuses INVALID (no place there, out of order), CHANGED_SINCE. */
  async set(unit: Unit, { id, municipality, version, terms }: SetCalendarInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const known = await this.settings.all(unit);
    if (!known.some((one) => one.municipality === municipality)) throw calendarRefusals.municipality();
    const wrong = outOfOrder(terms);
    if (wrong) throw calendarRefusals.order(`terms.${wrong}`);
    const now = await this.settings.set(unit, municipality, version, termsOf(terms));
    if (!now.isNew) throw calendarRefusals.changedSince(now.version);
    return { id, version: now.version };
  }

  /** The days that follow for a child who goes to school on its fourth birthday, when it is sent on the day it should be made. */
  example({ birthDate, terms }: CalendarExampleInput): CalendarExampleType {
    const firstSchoolDay: CalendarDate = addYears(birthDate, 4);
    const making = makingDates({ birthDate, firstSchoolDay, hasSupportQuestion: false }, terms);
    return { ...making, ...receiptDates(making.due, terms), ...arrivalDates(firstSchoolDay, terms), firstSchoolDay, sentOn: making.due };
  }
}

/** The first term that comes before what it should follow; null when all is in order. */
export function outOfOrder(terms: CalendarTermsInput): keyof CalendarTerms | null {
  if (terms.standardMonths < terms.complexMonths) return 'standardMonths';
  if (terms.expiryMonths <= terms.standardMonths) return 'expiryMonths';
  if (terms.receiptEscalationDays <= terms.receiptReminderDays) return 'receiptEscalationDays';
  if (terms.directorNudgeDays > terms.teacherNudgeDays) return 'directorNudgeDays';
  return terms.feedbackToWeeks <= terms.feedbackFromWeeks ? 'feedbackToWeeks' : null;
}

const TERMS = [
  'complexMonths',
  'standardMonths',
  'latestDays',
  'taskDays',
  'expiryMonths',
  'receiptReminderDays',
  'receiptEscalationDays',
  'teacherNudgeDays',
  'directorNudgeDays',
  'levelWeeks',
  'feedbackFromWeeks',
  'feedbackToWeeks',
  'alwaysWarm',
  'objectionDays',
] as const satisfies readonly (keyof CalendarTerms)[];

/** The terms alone, of something that carries more. */
function termsOf(more: Partial<CalendarTerms>): CalendarTerms {
  return Object.fromEntries(TERMS.map((name) => [name, more[name] ?? STANDARD_SETTING[name]])) as unknown as CalendarTerms;
}
