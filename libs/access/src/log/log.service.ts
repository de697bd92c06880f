import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, mondayOf } from '#kernel';
import type { Unit } from '#platform';
import { type LogFilter, LogRepository, type LogRow, type PurposeRow, type ReadingRow } from './log.repository.js';

/** Who read what, for parents (X5) and for the privacy officer (R45). */
@Injectable()
export class LogService {
  constructor(private readonly log: LogRepository) {}

  /** Who read this child in the last weeks before a Monday, per week, role, organisation and purpose. Refuses NOT_FOUND. */
  async readers(unit: Unit, childId: Id, weeks: number, before: CalendarDate | null): Promise<ReadingRow[]> {
    await unit.openOne('CHILD', childId, 'SEE_READERS');
    return this.log.readers(unit, childId, weeks, before);
  }

  /** Lines of the controller's log, newest first, refused attempts among them; looking is logged as well. Refuses NOT_FOUND. */
  async lines(unit: Unit, first: number, filter: LogFilter): Promise<LogRow[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'REVIEW_LOG');
    return this.log.lines(unit, first, filter);
  }

  /** The week of a day (from its Monday) at a glance: reads by purpose and refused attempts. Refuses NOT_FOUND. */
  async week(unit: Unit, day: CalendarDate): Promise<{ weekOf: CalendarDate; purposes: PurposeRow[] }> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'REVIEW_LOG');
    const weekOf = mondayOf(day);
    return { weekOf, purposes: await this.log.week(unit, weekOf) };
  }
}
