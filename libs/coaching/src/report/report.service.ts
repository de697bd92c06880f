import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { YearReport } from './report.entity.js';
import type { ReportStepInput, StartYearReportInput, WriteYearReportInput } from './report.input.js';
import { ReportRepository } from './report.repository.js';
import type { YearReportPageType } from './report.type.js';

/** The yearly report of a group, a location or a neighbourhood: figures of five and more, and a story that must be written (R52). */
@Injectable()
export class ReportService {
  constructor(
    private readonly reports: ReportRepository,
    private readonly rules: RulesOfTheHouse,
    private readonly anonymity: AnonymityService,
  ) {}

  /** The latest year first. Refuses NOT_FOUND. */
  async page(unit: Unit, locationId: Id, first: number): Promise<YearReport[]> {
    return this.reports.page(unit, locationId, first, await this.open(unit, locationId));
  }

  /** Refuses NOT_FOUND. */
  async get(unit: Unit, locationId: Id, id: Id): Promise<YearReportPageType> {
    const found = await this.reports.find(unit, locationId, id, await this.open(unit, locationId));
    if (!found) throw new Refusal('NOT_FOUND', 'not_found');
    const { figures, ...report } = found;
    if (figures) return { report, figures };
    await unit.open(
      'LOCATION',
      report.locationIds.filter((other) => other !== locationId),
      'IMPROVE',
    );
    return { report, figures: await this.reports.figures(unit, report) };
  }

  /** Refuses NOT_FOUND, INVALID (what does not belong to the level), NOT_NOW (it is there already). */
  async start(unit: Unit, input: StartYearReportInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    holdLevel(input);
    await unit.open(
      'LOCATION',
      (input.withLocationIds ?? []).filter((other) => other !== input.locationId),
      'IMPROVE',
    );
    return receiptOf(input.id, await this.reports.start(unit, input));
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who a child is, R38), NOT_NOW (published), CHANGED_SINCE. */
  async write(unit: Unit, input: WriteYearReportInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { narrative: input.narrative });
    return receiptOf(input.reportId, await this.reports.write(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (no narrative, the year is not over, published), CHANGED_SINCE. */
  async publish(unit: Unit, input: ReportStepInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    const report = await this.reports.find(unit, input.locationId, input.reportId, true);
    await unit.open(
      'LOCATION',
      (report?.locationIds ?? []).filter((other) => other !== input.locationId),
      'IMPROVE',
    );
    return receiptOf(input.reportId, await this.reports.publish(unit, input));
  }

  /** Whether the reader writes reports here, and so sees drafts. */
  private async open(unit: Unit, locationId: Id): Promise<boolean> {
    const purpose = this.rules.purposeOf(unit, 'LOCATION', 'IMPROVE', 'ANSWER_SHEET');
    await unit.openOne('LOCATION', locationId, purpose);
    return purpose === 'IMPROVE';
  }
}

function holdLevel({ level, groupId, neighbourhood, withLocationIds }: StartYearReportInput): void {
  if ((level === 'GROUP') !== Boolean(groupId)) throw new Refusal('INVALID', 'cycle_group', { place: 'input.groupId' });
  const together = level === 'NEIGHBOURHOOD';
  if (together !== Boolean(neighbourhood) || (!together && withLocationIds?.length))
    throw new Refusal('INVALID', 'report_neighbourhood', { place: 'input.neighbourhood' });
}
