import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, CurrentUnit, Door, type DoorContext, Opens, type Unit } from '#platform';
import { ExportService } from './export.service.js';
import { ExportFileType, TableFormat } from './export.type.js';

/** Figures as files. */
@Resolver(() => ExportFileType)
export class ExportResolver {
  constructor(private readonly exports: ExportService) {}

  @Query(() => ExportFileType, {
    complexity: 200,
    description: 'The coaching page as CSV or XLSX; across locations numbers of people are rounded to five (X18).',
  })
  @Opens('LOCATION', 'COACHING_FIGURES')
  async coachingTable(
    @CurrentUnit() unit: Unit,
    @Door() { language }: DoorContext,
    @Args('format', { type: () => TableFormat }) format: TableFormat,
    @Args('until', { type: () => CalendarDateScalar, nullable: true }) until: CalendarDate | null,
    @Args('locationId', { type: () => ID, nullable: true }) locationId: Id | null,
  ): Promise<ExportFileType> {
    return this.exports.coaching(unit, { until: until ?? null, locationId: locationId ?? null, programme: null }, format, language);
  }

  @Query(() => ExportFileType, {
    complexity: 200,
    description: 'The proof of coach hours of one LRK registration for the GGD: a tagged PDF of hours, no names (K6).',
  })
  @Opens('LOCATION', 'COACH_HOURS')
  async coachHoursProof(
    @CurrentUnit() unit: Unit,
    @Door() { language }: DoorContext,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<ExportFileType> {
    return this.exports.proof(unit, locationId, year, language);
  }
}
