import ExcelJS from 'exceljs';
import { fieldLabel, type ReasonLocale } from '../import/reasons.js';
import { EXAMPLE_KEY } from './roster.children.js';
import { ROSTER_FIELDS, type RosterField } from './roster.fields.js';

/** An invented child; its kindnummer marks the row, so that nobody who leaves it in gets an extra child. */
const EXAMPLE: Readonly<Record<RosterField, string>> = {
  childKey: EXAMPLE_KEY,
  fullName: '',
  callName: 'Noor',
  givenNames: 'Noor Sophie',
  initials: 'N.S.',
  familyNamePrefix: 'van den',
  familyName: 'Akkerhof',
  birthDate: '14-03-2023',
  sex: 'meisje',
  locationLrk: '160012351',
  locationName: 'De Boomgaard',
  groupName: 'Appeltjes',
  startsOn: '01-09-2025',
  endsOn: '14-03-2027',
  languages: 'Nederlands, Pools',
  veIndication: 'ja',
  veIndicatedBy: 'JGZ',
  veFrom: '14-09-2025',
  veUntil: '14-03-2027',
  veProgramme: 'Uk & Puk',
  veMonth: '01-10-2025',
  veHours: '52,5',
  guardian1Name: 'Hanna van den Akkerhof',
  guardian1Email: 'hanna@example.org',
  guardian1Phone: '06 12 34 56 78',
  guardian1Relation: 'moeder',
  guardian1Authority: 'ja',
  guardian1AuthorityProvenOn: '01-09-2025',
  guardian2Name: 'Piotr Lisowski',
  guardian2Email: '',
  guardian2Phone: '',
  guardian2Relation: 'vader',
  guardian2Authority: 'onbekend',
  guardian2AuthorityProvenOn: '',
};
/** One column for the whole name is read, but the template asks for the parts. */
const COLUMNS = ROSTER_FIELDS.filter((field) => field !== 'fullName');
const BYTE_ORDER_MARK = '\uFEFF';

/** The template as CSV: semicolons and a byte order mark, which is what a Dutch Excel opens without asking. */
export function rosterTemplateCsv(locale: ReasonLocale = 'nl'): string {
  const rows = [COLUMNS.map((field) => fieldLabel(field, locale)), COLUMNS.map((field) => EXAMPLE[field])];
  return BYTE_ORDER_MARK + rows.map((row) => row.map(quoted).join(';')).join('\r\n') + '\r\n';
}

/** The template as XLSX. Every column is text, so that Excel takes no zero off a number and turns no date around. */
export async function rosterTemplateXlsx(locale: ReasonLocale = 'nl'): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Kinderen', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map((field) => {
    const header = fieldLabel(field, locale);
    return { header, key: field, width: Math.max(header.length, EXAMPLE[field].length) + 3, style: { numFmt: '@' } };
  });
  sheet.getRow(1).font = { bold: true };
  sheet.addRow(EXAMPLE);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function quoted(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
