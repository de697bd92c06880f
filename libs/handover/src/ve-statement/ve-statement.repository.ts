import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';

/** VE programme and duration (R8, part A); never an observation. */
export interface VeStatement {
  readonly programme: string;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  /** Whole months, 1 to 24. */
  readonly months: number;
  readonly daypartsPerWeek: number | null;
  /** Hours received, one decimal, as text. */
  readonly hours: string | null;
  readonly sentOn: CalendarDate;
}

/** VE statements of opened children, at either side. */
@Injectable()
export class VeStatementRepository {
  async ofChild(unit: Unit, childId: Id): Promise<VeStatement | null> {
    const [row] = await unit.query<VeStatement>(
      `select programme, started_on as "startedOn", ended_on as "endedOn", months, dayparts_per_week as "daypartsPerWeek", hours::text as hours, sent_on as "sentOn"
       from handover.ve_statement where controller_id = $1 and child_id = $2 order by sent_on desc limit 1`,
      [unit.controllerId, childId],
    );
    return row ?? null;
  }
}
