import { FileRefused, finding, printable } from '../../import/finding.js';
import type { ImportLimits } from '../../import/limits.js';
import { hasHeading } from '../roster.heading.js';
import type { ColumnMapping } from '../roster.mapping.js';
import type { Table } from '../roster.table.js';
import { WorkbookArchive, workbookRefused } from './xlsx.archive.js';
import { dateOfSerial, dateStylesOf, outlineOf, type SheetEntry, sharedStringsOf } from './xlsx.parts.js';
import { sheetRows } from './xlsx.sheet.js';

/** A day number of a date nobody wrote as a date: between 1954 and 2119, where small numbers and codes do not reach. */
const DATE_NUMBERS = { from: 20_000, to: 80_000 };

/** Which sheet of a workbook is read: the one of that name, else the first with headings of the mapping, or that we know. */
export interface SheetChoice {
  readonly mapping?: ColumnMapping | undefined;
  readonly sheet?: string | undefined;
}

/** One visible sheet of an XLSX file, or one that was asked for by its name. */
export async function xlsxTable(file: Buffer, limits: ImportLimits, { mapping, sheet: sheetName }: SheetChoice): Promise<Table> {
  const archive = await WorkbookArchive.open(file, limits);
  const { sheets, since1904 } = await outlineOf(archive);
  const visible = sheets.filter((sheet) => sheet.visible);
  const context = { strings: await sharedStringsOf(archive), dateStyles: await dateStylesOf(archive), since1904 };
  const rowsOf = (entry: SheetEntry) => sheetRows(archive, entry.part, context, limits);
  const sheet =
    sheetName === undefined ? await firstHeaded(visible, (entry) => hasHeading(rowsOf(entry), mapping)) : sheets.find(({ name }) => name === sheetName);
  if (!sheet) {
    throw sheetName === undefined
      ? workbookRefused('WORKBOOK_WITHOUT_SHEET')
      : new FileRefused(finding('SHEET_UNKNOWN', { line: 1 }, { sheet: printable(sheetName) }));
  }
  const others = visible.filter((other) => other !== sheet).length;
  const findings = others === 0 ? [] : [finding('SHEETS_IGNORED', { line: 1 }, { sheet: printable(sheet.name), count: others })];
  return {
    findings,
    rows: rowsOf(sheet),
    strictWidth: false,
    dateOfNumber: (value) => (value >= DATE_NUMBERS.from && value <= DATE_NUMBERS.to ? dateOfSerial(value, since1904) : undefined),
  };
}

/** The first sheet with a heading, for an explanation may come before it; the first of all when none has one. */
async function firstHeaded(visible: readonly SheetEntry[], isHeaded: (entry: SheetEntry) => Promise<boolean>): Promise<SheetEntry | undefined> {
  if (visible.length > 1) for (const entry of visible) if (await isHeaded(entry)) return entry;
  return visible[0];
}
