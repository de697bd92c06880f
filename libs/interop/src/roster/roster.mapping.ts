import { finding, printable, type Finding } from '../import/finding.js';
import { fieldOfHeading, headingKey, isPersonNumberHeading, ROSTER_FIELDS, type RosterField } from './roster.fields.js';
import { EMPTY_CELL, type Cell, type TableRow } from './roster.table.js';

/** Which column of a package's export fills which field. Data: saved with the organisation, shared as a file, offered again. */
export interface ColumnMapping {
  readonly version: 1;
  /** Field to heading as it stands in the file. */
  readonly columns: Readonly<Partial<Record<RosterField, string>>>;
}

/** The headings of a table; the second *naam* is called *naam (2)*, an empty one has no name. */
export function headingsOf(row: TableRow): readonly string[] {
  const seen = new Map<string, number>();
  return row.cells.map(({ text }) => {
    const heading = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (heading === '') return '';
    const times = (seen.get(headingKey(heading)) ?? 0) + 1;
    seen.set(headingKey(heading), times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

/** A first proposal by the headings we know; the first of two columns that mean the same wins. Never a column of personal numbers. */
export function suggestMapping(headings: readonly string[]): ColumnMapping {
  const columns: Partial<Record<RosterField, string>> = {};
  for (const heading of headings) {
    const field = isPersonNumberHeading(heading) ? undefined : fieldOfHeading(heading);
    if (field !== undefined && columns[field] === undefined) columns[field] = heading;
  }
  if (columns.callName !== undefined || columns.familyName !== undefined) delete columns.fullName;
  return { version: 1, columns };
}

/** A mapping that came from outside (a saved one, a file), or undefined when it is none. */
export function parseMapping(value: unknown): ColumnMapping | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return undefined;
  if (!('columns' in value) || typeof value.columns !== 'object' || value.columns === null) return undefined;
  const entries = Object.entries(value.columns);
  const right = entries.every(
    ([field, heading]) => (ROSTER_FIELDS as readonly string[]).includes(field) && typeof heading === 'string' && heading.length <= 210,
  );
  return right ? { version: 1, columns: Object.fromEntries(entries) } : undefined;
}

/** Why a mapping cannot be used with these headings: a column it names is absent, or a child could not be told from another. */
export function mappingFaults(mapping: ColumnMapping, headings: readonly string[], line: number): readonly Finding[] {
  const { columns } = mapping;
  const absent = Object.values(columns).filter((heading) => !headings.includes(heading));
  const required: RosterField[] = [];
  if (columns.fullName === undefined && columns.callName === undefined && columns.familyName === undefined) required.push('callName');
  if (columns.birthDate === undefined) required.push('birthDate');
  if (columns.groupName !== undefined && columns.startsOn === undefined) required.push('startsOn');
  return [
    ...absent.map((heading) => finding('COLUMN_ABSENT', { line }, { column: printable(heading) })),
    ...required.map((field) => finding('COLUMN_REQUIRED', { line }, { field })),
  ];
}

/** What is told of the columns that are not taken; each sentence names its column. */
export function ignoredColumns(mapping: ColumnMapping, headings: readonly string[], line: number): readonly Finding[] {
  const taken = new Set(Object.values(mapping.columns));
  return headings.flatMap((heading, index) => {
    if (heading === '') return finding('COLUMN_HEADLESS', { line }, { number: index + 1 });
    if (isPersonNumberHeading(heading)) return finding('PERSON_NUMBER_COLUMN', { line }, { column: printable(heading) });
    return taken.has(heading) ? [] : finding('COLUMN_IGNORED', { line }, { column: printable(heading) });
  });
}

/** A row's cells by field, with the number of their column; columns of personal numbers are left out even when they were mapped. */
export class MappedColumns {
  private readonly columns: readonly (readonly [RosterField, number])[];
  readonly personNumbers: ReadonlySet<number>;

  constructor(mapping: ColumnMapping, headings: readonly string[], alsoPersonNumbers: ReadonlySet<number> = new Set()) {
    const byHeading = headings.flatMap((heading, index) => (isPersonNumberHeading(heading) ? index : []));
    this.personNumbers = new Set([...byHeading, ...alsoPersonNumbers]);
    this.columns = Object.entries(mapping.columns)
      .map(([field, heading]) => [field as RosterField, headings.indexOf(heading)] as const)
      .filter(([, column]) => column !== -1 && !this.personNumbers.has(column));
  }

  /** The columns of a row that are taken: `applyMapping` of one row. */
  of(row: TableRow): MappedRow {
    return new MappedRow(row, new Map(this.columns.map(([field, column]) => [field, { column: column + 1, cell: row.cells[column] ?? EMPTY_CELL }])));
  }
}

/** One row by field. */
export class MappedRow {
  constructor(
    readonly row: TableRow,
    private readonly cells: ReadonlyMap<RosterField, { column: number; cell: Cell }>,
  ) {}

  cell(field: RosterField): Cell {
    return this.cells.get(field)?.cell ?? EMPTY_CELL;
  }

  place(field: RosterField): { line: number; column?: number | undefined } {
    return { line: this.row.line, column: this.cells.get(field)?.column };
  }

  /** Whether one of these fields has a column at all. */
  has(...fields: readonly RosterField[]): boolean {
    return fields.some((field) => this.cells.has(field));
  }

  /** The same text for the same contents, to notice a row that stands there twice. */
  identity(): string {
    return JSON.stringify([...this.cells].map(([field, { cell }]) => [field, cell.text.trim()]));
  }
}
