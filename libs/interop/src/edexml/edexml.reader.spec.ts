import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../import/finding.js';
import { readWhole, recordsOf, type Reading } from '../import/reading.js';
import { reasonFor } from '../import/reasons.js';
import { readEdexml } from './edexml.reader.js';

const fixtures = join(import.meta.dirname, '../../../../test/fixtures/edexml');
const today = '2026-11-02';

const read = (file: string): Promise<Reading> => readWhole(readEdexml(createReadStream(join(fixtures, file)), { today }));
const readText = (text: string): Promise<Reading> => readWhole(readEdexml([text], { today }));
const refusals = (reading: Reading): string[] => codes(reading.findings.filter(({ severity }) => severity === 'REFUSAL'));
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('an EDEXML 2.1 file', () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await read('school-2.1.xml');
  });

  it('tells the school, its year, and the day it is about; branch 00 is no branch', () => {
    expect(reading.school).toMatchObject({
      schoolYear: '2026-2027',
      brin: '99AB',
      schoolKey: 'bs-de-regenboog',
      referenceDate: '2026-10-01',
      createdOn: '2026-10-02',
      schemaVersion: '2.1',
      line: 3,
    });
    expect(reading.school?.branch).toBeUndefined();
  });

  it('hands out locations, groups, pupils and teachers in the order of the file', () => {
    expect(reading.rows.map(({ record }) => `${record.kind} ${record.externalKey}`)).toEqual([
      'LOCATION V1',
      'GROUP G1',
      'GROUP PLUS',
      'CHILD L1',
      'CHILD L2',
      'CHILD #3',
      'CHILD L4',
      'TEACHER T1',
      'TEACHER T2',
    ]);
    expect(reading.end).toMatchObject({ refused: false, counts: { records: { LOCATION: 1, GROUP: 2, CHILD: 4, TEACHER: 2 } } });
  });

  it('takes the spaces round keys off, in what is referred to as well', () => {
    const [sam] = recordsOf(reading, 'CHILD');
    expect(sam).toMatchObject({ externalKey: 'L1', references: { groupKey: 'G1', combinedGroupKeys: ['PLUS'], locationKey: 'V1' } });
  });

  it('keeps of a pupil what a school group needs and nothing else', () => {
    const [sam] = recordsOf(reading, 'CHILD');
    expect(sam?.fields).toEqual({
      familyName: 'Terpstra',
      familyNamePrefix: "van 't",
      givenNames: 'Samuel Joris',
      initials: 'SJ',
      callName: 'Sam',
      birthDate: '2022-05-14',
      sex: 'MALE',
      yearGroup: 'GROUP_1',
      startsOn: '2026-05-14',
      endsOn: undefined,
      guardians: [],
      languages: [],
    });
    const told = reading.findings.filter(({ code }) => code === 'FIELD_NOT_KEPT').map(({ field, params }) => [field, params.count]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['etniciteit', 1],
        ['land', 1],
        ['postcodenl', 1],
        ['gebruikersnaam', 1],
        ['emailadres', 1],
      ]),
    );
  });

  it('R5 reads 1 as a boy, 2 as a girl, 9 as unspecified and absence as unknown', () => {
    expect(recordsOf(reading, 'CHILD').map(({ fields }) => fields.sex)).toEqual(['MALE', 'FEMALE', 'UNSPECIFIED', 'UNKNOWN']);
  });

  it('R6 reads year groups 1, 2, 0 and H', () => {
    expect(recordsOf(reading, 'CHILD').map(({ fields }) => fields.yearGroup)).toEqual(['GROUP_1', 'GROUP_2', 'PRESCHOOL', 'HISTORIC']);
  });

  it('R35 keeps the group and year group of the file, so that a new school year places children anew', () => {
    expect(recordsOf(reading, 'GROUP').map(({ externalKey, fields }) => [externalKey, fields.name, fields.yearGroup, fields.combined])).toEqual([
      ['G1', 'Groep 1 Eekhoorns', 'GROUP_1', false],
      ['PLUS', 'Plusklas', undefined, true],
    ]);
  });

  it('asks a person to confirm who a dummy key is', () => {
    const ece = reading.rows.find(({ record }) => record.externalKey === '#3');
    expect(ece).toMatchObject({ verdict: 'WARNING', record: { needsConfirmation: true } });
    expect(codes(ece?.findings ?? [])).toContain('KEY_UNSTABLE');
  });

  it('leaves a former pupil out and says so', () => {
    const jet = reading.rows.find(({ record }) => record.externalKey === 'L4');
    expect(jet?.verdict).toBe('SKIPPED');
    expect(codes(jet?.findings ?? [])).toContain('FORMER_PUPIL');
  });

  it('passes over toevoegingen wholly, whatever is in them, and says how many', () => {
    const told = reading.findings.filter(({ code }) => code === 'EXTENSIONS_SKIPPED');
    expect(told).toMatchObject([{ severity: 'NOTICE', params: { count: 1 } }]);
    expect(JSON.stringify(reading)).not.toContain('Taal');
  });

  it('keeps what a teacher is called, which gives no right', () => {
    const [anja] = recordsOf(reading, 'TEACHER');
    expect(anja).toEqual({
      kind: 'TEACHER',
      externalKey: 'T1',
      line: 85,
      needsConfirmation: false,
      fields: {
        familyName: 'Dijkgraaf',
        familyNamePrefix: undefined,
        givenNames: undefined,
        initials: 'A',
        callName: undefined,
        email: 'a.dijkgraaf@example.org',
        statedRoles: ['DIR', 'Bouwcoördinator', 'LRK'],
      },
      references: { groupKeys: ['G1'], combinedGroupKeys: ['PLUS'] },
    });
  });
});

describe('R3 personal numbers in EDEXML', () => {
  it('R3 are dropped from every row, each with a notice', async () => {
    const reading = await read('school-2.1.xml');
    const dropped = reading.findings.filter(({ code }) => code === 'PERSON_NUMBER_DROPPED').map(({ field }) => field);
    expect(dropped).toEqual(['bsn', 'eckid', 'bsn', 'bsn_ondwnr-4', 'onderwijsnummer', 'eckid']);
  });

  it('R3 R4 are in nothing that a reader hands out: no record, no finding, no sentence', async () => {
    const reading = await read('school-2.1.xml');
    const everything = JSON.stringify(reading) + reading.findings.map((found) => reasonFor(found, 'nl')).join('\n');
    for (const number of ['111222333', '133456785', '101234567', '2731', '123456782', '0a1b2c', 'ffee']) expect(everything).not.toContain(number);
    expect(readFileSync(join(fixtures, 'school-2.1.xml'), 'utf8')).toContain('111222333');
  });

  it('R3 give a warning and never an error when they fail the 11-proef', async () => {
    const reading = await read('school-2.1.xml');
    const [sam, zoe] = reading.rows.filter(({ record }) => record.kind === 'CHILD');
    expect(codes(sam?.findings ?? [])).not.toContain('PERSON_NUMBER_INVALID');
    expect(zoe).toMatchObject({ verdict: 'WARNING' });
    expect(zoe?.findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'PERSON_NUMBER_INVALID', severity: 'WARNING', field: 'bsn' })]));
  });

  it.each(['111222333', '123456782', '297816238'])('R3 %s is dropped without a warning', async (bsn) => {
    const reading = await readText(fileWith(`<bsn>${bsn}</bsn>`));
    expect(codes(reading.findings)).toContain('PERSON_NUMBER_DROPPED');
    expect(codes(reading.findings)).not.toContain('PERSON_NUMBER_INVALID');
  });

  it.each(['133456785', '123456789', '000000000'])('R3 %s is dropped with a warning, and the file comes in', async (bsn) => {
    const reading = await readText(fileWith(`<bsn>${bsn}</bsn>`));
    expect(codes(reading.findings)).toEqual(expect.arrayContaining(['PERSON_NUMBER_DROPPED', 'PERSON_NUMBER_INVALID']));
    expect(reading.end).toMatchObject({ refused: false, counts: { verdicts: { ERROR: 0 } } });
  });

  it('R3 are dropped from a name they were typed into', async () => {
    const reading = await readText(fileWith('').replace('>Sam<', '>Sam 123456782<'));
    expect(JSON.stringify(reading)).not.toContain('123456782');
    expect(reading.findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'PERSON_NUMBER_DROPPED', field: 'roepnaam' })]));
  });
});

describe('other versions, encodings and line ends', () => {
  it('reads 1.03, where the group tells the year group; a combination group cannot', async () => {
    const reading = await read('school-1.03.xml');
    expect(reading.end.refused).toBe(false);
    expect(recordsOf(reading, 'CHILD').map(({ fields }) => fields.yearGroup)).toEqual(['GROUP_4', 'GROUP_4', undefined, undefined]);
    expect(reading.rows.filter(({ record }) => record.kind === 'CHILD').map(({ verdict }) => verdict)).toEqual(['OK', 'WARNING', 'ERROR', 'SKIPPED']);
    expect(reading.school).toMatchObject({ branch: '01', schemaVersion: '1.03' });
  });

  it('reads 2.0 in ISO-8859-1', async () => {
    const reading = await read('school-2.0-latin1.xml');
    expect(recordsOf(reading, 'CHILD')[0]?.fields).toMatchObject({ familyName: 'Terpstra-Ångström', callName: 'Zoë' });
  });

  it.each(['school-2.1-bom-crlf.xml', 'school-2.1-utf16.xml'])('reads %s to the same records on the same lines', async (file) => {
    const [other, plain] = [await read(file), await read('school-2.1.xml')];
    expect(other.rows).toEqual(plain.rows);
    expect(other.findings).toEqual(plain.findings);
  });

  it('reads a Flemish school, whose file was made past midnight in Amsterdam', async () => {
    const reading = await read('school-2.1-flanders.xml');
    expect(reading.school).toMatchObject({ institutionNumber: '123456', createdOn: '2026-10-01' });
    expect(reading.rows[0]).toMatchObject({ verdict: 'OK' });
    expect(JSON.stringify(reading)).not.toContain('20022900123');
  });

  it('reads the same whatever the size of the pieces it comes in', async () => {
    const bytes = readFileSync(join(fixtures, 'school-2.1.xml'));
    const whole = await readWhole(readEdexml([bytes], { today }));
    for (const size of [1, 7, 1000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect(await readWhole(readEdexml(pieces, { today }))).toEqual(whole);
    }
  });
});

describe('bad EDEXML files', () => {
  interface Expected {
    readonly file: string;
    readonly code: string;
    readonly severity: string;
    readonly line: number;
    readonly field?: string;
  }
  const expected = JSON.parse(readFileSync(join(fixtures, 'bad/expected.json'), 'utf8')) as Expected[];

  it('are of more than a hundred kinds', () => {
    expect(expected.length).toBeGreaterThan(100);
  });

  it.each(expected)('$file: $code on line $line', async ({ file, code, severity, line, field }) => {
    const reading = await read(join('bad', file));
    const found = reading.findings.find((one) => one.code === code);
    expect(found).toMatchObject({ code, severity, line, ...(field === undefined ? {} : { field }) });
    expect(reasonFor(found!, 'nl')).toMatch(new RegExp(`^Regel ${line}[,:]`));
    expect(reading.end.refused).toBe(severity === 'REFUSAL');
    if (severity === 'ERROR') expect(reading.rows.filter(({ verdict }) => verdict === 'ERROR')).toHaveLength(1);
  });

  it.each(expected.filter(({ severity }) => severity === 'REFUSAL'))('$file is refused for that alone', async ({ file, code }) => {
    const reading = await read(join('bad', file));
    expect(new Set(refusals(reading))).toEqual(new Set([code]));
  });

  it('tell every fault of structure up to a limit, then stop', async () => {
    const groups = Array.from({ length: 60 }, (_, at) => `<klas nr="${at}"/>`).join('\n');
    const reading = await readText(fileWith('').replace('<leerlingen>', `${groups}<leerlingen>`));
    expect(codes(reading.findings).filter((code) => code === 'ELEMENT_UNKNOWN')).toHaveLength(50);
    expect(reading.findings.at(-1)).toMatchObject({ code: 'TOO_MANY_FAULTS' });
  });

  it('hand out no row any more after a refusal', async () => {
    const reading = await readText(fileWith('<bijnaam>Mimi</bijnaam>'));
    expect(reading.end).toMatchObject({ refused: true, counts: { records: { CHILD: 0 } } });
  });

  it('are refused when they hold too much', async () => {
    const pupils = (count: number): string =>
      fileWith('').replace(/<leerling key="1">.*<\/leerling>/s, (one) => Array.from({ length: count }, (_, at) => one.replace('"1"', `"${at}"`)).join(''));
    const few = { today, limits: { records: 3 } };
    expect((await readWhole(readEdexml([pupils(3)], few))).end.refused).toBe(false);
    expect(refusals(await readWhole(readEdexml([pupils(4)], few)))).toEqual(['TOO_MANY_RECORDS']);
    expect(refusals(await readWhole(readEdexml([pupils(4)], { today, limits: { bytes: 200 } })))).toEqual(['FILE_TOO_LARGE']);
  });

  it('are refused when an endless token begins, long before it would end', async () => {
    let pieces = 0;
    const endless = (function* (): Generator<string> {
      yield '<EDEX><school><commentaar><![CDATA[';
      for (; pieces < 100_000; pieces += 1) yield 'x'.repeat(64 * 1024);
    })();
    const reading = await readWhole(readEdexml(endless, { today, limits: { bytes: 1e12 } }));
    expect(codes(reading.findings).at(-1)).toBe('XML_TEXT_TOO_LONG');
    expect(pieces).toBeLessThan(100);
  });

  it('are refused when the stream breaks off', async () => {
    const broken = (async function* (): AsyncGenerator<string> {
      yield '<EDEX>';
      throw new Error('connection reset');
    })();
    expect(codes((await readWhole(readEdexml(broken, { today }))).findings)).toEqual(['FILE_INTERRUPTED']);
  });
});

describe('progress', () => {
  it('grows with the file and ends at its size', async () => {
    const bytes = readFileSync(join(fixtures, 'school-2.1.xml'));
    const seen: number[] = [];
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1024) }, (_, at) => bytes.subarray(at * 1024, (at + 1) * 1024));
    await readWhole(readEdexml(pieces, { today, onProgress: ({ bytes: so }) => seen.push(so) }));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes.length);
  });
});

function fileWith(more: string): string {
  return `<EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99AB</brincode></school><leerlingen>
    <leerling key="1"><roepnaam>Sam</roepnaam><geboortedatum>2022-05-14</geboortedatum><jaargroep>1</jaargroep>${more}</leerling>
  </leerlingen></EDEX>`;
}
