import { FileRefused, finding, printable } from '../../import/finding.js';
import type { ImportLimits } from '../../import/limits.js';
import type { Table } from '../roster.table.js';
import { WorkbookArchive, workbookRefused } from './xlsx.archive.js';
import { dateOfSerial, dateStylesOf, outlineOf, sharedStringsOf } from './xlsx.parts.js';
import { sheetRows } from './xlsx.sheet.js';

/** A day number of a date nobody wrote as a date: between 1954 and 2119, where small numbers and codes do not reach. */
const DATE_NUMBERS = { from: 20_000, to: 80_000 };

/** One sheet of an XLSX file: the one asked for, else the first that is visible. */
export async function xlsxTable(file: Buffer, limits: ImportLimits, sheetName?: string): Promise<Table> {
  const archive = await WorkbookArchive.open(file, limits);
  const { sheets, since1904 } = await outlineOf(archive);
  const visible = sheets.filter((sheet) => sheet.visible);
  const sheet = sheetName === undefined ? visible[0] : sheets.find(({ name }) => name === sheetName);
  if (!sheet) {
    throw sheetName === undefined
      ? workbookRefused('WORKBOOK_WITHOUT_SHEET')
      : new FileRefused(finding('SHEET_UNKNOWN', { line: 1 }, { sheet: printable(sheetName) }));
  }
  const others = visible.filter((other) => other !== sheet).length;
  const findings = others === 0 ? [] : [finding('SHEETS_IGNORED', { line: 1 }, { sheet: printable(sheet.name), count: others })];
  const context = { strings: await sharedStringsOf(archive), dateStyles: await dateStylesOf(archive), since1904 };
  return {
    findings,
    rows: sheetRows(archive, sheet.part, context, limits),
    strictWidth: false,
    dateOfNumber: (value) => (value >= DATE_NUMBERS.from && value <= DATE_NUMBERS.to ? dateOfSerial(value, since1904) : undefined),
  };
}
