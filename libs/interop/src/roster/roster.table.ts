import type { Finding } from '../import/finding.js';

/** One cell as it was meant: dates of a spreadsheet are ISO text already, a formula is its outcome, an error has no text. */
export interface Cell {
  readonly text: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'DATE' | 'ERROR';
}

/** One row with the line of the file (or the row of the sheet) it begins on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** A value was taken over from merged cells above. */
  readonly merged: boolean;
  /** Not shown in the spreadsheet: filtered out, folded away or hidden by hand. */
  readonly hidden?: boolean;
}

/** A file of rows, whichever the format. */
export interface Table {
  /** What is to be told of the file before its rows. */
  readonly findings: readonly Finding[];
  readonly rows: AsyncGenerator<TableRow>;
  /** Whether each row has to be as wide as the heading: in a text file a missing separator shifts all that follows. */
  readonly strictWidth: boolean;
  /** The calendar date of a bare number in a date column; undefined where numbers are never dates. */
  readonly dateOfNumber: (value: number) => string | undefined;
}

export const EMPTY_CELL: Cell = { text: '', kind: 'TEXT' };

/** Whether nothing stands in a row. */
export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.kind !== 'ERROR' && cell.text.trim() === '');
}
