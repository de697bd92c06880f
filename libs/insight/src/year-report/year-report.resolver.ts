import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { YearReportPageType } from '#coaching';
import { CurrentUnit, type Unit } from '#platform';
import type { YearReportFigure } from './year-report.entity.js';
import { YearReportService } from './year-report.service.js';
import { YearReportFigureType } from './year-report.type.js';

/** Coaching in the report of a year. */
@Resolver(() => YearReportPageType)
export class YearReportResolver {
  constructor(private readonly reports: YearReportService) {}

  @ResolveField(() => [YearReportFigureType], {
    description: 'What of coaching came out for this year; none of a group.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async coaching(@CurrentUnit() unit: Unit, @Parent() { report }: YearReportPageType): Promise<YearReportFigure[]> {
    return this.reports.of(unit, report.id);
  }
}
