import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';

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

/** XLSX with numbers as numbers and a head that stays. */
export async function xlsxOf({ name, head, rows }: TableFile): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  head.forEach((title, column) => (sheet.getColumn(column + 1).width = Math.max(12, title.length + 2)));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
