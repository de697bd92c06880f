import { looksLikeBsn } from '#kernel';
import type { ReadOptions } from '../import/options.js';
import { FileRefused, finding, printable } from '../import/finding.js';
import { DEFAULT_LIMITS, WORKBOOK_BYTES, type ImportLimits } from '../import/limits.js';
import { RowNotes } from '../import/notes.js';
import type { ChildRecord, ImportItem } from '../import/record.js';
import { peekKind, piecesOf, type ByteCount, type ImportSource } from '../import/source.js';
import { row as judged, Tally } from '../import/tally.js';
import { textOf } from '../import/text.js';
import { csvTable } from './csv/csv.table.js';
import { RosterChildren } from './roster.children.js';
import { fieldOfHeading } from './roster.fields.js';
import { headed, type HeadedTable } from './roster.heading.js';
import { ignoredColumns, MappedColumns } from './roster.mapping.js';
import { RosterPlaces } from './roster.places.js';
import { hiddenPersonNumbers, monthFirstColumns, sampled, sexWords } from './roster.sample.js';
import { isEmptyRow, type Table, type TableRow } from './roster.table.js';
import { type SheetChoice, xlsxTable } from './xlsx/xlsx.table.js';

/** What reading a roster needs besides the file: a saved mapping, or none to use the proposal; the sheet of a workbook. */
export type RosterOptions = ReadOptions & SheetChoice;

/**
 * Reads a childcare organisation's CSV or XLSX (told by its contents) row by row: COLUMNS first, then the locations, groups and children,
 * judged one by one, then END. Rows of one child share its key: the first tells the child, each tells one placement.
 * Never throws on what the file holds; a fault of the file is a REFUSAL with its line.
 */
export async function* readRoster(source: ImportSource, options: RosterOptions): AsyncGenerator<ImportItem> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const count = { bytes: 0 };
  const tally = new Tally();
  const report = (): void => options.onProgress?.({ bytes: count.bytes, records: tally.total });
  try {
    const table = await openTable(source, count, limits, options);
    for await (const item of itemsOf(table, options)) {
      yield tally.note(item);
      if (tally.total > limits.records) throw new FileRefused(finding('TOO_MANY_RECORDS', { line: 1 }, { max: limits.records }));
      if (tally.total % 100 === 0) report();
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    yield tally.note({ type: 'FINDING', finding: error.finding });
  }
  report();
  yield tally.end(count.bytes);
}

async function openTable(source: ImportSource, count: ByteCount, limits: ImportLimits, choice: SheetChoice): Promise<Table> {
  const { kind, pieces } = await peekKind(piecesOf(source, count, limits));
  if (kind === 'TEXT') return csvTable(textOf(pieces, 'WINDOWS_1252'), limits);
  if (kind !== 'ZIP') throw new FileRefused(finding('FILE_KIND_WRONG', { line: 1 }, { expected: 'ROSTER', found: kind }));
  const parts: Buffer[] = [];
  for await (const piece of pieces) {
    if (count.bytes > WORKBOOK_BYTES) throw new FileRefused(finding('FILE_TOO_LARGE', { line: 1 }, { megabytes: WORKBOOK_BYTES / 1024 / 1024 }));
    parts.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  }
  return xlsxTable(Buffer.concat(parts), limits, choice);
}

async function* itemsOf(table: Table, options: RosterOptions): AsyncGenerator<ImportItem> {
  for (const found of table.findings) yield { type: 'FINDING', finding: found };
  const heading = await headed(table, options.mapping);
  const { headings, mapping, faults, line } = heading;
  yield { type: 'COLUMNS', headings, mapping };
  // a first row that is no heading may hold a child, so nothing of it is told
  const known = options.mapping !== undefined || headings.some((one) => fieldOfHeading(one) !== undefined);
  for (const found of [...faults, ...(known ? ignoredColumns(mapping, headings, line) : [])]) yield { type: 'FINDING', finding: found };
  if (faults.length === 0) yield* rowItems(table, heading, options);
}

async function* rowItems(table: Table, { headings, mapping, line, rows: following }: HeadedTable, options: RosterOptions): AsyncGenerator<ImportItem> {
  const { sample, rows } = await sampled(following);
  const hidden = hiddenPersonNumbers(sample, headings, mapping);
  for (const column of hidden) {
    yield { type: 'FINDING', finding: finding('PERSON_NUMBER_COLUMN', { line }, { column: printable(headings[column] ?? '') }) };
  }
  const columns = new MappedColumns(mapping, headings, hidden);
  const children = new RosterChildren({
    today: options.today,
    dateOfNumber: table.dateOfNumber,
    sexByWord: sexWords(sample, headings, mapping),
    monthFirst: monthFirstColumns(sample, headings),
    places: new RosterPlaces(),
  });
  let any = false;
  for await (const row of rows) {
    if (isEmptyRow(row)) continue;
    any = true;
    const notes = new RowNotes();
    const ragged = widthFault(row, headings.length, table.strictWidth, notes);
    notePersonNumbers(row, headings, columns, notes);
    if (row.merged) notes.add('MERGED_CELLS', row);
    if (row.hidden) notes.add('ROW_HIDDEN', row);
    if (ragged) yield judged(unreadable(row.line), notes.findings);
    else yield* children.row(columns.of(row), notes);
  }
  if (!any) throw new FileRefused(finding('FILE_WITHOUT_ROWS', { line }));
}

/** A text row of another width than the heading has lost or won a separator, so none of its cells can be trusted. */
function widthFault(row: TableRow, expected: number, strict: boolean, notes: RowNotes): boolean {
  const found = row.cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
  const ragged = strict && (row.cells.length < expected || found > expected);
  if (ragged) notes.add('ROW_RAGGED', row, undefined, { expected, found: row.cells.length });
  return ragged;
}

/** Tells of each personal number that is left out, and of those that cannot be right (R3); the number itself goes nowhere. */
function notePersonNumbers(row: TableRow, headings: readonly string[], columns: MappedColumns, notes: RowNotes): void {
  for (const column of columns.personNumbers) {
    const text = row.cells[column]?.text.trim() ?? '';
    if (text === '') continue;
    const heading = printable(headings[column] ?? '');
    notes.add('PERSON_NUMBER_DROPPED', { line: row.line, column: column + 1 }, heading);
    if (/bsn|burgerservice|sofi/i.test(heading) && !looksLikeBsn(text.padStart(9, '0'))) {
      notes.add('PERSON_NUMBER_INVALID', { line: row.line, column: column + 1 }, heading);
    }
  }
}

function unreadable(line: number): ChildRecord {
  return {
    kind: 'CHILD',
    externalKey: `@${line}`,
    line,
    needsConfirmation: false,
    fields: { sex: 'UNKNOWN', guardians: [], languages: [] },
    references: { combinedGroupKeys: [] },
  };
}
