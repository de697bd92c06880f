import { stringify } from 'csv-stringify/sync';

/** A table to take along: a head and rows of texts and numbers; nothing in a cell is not known or not shown. */
export interface TableFile {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const SPREADSHEET_FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would calculate is put as text (CSV injection, OWASP). */
const harmless = (cell: string | number | null) => (typeof cell === 'string' && SPREADSHEET_FORMULA.test(cell) ? `'${cell}` : cell);

/** CSV with semicolons and a byte order mark, which a Dutch Excel opens without asking; decimals with a comma. */
export function csvOf({ head, rows }: TableFile): Buffer {
  const cells = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : harmless(cell))));
  return Buffer.from(stringify(cells, { delimiter: ';', bom: true, record_delimiter: 'windows' }));
}
