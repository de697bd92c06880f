import ExcelJS from 'exceljs';
import type { TableFile } from '#platform';

/** XLSX with numbers as numbers and a head that stays. */
export async function xlsxOf({ name, head, rows }: TableFile): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  head.forEach((title, column) => (sheet.getColumn(column + 1).width = Math.max(12, title.length + 2)));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
