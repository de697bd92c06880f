import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { YearReportFigure } from './year-report.entity.js';

/** Released figures of the reports of opened locations. */
@Injectable()
export class YearReportRepository {
  async of(unit: Unit, reportId: Id): Promise<YearReportFigure[]> {
    return unit.query<YearReportFigure>(
      'select figure, category, people, mean, mean_before as "meanBefore", visits, minutes from insight.year_report_figures($1)',
      [reportId],
    );
  }
}
