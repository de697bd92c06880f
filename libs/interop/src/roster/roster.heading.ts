import { FileRefused, finding, type Finding } from '../import/finding.js';
import { fieldOfHeading, headingKey, isPersonNumberHeading } from './roster.fields.js';
import { headingsOf, mappingFaults, suggestMapping, type ColumnMapping } from './roster.mapping.js';
import { isEmptyRow, type Table, type TableRow } from './roster.table.js';

const SEARCHED_ROWS = 20;
const SURE_FROM = 2;

/** A table with its heading found: the columns' names, how they map, and the rows that follow. */
export interface HeadedTable {
  readonly line: number;
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  readonly faults: readonly Finding[];
  readonly rows: AsyncGenerator<TableRow>;
}

/**
 * Finds the heading: the first of the top rows in which at least two columns are known, so that a title above it does no harm; else the
 * first row with something in it.
 */
export async function headed(table: Table, given: ColumnMapping | undefined): Promise<HeadedTable> {
  const top = await topOf(table.rows, given);
  const at = top.findIndex((row) => isHeading(row, given));
  const heading = top[Math.max(at, 0)];
  if (!heading) throw new FileRefused(finding('FILE_WITHOUT_ROWS', { line: 1 }));
  const headings = withoutTrailingEmpty(headingsOf(heading));
  const mapping = given ?? suggestMapping(headings);
  const faults = mappingFaults(mapping, headings, heading.line);
  return { line: heading.line, headings, mapping, faults, rows: following(top.slice(Math.max(at, 0) + 1), table.rows) };
}

/** Whether one of the top rows is a heading that we know: a sheet with an explanation has none. */
export async function hasHeading(rows: AsyncGenerator<TableRow>, given: ColumnMapping | undefined): Promise<boolean> {
  const top = await topOf(rows, given);
  await rows.return(undefined);
  return top.some((row) => isHeading(row, given));
}

/** The first rows with something in them, up to the heading. */
async function topOf(rows: AsyncGenerator<TableRow>, given: ColumnMapping | undefined): Promise<TableRow[]> {
  const top: TableRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    if (!isEmptyRow(next.value)) top.push(next.value);
    if (top.length >= SEARCHED_ROWS || isHeading(next.value, given)) break;
  }
  return top;
}

function isHeading(row: TableRow, given: ColumnMapping | undefined): boolean {
  const wanted = new Set(Object.values(given?.columns ?? {}).map(headingKey));
  const known = row.cells.filter(
    ({ text }) => text.trim() !== '' && (wanted.has(headingKey(text)) || fieldOfHeading(text) !== undefined || isPersonNumberHeading(text)),
  );
  return known.length >= SURE_FROM;
}

function withoutTrailingEmpty(headings: readonly string[]): readonly string[] {
  const last = headings.findLastIndex((heading) => heading !== '');
  return headings.slice(0, last + 1);
}

async function* following(held: readonly TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield* held;
  yield* rest;
}
