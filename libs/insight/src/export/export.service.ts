import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { csvOf, type Unit } from '#platform';
import type { Locale } from '#words';
import { CoachHoursService } from '../hours/coach-hours.service.js';
import { PlaceRepository } from '../place/place.repository.js';
import { CoachingYearService, type YearAsked } from '../year/coaching-year.service.js';
import { coachingTable } from './coaching-table.js';
import { type ExportFileType, TableFormat } from './export.type.js';
import { hoursProof } from './hours-proof.js';
import { xlsxOf } from './table-file.js';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Figures to take along: what the page shows, no more; each in the log by its operation (M7). */
@Injectable()
export class ExportService {
  constructor(
    private readonly year: CoachingYearService,
    private readonly hours: CoachHoursService,
    private readonly places: PlaceRepository,
  ) {}

  /** The coaching page as a table. Refuses NOT_FOUND. */
  async coaching(unit: Unit, asked: YearAsked, format: TableFormat, locale: Locale): Promise<ExportFileType> {
    const locations = await this.year.of(unit, asked);
    const table = coachingTable(locations, locale);
    const place = asked.locationId && locations[0] ? `${spelled(locations[0].locationName)}-` : '';
    const name = `coaching-${place}${asked.until ?? unit.today}`;
    if (format === TableFormat.CSV) return fileOf(`${name}.csv`, 'text/csv; charset=utf-8', csvOf(table));
    return fileOf(`${name}.xlsx`, XLSX_TYPE, await xlsxOf(table));
  }

  /** The proof of coach hours of one registration, as a tagged PDF. Refuses NOT_FOUND. */
  async proof(unit: Unit, locationId: Id, year: number, locale: Locale): Promise<ExportFileType> {
    const hours = await this.hours.ofRegistration(unit, locationId, year);
    const organisation = await this.places.organisation(unit);
    return fileOf(`coachuren-${hours.lrk}-${year}.pdf`, 'application/pdf', await hoursProof(hours, { organisation, year, madeOn: unit.today, locale }));
  }
}

/** A name as every file system takes it. */
const spelled = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-');

const fileOf = (name: string, mediaType: string, content: Buffer): ExportFileType => ({ name, mediaType, content: content.toString('base64') });
