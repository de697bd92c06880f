import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../import/finding.js';
import { readWhole, recordsOf, type Reading } from '../import/reading.js';
import { reasonFor } from '../import/reasons.js';
import { parseMapping, suggestMapping } from './roster.mapping.js';
import { readRoster, type RosterOptions } from './roster.reader.js';

const fixtures = join(import.meta.dirname, '../../../../test/fixtures/roster');
const today = '2026-11-02';

const read = (file: string, more: Partial<RosterOptions> = {}): Promise<Reading> =>
  readWhole(readRoster(createReadStream(join(fixtures, file)), { today, ...more }));
const readText = (text: string, more: Partial<RosterOptions> = {}): Promise<Reading> => readWhole(readRoster([text], { today, ...more }));
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const refusals = (reading: Reading): string[] => codes(reading.findings.filter(({ severity }) => severity === 'REFUSAL'));

describe('a CSV of a childcare organisation', () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await read('childcare.csv');
  });

  it('hands out each location and group once, before the first child in it', () => {
    expect(reading.rows.map(({ record }) => `${record.kind} ${record.externalKey}`)).toEqual([
      'LOCATION 160012351',
      'GROUP 160012351/appeltjes',
      'CHILD 1001',
      'CHILD 1002',
      'LOCATION 213853164',
      'GROUP 213853164/klimmers',
      'CHILD 1001',
      'GROUP 160012351/peertjes',
      'CHILD 1003',
    ]);
  });

  it('reads a child whole: name, birth date, placement, languages, VE, guardians with their authority', () => {
    const [noor] = recordsOf(reading, 'CHILD');
    expect(noor).toMatchObject({
      line: 2,
      fields: {
        callName: 'Noor',
        familyNamePrefix: 'van den',
        familyName: 'Akkerhof',
        birthDate: '2023-03-14',
        sex: 'FEMALE',
        startsOn: '2025-09-01',
        endsOn: undefined,
        languages: ['nl', 'pl'],
        ve: { indicated: true, indicatedBy: 'JGZ', from: '2025-09-14', until: '2027-03-14', programme: 'Uk & Puk' },
        guardians: [
          {
            name: 'Hanna van den Akkerhof',
            email: 'hanna@example.org',
            phone: '06 12 34 56 78',
            relation: 'MOTHER',
            authority: 'YES',
            authorityProvenOn: '2025-09-01',
          },
          { name: 'Piotr Lisowski', authority: 'UNKNOWN' },
        ],
      },
      references: { groupKey: '160012351/appeltjes', locationKey: '160012351' },
    });
  });

  it('knows the second row of a child by its key, with its other placement', () => {
    expect(
      recordsOf(reading, 'CHILD')
        .filter(({ externalKey }) => externalKey === '1001')
        .map(({ line, references, fields }) => [line, references.groupKey, fields.startsOn]),
    ).toEqual([
      [2, '160012351/appeltjes', '2025-09-01'],
      [5, '213853164/klimmers', '2027-03-15'],
    ]);
  });

  it('counts lines as an editor does, with quoted line ends and empty lines', () => {
    expect(recordsOf(reading, 'CHILD').map(({ line }) => line)).toEqual([2, 3, 5, 7]);
  });

  it('says which columns it leaves out', () => {
    expect(reading.findings.filter(({ code }) => code === 'COLUMN_IGNORED').map(({ params }) => params.column)).toEqual(['Opmerking']);
  });

  it('reads words for dates and languages', () => {
    expect(recordsOf(reading, 'CHILD').at(-1)?.fields).toMatchObject({
      birthDate: '2023-05-05',
      sex: 'MALE',
      languages: ['kea', 'pt'],
      guardians: [],
      ve: undefined,
    });
  });

  it.each(['childcare-windows-1252.csv', 'childcare-utf16.csv'])('reads the same from %s', async (file) => {
    const other = await read(file);
    expect(other.rows).toEqual(reading.rows);
  });

  it('reads the same whatever the size of the pieces it comes in', async () => {
    const bytes = readFileSync(join(fixtures, 'childcare.csv'));
    for (const size of [1, 5, 333]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect((await readWhole(readRoster(pieces, { today }))).rows).toEqual(reading.rows);
    }
  });
});

describe('R3 personal numbers in a roster', () => {
  it('R3 a BSN column is left out with a notice, a number that fails the 11-proef with a warning', async () => {
    const reading = await read('childcare.csv');
    expect(reading.findings.filter(({ code }) => code === 'PERSON_NUMBER_COLUMN')).toMatchObject([{ severity: 'NOTICE', params: { column: 'BSN' }, line: 1 }]);
    expect(reading.findings.filter(({ code }) => code === 'PERSON_NUMBER_DROPPED').map(({ line }) => line)).toEqual([2, 3]);
    expect(reading.findings.filter(({ code }) => code === 'PERSON_NUMBER_INVALID')).toMatchObject([{ line: 3, severity: 'WARNING' }]);
  });

  it('R3 R4 are in nothing that is handed out', async () => {
    const reading = await read('childcare.csv');
    const everything = JSON.stringify(reading) + reading.findings.map((found) => reasonFor(found, 'nl')).join();
    expect(everything).not.toMatch(/111222333|133456785/);
    expect(readFileSync(join(fixtures, 'childcare.csv'), 'utf8')).toMatch(/111222333/);
  });

  it.each([
    'BSN',
    'bsn kind',
    'BSN-nummer',
    'Burgerservicenummer',
    'Burger Service Nummer',
    'sofinummer',
    'PGN',
    'Onderwijsnummer',
    'ECK iD',
    'eckid',
    'ouder1_bsn',
    'B.S.N.',
  ])('R3 a column called %s is never taken, even when a mapping asks for it', async (heading) => {
    const text = `naam;geboortedatum;${heading}\nSam Bos;01-02-2023;111222333\n`;
    const mapping = { version: 1, columns: { fullName: 'naam', birthDate: 'geboortedatum', childKey: heading } } as const;
    for (const reading of [await readText(text), await readText(text, { mapping })]) {
      expect(JSON.stringify(reading)).not.toContain('111222333');
      expect(codes(reading.findings)).toContain('PERSON_NUMBER_COLUMN');
    }
  });

  it.each([
    ['roepnaam', 'Sam 1234.56.782'],
    ['achternaam', 'Bos 123 456 782'],
    ['ouder 1 telefoon', '123456782'],
  ])('R3 a number typed into %s is dropped with a notice, dots and spaces aside', async (heading, text) => {
    const reading = await readText(`naam;geboortedatum;ouder 1;${heading}\nSam Bos;01-02-2023;Els;${text}\n`);
    expect(JSON.stringify(reading)).not.toMatch(/782/);
    expect(codes(reading.findings)).toContain('PERSON_NUMBER_DROPPED');
  });

  it('R3 a column that holds only BSNs is not taken whatever it is called; one with other numbers is (negative control)', async () => {
    const numbers = ['111222333', '123456782', '297816238', '3389261'];
    const rows = (values: readonly string[]): string => values.map((number, at) => `${number};Sam${at};01-02-2023`).join('\n');
    const heading = 'kindnummer;roepnaam;geboortedatum\n';
    const hidden = await readText(heading + rows(numbers));
    expect(JSON.stringify(hidden)).not.toMatch(new RegExp(numbers.join('|')));
    expect(codes(hidden.findings)).toContain('PERSON_NUMBER_COLUMN');
    const open = await readText(heading + rows(['1', ...numbers]));
    expect(codes(open.findings)).not.toContain('PERSON_NUMBER_COLUMN');
    expect(recordsOf(open, 'CHILD')[1]).toMatchObject({ externalKey: '111222333', needsConfirmation: true });
  });
});

describe('headings and mapping', () => {
  it('R5 reads M as a girl beside J and as a boy beside V', async () => {
    const sexes = async (words: readonly string[]): Promise<readonly string[]> =>
      recordsOf(await readText(`roepnaam;geboortedatum;geslacht\n${words.map((word) => `Sam;01-02-2023;${word}`).join('\n')}`), 'CHILD').map(
        ({ fields }) => fields.sex,
      );
    expect(await sexes(['M', 'J'])).toEqual(['FEMALE', 'MALE']);
    expect(await sexes(['M', 'V'])).toEqual(['MALE', 'FEMALE']);
  });

  it('finds the heading under a title, with tabs between', async () => {
    const reading = await read('title-above-heading.tsv');
    expect(recordsOf(reading, 'CHILD')).toMatchObject([
      { externalKey: '7', line: 4, fields: { callName: 'Fenna', birthDate: '2024-02-01', sex: 'FEMALE' } },
      { externalKey: '8', line: 5, fields: { callName: 'Jip', birthDate: '2023-04-03', sex: 'MALE' } },
    ]);
  });

  it('divides a name in one column, with a warning', async () => {
    const reading = await read('names-in-one-column.csv');
    expect(recordsOf(reading, 'CHILD').map(({ fields: { callName, familyNamePrefix, familyName } }) => [callName, familyNamePrefix, familyName])).toEqual([
      ['Emma', 'de', 'Vries'],
      ['Bram', undefined, 'Jansen'],
      ['Lotte', 'van den', 'Berg'],
    ]);
    expect(reading.rows.filter(({ record }) => record.kind === 'CHILD').every(({ verdict }) => verdict === 'WARNING')).toBe(true);
    expect(recordsOf(reading, 'CHILD').map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('finds the part of a name wherever it stands, however its apostrophe is typed', async () => {
    const reading = await readText('roepnaam;achternaam;geboortedatum\nSam;Vries, de;01-02-2023\nBo;Jansen, jr.;01-02-2023\n');
    const full = await readText('naam;geboortedatum\nJan-Pieter van ’t Hof;01-02-2023\n');
    expect(
      [...recordsOf(reading, 'CHILD'), ...recordsOf(full, 'CHILD')].map(({ fields: { callName, familyNamePrefix, familyName } }) => [
        callName,
        familyNamePrefix,
        familyName,
      ]),
    ).toEqual([
      ['Sam', 'de', 'Vries'],
      ['Bo', undefined, 'Jansen, jr.'],
      ['Jan-Pieter', 'van ’t', 'Hof'],
    ]);
  });

  it('proposes a mapping by label or synonym, whichever way it is written', () => {
    expect(suggestMapping(['Kind-nr.', 'ROEPNAAM', 'Geb. datum', 'E-mail (ouder 1)', 'Ouder2 tel', 'Opmerking', 'BSN']).columns).toEqual({
      childKey: 'Kind-nr.',
      callName: 'ROEPNAAM',
      birthDate: 'Geb. datum',
      guardian1Email: 'E-mail (ouder 1)',
      guardian2Phone: 'Ouder2 tel',
    });
  });

  it('names two columns of one heading apart', async () => {
    const { columns } = await readText('naam;naam;geboortedatum\nSam;Bos;01-02-2023\n');
    expect(columns?.headings).toEqual(['naam', 'naam (2)', 'geboortedatum']);
    expect(columns?.mapping.columns).toEqual({ fullName: 'naam', birthDate: 'geboortedatum' });
  });

  it('uses a saved mapping for headings we do not know', async () => {
    const mapping = parseMapping(JSON.parse(JSON.stringify({ version: 1, columns: { callName: 'Wie', birthDate: 'Wanneer' } })));
    const reading = await readText('Wie;Wanneer\nSam;2023-02-01\n', { mapping });
    expect(recordsOf(reading, 'CHILD')[0]?.fields).toMatchObject({ callName: 'Sam', birthDate: '2023-02-01' });
  });

  it('refuses a file that lacks a column of the saved mapping', async () => {
    const reading = await readText('roepnaam;geboortedatum\nSam;2023-02-01\n', {
      mapping: { version: 1, columns: { callName: 'roepnaam', birthDate: 'geboren' } },
    });
    expect(refusals(reading)).toEqual(['COLUMN_ABSENT']);
    expect(reading.rows).toEqual([]);
  });

  it.each([[null], [{}], [{ version: 2, columns: {} }], [{ version: 1, columns: { bsn: 'BSN' } }], [{ version: 1, columns: { callName: 7 } }], ['naam']])(
    'takes %j for no mapping',
    (value) => {
      expect(parseMapping(value)).toBeUndefined();
    },
  );

  it('gives a child without a number the same key each time, and asks to confirm it', async () => {
    const text = 'roepnaam;achternaam;geboortedatum\nSam;Bos;01-02-2023\n';
    const [first, second] = [await readText(text), await readText(text.replace('Sam;Bos', 'SAM;bos'))];
    expect(recordsOf(first, 'CHILD')[0]).toMatchObject({ needsConfirmation: true, externalKey: expect.stringMatching(/^~[0-9a-f]{24}$/) });
    expect(recordsOf(second, 'CHILD')[0]?.externalKey).toBe(recordsOf(first, 'CHILD')[0]?.externalKey);
  });
});

describe('bad rosters', () => {
  interface Expected {
    readonly file: string;
    readonly code: string;
    readonly severity: string;
    readonly line: number;
    readonly field?: string;
  }
  const expected = JSON.parse(readFileSync(join(fixtures, 'bad/expected.json'), 'utf8')) as Expected[];

  it('are of more than eighty kinds', () => {
    expect(expected.length).toBeGreaterThan(80);
  });

  it.each(expected)('$file: $code on line $line', async ({ file, code, severity, line, field }) => {
    const reading = await read(join('bad', file));
    const found = reading.findings.find((one) => one.code === code);
    expect(found).toMatchObject({ code, severity, line, ...(field === undefined ? {} : { field }) });
    expect(reasonFor(found!, 'nl')).toMatch(new RegExp(`^Regel ${line}[,:]`));
    expect(reading.end.refused).toBe(severity === 'REFUSAL');
    if (severity === 'REFUSAL') expect(new Set(refusals(reading))).toEqual(new Set([code]));
    if (severity === 'ERROR') expect(reading.rows.filter(({ verdict }) => verdict === 'ERROR').map(({ record }) => record.line)).toEqual([line]);
  });
});
