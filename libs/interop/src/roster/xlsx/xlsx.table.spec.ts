import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readWhole, recordsOf } from '../../import/reading.js';
import { readRoster } from '../roster.reader.js';
import { dateOfSerial } from './xlsx.parts.js';

const fixtures = join(import.meta.dirname, '../../../../../test/fixtures/roster');
const today = '2026-11-02';

describe('a workbook of a childcare organisation', () => {
  it('gives dates as dates, numbers as typed, formulas as their outcome, and fills merged cells', async () => {
    const reading = await readWhole(readRoster(createReadStream(join(fixtures, 'childcare.xlsx')), { today }));
    expect(
      recordsOf(reading, 'CHILD').map(({ externalKey, line, fields, references }) => ({ externalKey, line, ...fields, groupKey: references.groupKey })),
    ).toMatchObject([
      {
        externalKey: '1001',
        line: 2,
        callName: 'Sam',
        familyName: 'Terpstra',
        birthDate: '2023-05-14',
        startsOn: '2025-09-01',
        groupKey: '/rood',
        guardians: [{ name: 'Els & Terpstra', phone: '0612345678', authority: 'YES' }],
        ve: { indicated: false },
      },
      { externalKey: '1002', line: 4, callName: 'Mila', birthDate: '2023-05-15', startsOn: '2025-09-01', groupKey: '/rood' },
      { externalKey: '1003', line: 5, callName: 'Jip & Bo', birthDate: '2023-05-14', startsOn: '2025-09-01', groupKey: '/rood' },
    ]);
    expect(reading.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'MERGED_CELLS', line: 5 }),
        expect.objectContaining({ code: 'SHEETS_IGNORED', params: { sheet: 'Kinderen', count: 1 } }),
        expect.objectContaining({ code: 'PERSON_NUMBER_INVALID', line: 2 }),
      ]),
    );
    expect(JSON.stringify(reading)).not.toContain('123456789');
  });

  it('reads what another writer makes: prefixes, no cell references, dates since 1904, the first sheet hidden', async () => {
    const reading = await readWhole(readRoster(createReadStream(join(fixtures, 'childcare-other-writer.xlsx')), { today }));
    expect(recordsOf(reading, 'CHILD')).toMatchObject([{ externalKey: '5', line: 2, fields: { callName: 'Fenna', birthDate: '2023-05-20' } }]);
  });

  it('reads a sheet by name, also a hidden one, and refuses one that is not there', async () => {
    const file = readFileSync(join(fixtures, 'childcare-other-writer.xlsx'));
    const hidden = await readWhole(readRoster([file], { today, sheet: 'Weg' }));
    expect(recordsOf(hidden, 'CHILD')[0]?.fields.callName).toBe('Verborgen');
    const absent = await readWhole(readRoster([file], { today, sheet: 'Anders' }));
    expect(absent.findings).toMatchObject([{ code: 'SHEET_UNKNOWN', params: { sheet: 'Anders' } }]);
  });

  it('reads a workbook that a spreadsheet library wrote, dates and all', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Kinderen');
    sheet.addRow(['kindnummer', 'roepnaam', 'geboortedatum', 'groep', 'begindatum']);
    for (let at = 1; at <= 500; at += 1) sheet.addRow([at, `Kind ${at}`, new Date(Date.UTC(2023, 0, at)), 'Rood', '01-09-2025']);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const children = recordsOf(await readWhole(readRoster([file], { today })), 'CHILD');
    expect(children).toHaveLength(500);
    expect(children[58]?.fields).toMatchObject({ callName: 'Kind 59', birthDate: '2023-02-28' });
    expect(children[59]?.fields).toMatchObject({ callName: 'Kind 60', birthDate: '2023-03-01' });
  });
});

describe('a workbook with rows that are not shown', () => {
  it('tells of each that was filtered out or hidden before it comes in', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Kinderen');
    for (const row of [
      ['roepnaam', 'geboortedatum'],
      ['Sam', '01-02-2023'],
      ['Mila', '02-02-2023'],
      ['Jip', '03-02-2023'],
    ])
      sheet.addRow(row);
    sheet.getRow(3).hidden = true;
    const reading = await readWhole(readRoster([Buffer.from(await workbook.xlsx.writeBuffer())], { today }));
    expect(recordsOf(reading, 'CHILD').map(({ fields }) => fields.callName)).toEqual(['Sam', 'Mila', 'Jip']);
    expect(reading.findings.filter(({ code }) => code === 'ROW_HIDDEN')).toMatchObject([{ line: 3, severity: 'WARNING' }]);
  });
});

describe('a workbook that begins with an explanation', () => {
  it('is read from the first sheet with headings, and says which', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Uitleg').addRow(['Vul het tweede blad in.']);
    const sheet = workbook.addWorksheet('Kinderen');
    sheet.addRow(['roepnaam', 'geboortedatum']);
    sheet.addRow(['Sam', '01-02-2023']);
    const reading = await readWhole(readRoster([Buffer.from(await workbook.xlsx.writeBuffer())], { today }));
    expect(recordsOf(reading, 'CHILD')).toMatchObject([{ line: 2, fields: { callName: 'Sam' } }]);
    expect(reading.findings).toContainEqual(expect.objectContaining({ code: 'SHEETS_IGNORED', params: { sheet: 'Kinderen', count: 1 } }));
  });
});

describe('the day number of a spreadsheet', () => {
  it('counts from 1900 with the leap day that never was, or from 1904', () => {
    expect(dateOfSerial(1, false)).toBe('1900-01-01');
    expect(dateOfSerial(59, false)).toBe('1900-02-28');
    expect(dateOfSerial(61, false)).toBe('1900-03-01');
    expect(dateOfSerial(45351, false)).toBe('2024-02-29');
    expect(dateOfSerial(45351 - 1462, true)).toBe('2024-02-29');
    expect(dateOfSerial(45351.99, false)).toBe('2024-02-29');
    expect([0, -5, 1e9, Number.NaN].map((serial) => dateOfSerial(serial, false))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
