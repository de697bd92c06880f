import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type CalendarSetting, STANDARD_CALENDAR } from './handover.calendar.js';

/** What is agreed for a location: the calendar, and who decides. */
export interface AgreedSetting extends CalendarSetting {
  readonly alwaysWarm: boolean;
  /** Both guardians with authority sign, or one signs and the other may object. */
  readonly guardians: 'BOTH' | 'ONE_MAY_OBJECT';
  readonly objectionDays: number;
}

/** The defaults of design 6: no conversation for everyone, both guardians sign. */
export const STANDARD_SETTING: AgreedSetting = { ...STANDARD_CALENDAR, alwaysWarm: false, guardians: 'BOTH', objectionDays: 7 };

const COLUMNS = `complex_months as "complexMonths", standard_months as "standardMonths", latest_days as "latestDays", task_days as "taskDays", expiry_months as "expiryMonths",
  receipt_reminder_days as "receiptReminderDays", receipt_escalation_days as "receiptEscalationDays", teacher_nudge_days as "teacherNudgeDays",
  director_nudge_days as "directorNudgeDays", level_weeks as "levelWeeks", feedback_from_weeks as "feedbackFromWeeks", feedback_to_weeks as "feedbackToWeeks",
  always_warm as "alwaysWarm", guardians, objection_days as "objectionDays"`;

/** Times and ways agreed in a municipality or SWV; not about persons. */
@Injectable()
export class SettingRepository {
  /** The setting of a location of the own organisation; the defaults where nothing was agreed. */
  async of(unit: Unit, locationId: Id): Promise<AgreedSetting> {
    const [row] = await unit.query<AgreedSetting>(`select ${COLUMNS} from handover.setting_of($1, $2)`, [unit.controllerId, locationId]);
    return row ?? STANDARD_SETTING;
  }
}
