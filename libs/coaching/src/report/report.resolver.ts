import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import type { YearReport } from './report.entity.js';
import { ReportStepInput, StartYearReportInput, WriteYearReportInput } from './report.input.js';
import { ReportService } from './report.service.js';
import { YearReportPageType, YearReportType } from './report.type.js';

/** Yearly reports. */
@Resolver(() => YearReportType)
export class ReportResolver {
  constructor(private readonly reports: ReportService) {}

  @Query(() => [YearReportType], { description: 'Yearly reports of a location, the latest first; drafts for who writes them.' })
  @Opens('LOCATION', 'IMPROVE', 'ANSWER_SHEET')
  async yearReports(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<YearReport[]> {
    return this.reports.page(unit, locationId, first);
  }

  @Query(() => YearReportPageType, { description: 'A yearly report with its figures of five and more (R52).' })
  @Opens('LOCATION', 'IMPROVE', 'ANSWER_SHEET')
  async yearReport(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<YearReportPageType> {
    return this.reports.get(unit, locationId, id);
  }

  @Mutation(() => Receipt, { description: 'Begins the report of a year (R52).' })
  @Opens('LOCATION', 'IMPROVE')
  async startYearReport(@CurrentUnit() unit: Unit, @Args('input') input: StartYearReportInput): Promise<Receipt> {
    return this.reports.start(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Writes the story that figures do not tell (R52).' })
  @Opens('LOCATION', 'IMPROVE')
  async writeYearReport(@CurrentUnit() unit: Unit, @Args('input') input: WriteYearReportInput): Promise<Receipt> {
    return this.reports.write(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Publishes figures of a closed year with their story; without a story it is refused (R52).' })
  @Opens('LOCATION', 'IMPROVE')
  async publishYearReport(@CurrentUnit() unit: Unit, @Args('input') input: ReportStepInput): Promise<Receipt> {
    return this.reports.publish(unit, input);
  }
}
