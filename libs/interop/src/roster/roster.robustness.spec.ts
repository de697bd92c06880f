import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { FINDING_CODES } from '../import/finding.js';
import { readWhole, type Reading } from '../import/reading.js';
import { reasonFor } from '../import/reasons.js';
import { readRoster } from './roster.reader.js';

const today = '2026-11-02';
const fixtures = join(import.meta.dirname, '../../../../test/fixtures/roster');

/** What holds of every file, however broken: typed findings with a sentence and a line, and an end that agrees with them. */
async function soundOf(bytes: Uint8Array): Promise<Reading> {
  const reading = await readWhole(readRoster([bytes], { today }));
  for (const found of reading.findings) {
    expect(Object.keys(FINDING_CODES)).toContain(found.code);
    expect(found.line).toBeGreaterThanOrEqual(1);
    expect(reasonFor(found, 'nl')).toContain(`Regel ${found.line}`);
  }
  expect(reading.end.refused).toBe(reading.findings.some(({ severity }) => severity === 'REFUSAL'));
  return reading;
}

function mutations(sample: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat(sample.length - 1);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at: place, byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(100) }),
    fc.record({ kind: fc.constant('double' as const), at: place, length: fc.nat(100) }),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce<Buffer>((file, one) => {
      if (one.kind === 'set') return Buffer.concat([file.subarray(0, one.at), Buffer.from([one.byte]), file.subarray(one.at + 1)]);
      const part = file.subarray(one.at, one.at + one.length);
      return Buffer.concat([file.subarray(0, one.at), ...(one.kind === 'double' ? [part, part] : []), file.subarray(one.at + one.length)]);
    }, sample),
  );
}

describe('a roster of any contents', () => {
  it('gives findings and never an exception: random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => void (await soundOf(bytes))),
      { numRuns: 100 },
    );
  });

  it('gives findings and never an exception: random cells under a good heading', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '"', '""', ';', ',', '\n', '\r\n', '01-02-2023', 'ja', '111222333', '=1+1', '\u0000'),
      fc.string({ maxLength: 12, unit: 'binary' }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const text = `kindnummer;roepnaam;geboortedatum;groep;begindatum\n${cells.map((row) => row.join(';')).join('\n')}`;
        await soundOf(Buffer.from(text));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['childcare.csv', 'childcare.xlsx', 'childcare-other-writer.xlsx'])(
    'gives findings and never an exception: %s with bytes changed, cut out or doubled',
    async (file) => {
      await fc.assert(
        fc.asyncProperty(mutations(readFileSync(join(fixtures, file))), async (bytes) => void (await soundOf(bytes))),
        { numRuns: 100 },
      );
    },
  );

  it.each(readdirSync(fixtures).filter((file) => /\.(csv|tsv|xlsx)$/.test(file)))(
    'is the same good file when nothing was changed: %s (negative control)',
    async (file) => {
      expect((await soundOf(readFileSync(join(fixtures, file)))).end.refused).toBe(false);
    },
  );
});

describe('a roster of 20,000 children', () => {
  const CHILDREN = 20_000;
  const heading = 'kindnummer;roepnaam;achternaam;geboortedatum;locatie;groep;begindatum;ouder 1 naam;ouder 1 gezag\n';
  const line = (at: number): string =>
    `${at};Kind ${at};Achternaam ${at};${String((at % 28) + 1).padStart(2, '0')}-04-2023;Locatie ${at % 6};Groep ${at % 90};01-09-2025;Ouder van ${at};ja\n`;
  let written = 0;

  function* csv(): Generator<string> {
    yield heading;
    for (; written < CHILDREN; written += 1) yield line(written);
  }

  it('streams from CSV in bounded memory, with progress, never far ahead of its reader', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const inUse = (): number => {
      collect();
      return process.memoryUsage().heapUsed / 1024 / 1024;
    };
    let children = 0;
    let ahead = 0;
    let after2000 = 0;
    let grown = 0;
    const progress: number[] = [];
    for await (const item of readRoster(csv(), { today, onProgress: ({ records }) => progress.push(records) })) {
      if (item.type !== 'ROW' || item.record.kind !== 'CHILD') continue;
      children += 1;
      ahead = Math.max(ahead, written - children);
      if (children === 2000) after2000 = inUse();
      if (children > 2000 && children % 6000 === 0) grown = Math.max(grown, inUse() - after2000);
    }
    expect(children).toBe(CHILDREN);
    expect(progress.at(-1)).toBeGreaterThan(CHILDREN);
    expect(progress.length).toBeGreaterThan(100);
    expect(ahead).toBeLessThan(1000);
    // What stays is a digest, a period and a line of each child, to notice a row that contradicts an earlier one.
    expect(grown).toBeLessThan(32);
  }, 60_000);

  it('comes in from XLSX as well', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Kinderen');
    sheet.addRow(heading.trim().split(';'));
    for (let at = 0; at < CHILDREN; at += 1) sheet.addRow(line(at).trim().split(';'));
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    let children = 0;
    for await (const item of readRoster([file], { today })) if (item.type === 'ROW' && item.record.kind === 'CHILD') children += 1;
    expect(children).toBe(CHILDREN);
  }, 60_000);
});
