import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';

/** How often somebody of one role read for one purpose in a week; without names. */
export interface ReadingRow {
  /** The Monday of the week. */
  readonly weekOf: CalendarDate;
  readonly role: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly times: number;
  readonly lastAt: Date;
}

/** One line of the log. */
export interface LogRow {
  readonly seq: string;
  readonly at: Date;
  readonly tradeAt: Date;
  readonly actor: string;
  readonly role: string | null;
  readonly action: string;
  readonly operation: string;
  readonly purpose: string | null;
  readonly subjectKind: string | null;
  readonly subjectIds: Id[];
}

/** Which lines of the log: about one subject, the refused ones, within days of the trade (both included), from before a line. */
export interface LogFilter {
  readonly subjectId: Id | null;
  readonly isRefused: boolean;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly before: string | null;
}

/** One purpose in one week: how often, by how many people, and how many attempts were refused. */
export interface PurposeRow {
  readonly purpose: string;
  readonly times: number;
  readonly people: number;
  readonly refused: number;
}

/** Reads the log of what was opened for it (R45). */
@Injectable()
export class LogRepository {
  async readers(unit: Unit, subjectId: Id, weeks: number, before: CalendarDate | null): Promise<ReadingRow[]> {
    return unit.query<ReadingRow>(
      `select week_of as "weekOf", role, organisation, purpose, times, last_at as "lastAt" from access.readers_of($1, $2::date, $3)`,
      [subjectId, before, weeks],
    );
  }

  async lines(unit: Unit, first: number, { subjectId, isRefused, from, until, before }: LogFilter): Promise<LogRow[]> {
    return unit.query<LogRow>(
      `select seq::text, at, trade_at as "tradeAt", actor, role, action, operation, purpose, subject_kind as "subjectKind", subject_ids as "subjectIds"
       from access.log_lines($1, $2, $3::date, $4::date, $5::bigint, $6)`,
      [subjectId, isRefused, from, until, before, first],
    );
  }

  async week(unit: Unit, monday: CalendarDate): Promise<PurposeRow[]> {
    return unit.query<PurposeRow>('select purpose, times, people, refused from access.log_week($1::date)', [monday]);
  }
}
