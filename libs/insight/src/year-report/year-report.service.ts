import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { YearReportFigure } from './year-report.entity.js';
import { YearReportRepository } from './year-report.repository.js';

/** What of coaching stands in the report of a year: the figures that came out for everybody, and no more (R40, R52). */
@Injectable()
export class YearReportService {
  constructor(private readonly figures: YearReportRepository) {}

  /** Of a report at a location that was opened already. */
  async of(unit: Unit, reportId: Id): Promise<YearReportFigure[]> {
    return this.figures.of(unit, reportId);
  }
}
