import { addMonths, type CalendarDate, schoolYearOf } from '#kernel';
import { readEdexml } from '../edexml/edexml.reader.js';
import { finding, type Finding, printable } from '../import/finding.js';
import type { ImportItem, SchoolHeader } from '../import/record.js';
import type { ImportSource } from '../import/source.js';
import { fieldOfHeading } from '../roster/roster.fields.js';
import type { ColumnMapping } from '../roster/roster.mapping.js';
import { readRoster } from '../roster/roster.reader.js';
import { ImportFormat } from '../run/import.entity.js';
import { stagedRow, type StagedRow } from './staged-row.js';
import type { WholeFile } from './staging.repository.js';
import { UPLOAD_BYTES } from './upload.limits.js';

/** How a file is to be read. `chosen` is BRIN and vestiging of the school that was chosen, to hold the file's own against. */
export interface ReadingPlan {
  readonly format: ImportFormat;
  readonly today: CalendarDate;
  readonly mapping: ColumnMapping | undefined;
  readonly chosen: string | null;
  /** Other schools that are known here: by BRIN and vestiging, the name. A file of theirs is refused. */
  readonly others: ReadonlyMap<string, string>;
  readonly keptKey: (key: string) => string;
}

/** A file read to its end. */
export type ReadFile = WholeFile & { readonly refused: boolean };

const BATCH = 500;
const FINDINGS_AT_MOST = 100;

/** One file as it is read: hands out rows in batches, and gathers what is to be said of the file as a whole. */
export class FileReading {
  bytes = 0;
  records = 0;
  /** SHA-256 of what came in; known at the end. */
  fileHash: string | null = null;
  private refused = false;
  private school: SchoolHeader | undefined;
  private columns: Extract<ImportItem, { type: 'COLUMNS' }> | undefined;
  private readonly findings: Finding[] = [];

  constructor(private readonly plan: ReadingPlan) {}

  /** Rows that wait, some hundreds at a time; memory holds one batch. */
  async *batches(source: ImportSource): AsyncGenerator<readonly StagedRow[]> {
    const { format, today, mapping } = this.plan;
    const options = { today, limits: { bytes: UPLOAD_BYTES }, onProgress: ({ bytes }: { bytes: number }) => void (this.bytes = bytes) };
    const items = format === ImportFormat.EDEXML ? readEdexml(source, options) : readRoster(source, { ...options, mapping });
    let batch: StagedRow[] = [];
    for await (const item of items) {
      if (item.type !== 'ROW') {
        this.note(item);
        continue;
      }
      if (this.refused) continue;
      this.records += 1;
      batch.push(stagedRow(item, this.records, { school: this.school, keptKey: this.plan.keptKey }));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  }

  whole(): ReadFile {
    return {
      refused: this.refused,
      fileHash: this.fileHash,
      findings: this.findings,
      schoolYear: this.school?.schoolYear ?? null,
      referenceDate: this.school?.referenceDate ?? null,
      headings: this.headings(),
      columns: this.columns?.mapping.columns ?? {},
      bytes: this.bytes,
      records: this.refused ? 0 : this.records,
    };
  }

  private note(item: Exclude<ImportItem, { type: 'ROW' }>): void {
    if (item.type === 'FINDING') this.find(item.finding);
    if (item.type === 'SCHOOL') this.meet(item.school);
    if (item.type === 'COLUMNS') this.columns = item;
    if (item.type === 'END') {
      this.refused ||= item.refused;
      this.bytes = item.counts.bytes;
    }
  }

  private find(found: Finding): void {
    // the reason of a refusal always stays
    if (found.severity === 'REFUSAL' || this.findings.length < FINDINGS_AT_MOST) this.findings.push(found);
  }

  /** The school of the file, held against the one that was chosen: that of another one we know stays out, a number nobody knows is asked about. */
  private meet(school: SchoolHeader): void {
    this.school = school;
    const now = schoolYearOf(this.plan.today);
    // this year's and, from spring on, next year's classes are read; any other file is most likely a wrong one
    if (![now, schoolYearOf(addMonths(this.plan.today, 12))].includes(school.schoolYear))
      this.find(finding('SCHOOL_YEAR_OTHER', school, { year: school.schoolYear, now }));
    const { chosen, others } = this.plan;
    if (!school.brin) return;
    const own = `${school.brin}${school.branch ?? '00'}`;
    const another = others.get(own);
    if (another !== undefined) {
      this.refused = true;
      this.find(finding('SCHOOL_ANOTHER', school, { brin: own, school: another }));
    } else if (own !== chosen) this.find(finding('SCHOOL_OTHER', school, { brin: own, chosen: chosen ?? '—' }));
  }

  /** Headings, unless the first row turns out to be no heading at all: then it may hold a child. */
  private headings(): readonly string[] {
    const headings = this.columns?.headings ?? [];
    return headings.some((heading) => fieldOfHeading(heading) !== undefined) || this.plan.mapping
      ? headings.map((heading) => (heading === '' ? '' : printable(heading) === '…' ? '…' : heading.slice(0, 210)))
      : [];
  }
}
