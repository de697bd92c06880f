import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type CalendarTerms, STANDARD_CALENDAR } from './handover.calendar.js';

/** The defaults of design 6: no conversation for everyone, both guardians sign. */
export const STANDARD_SETTING: CalendarTerms = { ...STANDARD_CALENDAR, alwaysWarm: false, objectionDays: null };

const COLUMNS = `complex_months as "complexMonths", standard_months as "standardMonths", latest_days as "latestDays", task_days as "taskDays", expiry_months as "expiryMonths",
  receipt_reminder_days as "receiptReminderDays", receipt_escalation_days as "receiptEscalationDays", teacher_nudge_days as "teacherNudgeDays",
  director_nudge_days as "directorNudgeDays", level_weeks as "levelWeeks", feedback_from_weeks as "feedbackFromWeeks", feedback_to_weeks as "feedbackToWeeks",
  always_warm as "alwaysWarm", case guardians when 'ONE_MAY_OBJECT' then objection_days end as "objectionDays"`;

/** What holds in a municipality, or by default in the whole organisation, and the places it is for. */
export interface AgreedCalendar extends CalendarTerms {
  /** Empty: the organisation's own default. */
  readonly municipality: string;
  /** 0 while nothing was agreed here. */
  readonly version: number;
  readonly locations: readonly string[];
}

/** Times and ways agreed in a municipality or SWV; not about persons. */
@Injectable()
export class SettingRepository {
  /** The setting of a location of the own organisation; the defaults where nothing was agreed. */
  async of(unit: Unit, locationId: Id): Promise<CalendarTerms> {
    const settings = await this.ofLocations(unit, [locationId]);
    return settings.get(locationId) ?? STANDARD_SETTING;
  }

  /** What was agreed for several locations of the own organisation; none where the defaults hold. */
  async ofLocations(unit: Unit, locationIds: readonly Id[]): Promise<ReadonlyMap<Id, CalendarTerms>> {
    const rows = await unit.query<CalendarTerms & { locationId: Id }>(
      `select l.id as "locationId", ${COLUMNS} from unnest($2::uuid[]) l(id), handover.setting_of($1, l.id)`,
      [unit.controllerId, locationIds],
    );
    return new Map(rows.map(({ locationId, ...terms }) => [locationId, terms]));
  }

  /** The default, and each municipality where the own organisation has a place, by name; with what was agreed there. */
  async all(unit: Unit): Promise<(Partial<CalendarTerms> & Pick<AgreedCalendar, 'municipality' | 'version' | 'locations'>)[]> {
    return unit.query(
      `select m.municipality, coalesce(s.version, 0) as version, m.locations, ${COLUMNS}
       from (select coalesce(k.municipality, '') as municipality, array_agg(l.name order by l.name) as locations
         from centre.location l left join centre.kindcentrum k on k.id = l.kindcentrum_id where l.controller_id = $1 group by 1
         union all select '', '{}' where not exists (select from centre.location l where l.controller_id = $1 and l.kindcentrum_id is null)) m
       left join handover.calendar_setting s on s.controller_id = $1 and s.municipality = m.municipality order by m.municipality limit 100`,
      [unit.controllerId],
    );
  }

  /** Writes terms over the version that was seen. The version now; `isNew` is false when somebody was first. */
  async set(unit: Unit, municipality: string, version: number, terms: CalendarTerms): Promise<{ version: number; isNew: boolean }> {
    const named = Object.fromEntries(Object.entries(terms).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
    const [row] = await unit.query<{ version: number }>('select handover.set_calendar($1, $2, $3) as version', [municipality, version, JSON.stringify(named)]);
    const now = row?.version ?? -1;
    return now < 0 ? { version: -now - 1, isNew: false } : { version: now, isNew: true };
  }
}
