import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** A figure in the report of a year: what was released, added up over the places of the report. */
export interface YearReportFigure {
  readonly figure: string;
  readonly category: string;
  readonly people: number;
  readonly mean: number | null;
  readonly meanBefore: number | null;
  readonly visits: number | null;
  readonly minutes: number | null;
}

/** Released figures of the reports of opened locations. */
@Injectable()
export class YearReportRepository {
  async of(unit: Unit, reportId: Id): Promise<YearReportFigure[]> {
    return unit.query<YearReportFigure>('select figure, category, people, mean, mean_before as "meanBefore", visits, minutes from insight.year_report_figures($1)', [reportId]);
  }
}
