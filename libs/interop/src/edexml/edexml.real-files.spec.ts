import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole, recordsOf } from '../import/reading.js';
import { reasonFor } from '../import/reasons.js';
import { readEdexml } from './edexml.reader.js';

/** Files of the trade whose licence does not let them into this repository; they are looked for beside it. */
const folder = join(import.meta.dirname, '../../../../../shared/data/edexml-2.1');
const there = existsSync(folder);
const read = (file: string) => readWhole(readEdexml(createReadStream(join(folder, file)), { today: '2026-11-02' }));

describe('the sample files of the trade', () => {
  it(there ? `are read from ${folder}` : `are missing: nothing at ${folder}, so they were not tried`, () => {
    expect(existsSync(join(folder, 'EDEXML.Voorbeeld.2.1.xml'))).toBe(there);
  });

  if (!there) return;

  it('EDEXML.Voorbeeld.2.1.xml comes in: two locations, eight groups, two of three pupils, three teachers', async () => {
    const reading = await read('EDEXML.Voorbeeld.2.1.xml');
    expect(reading.end).toMatchObject({
      refused: false,
      counts: { records: { LOCATION: 2, GROUP: 8, CHILD: 3, TEACHER: 3 }, verdicts: { ERROR: 0, SKIPPED: 1 } },
    });
    expect(reading.rows.filter(({ record }) => record.kind === 'CHILD').map(({ verdict }) => verdict)).toEqual(['OK', 'WARNING', 'SKIPPED']);
    expect(recordsOf(reading, 'CHILD').map(({ fields }) => fields.sex)).toEqual(['MALE', 'UNKNOWN', 'MALE']);
  });

  it('R3 its BSN, which fails the 11-proef, is dropped with a warning', async () => {
    const reading = await read('EDEXML.Voorbeeld.2.1.xml');
    expect(reading.findings.filter(({ code }) => code === 'PERSON_NUMBER_INVALID')).toMatchObject([{ line: 99, field: 'bsn', severity: 'WARNING' }]);
    expect(JSON.stringify(reading)).not.toMatch(/133456785|id\.school/);
  });

  it('EDEXML.invalid_1.xml is refused on line 3, and nothing of it is handed out', async () => {
    const reading = await read('EDEXML.invalid_1.xml');
    expect(reading.rows).toEqual([]);
    expect(reading.findings).toMatchObject([{ code: 'ELEMENT_UNKNOWN', severity: 'REFUSAL', line: 3 }]);
    expect(reasonFor(reading.findings[0]!, 'nl')).toBe(
      'Regel 3, school_incorrect_element: het element ‘school_incorrect_element’ hoort niet in ‘EDEX’. Verwacht: school.',
    );
  });
});
