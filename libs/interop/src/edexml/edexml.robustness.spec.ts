import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { FINDING_CODES } from '../import/finding.js';
import { readWhole, type Reading } from '../import/reading.js';
import { reasonFor } from '../import/reasons.js';
import { readEdexml } from './edexml.reader.js';

const today = '2026-11-02';
const sample = readFileSync(join(import.meta.dirname, '../../../../test/fixtures/edexml/school-2.1.xml'));

/** What holds of every file, however broken: typed findings with a sentence and a line, and an end that agrees with them. */
async function soundOf(bytes: Uint8Array): Promise<Reading> {
  const reading = await readWhole(readEdexml([bytes], { today }));
  for (const found of reading.findings) {
    expect(Object.keys(FINDING_CODES)).toContain(found.code);
    expect(found.line).toBeGreaterThanOrEqual(1);
    expect(reasonFor(found, 'nl')).toContain(`Regel ${found.line}`);
  }
  expect(reading.end.refused).toBe(reading.findings.some(({ severity }) => severity === 'REFUSAL'));
  return reading;
}

describe('a file of any contents', () => {
  it('gives findings and never an exception: random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => void (await soundOf(bytes))),
      { numRuns: 100 },
    );
  });

  it('gives findings and never an exception: random text that looks like XML', async () => {
    const token = fc.constantFrom(
      '<EDEX>',
      '</EDEX>',
      '<school>',
      '</school>',
      '<leerling key="1">',
      '<',
      '>',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a>',
      '<?xml version="1.0"?>',
      'x',
      '\n',
      '"',
      '=',
    );
    const text = fc.array(token, { maxLength: 40 }).map((tokens) => Buffer.from(tokens.join('')));
    await fc.assert(
      fc.asyncProperty(text, async (bytes) => void (await soundOf(bytes))),
      { numRuns: 150 },
    );
  });

  it('gives findings and never an exception: a good file with bytes changed, cut out or doubled', async () => {
    const place = fc.nat(sample.length - 1);
    const change = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), at: place, byte: fc.nat(255) }),
      fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(200) }),
      fc.record({ kind: fc.constant('double' as const), at: place, length: fc.nat(200) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = changes.reduce<Buffer>((file, one) => {
          if (one.kind === 'set') return Buffer.concat([file.subarray(0, one.at), Buffer.from([one.byte]), file.subarray(one.at + 1)]);
          const part = file.subarray(one.at, one.at + one.length);
          return Buffer.concat([file.subarray(0, one.at), ...(one.kind === 'double' ? [part, part] : []), file.subarray(one.at + one.length)]);
        }, sample);
        await soundOf(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same good file when nothing was changed (negative control)', async () => {
    expect((await soundOf(sample)).end.refused).toBe(false);
  });
});

describe('a file with 20,000 pupils', () => {
  const PUPILS = 20_000;
  const written = { bytes: 0, pupils: 0 };

  function* school(): Generator<string> {
    yield '<EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99AB</brincode></school><groepen><groep key="G1"><naam>1</naam><jaargroep>1</jaargroep></groep></groepen><leerlingen>\n';
    for (; written.pupils < PUPILS; written.pupils += 1) {
      const pupil = `<leerling key="L${written.pupils}"><achternaam>Achternaam ${written.pupils}</achternaam><roepnaam>Kind ${written.pupils}</roepnaam><geboortedatum>2021-04-${String((written.pupils % 28) + 1).padStart(2, '0')}</geboortedatum><geslacht>2</geslacht><jaargroep>1</jaargroep><groep key="G1"/><bsn>111222333</bsn><toevoegingen><blok><code>LVS</code><gegevens>${'x'.repeat(800)}</gegevens></blok></toevoegingen></leerling>\n`;
      written.bytes += pupil.length;
      yield pupil;
    }
    yield '</leerlingen></EDEX>';
  }

  it('streams in bounded memory, with progress, never far ahead of its reader', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const inUse = (): number => {
      collect();
      return process.memoryUsage().heapUsed / 1024 / 1024;
    };
    let children = 0;
    let ahead = 0;
    let progressed = 0;
    let after2000 = 0;
    let grown = 0;
    for await (const item of readEdexml(school(), {
      today,
      onProgress: ({ bytes }) => {
        progressed = bytes;
      },
    })) {
      if (item.type !== 'ROW' || item.record.kind !== 'CHILD') continue;
      children += 1;
      ahead = Math.max(ahead, written.pupils - children);
      if (children === 2000) after2000 = inUse();
      if (children > 2000 && children % 6000 === 0) grown = Math.max(grown, inUse() - after2000);
    }
    expect(children).toBe(PUPILS);
    expect(written.bytes).toBeGreaterThan(20 * 1024 * 1024);
    expect(progressed).toBeGreaterThan(written.bytes);
    expect(ahead).toBeLessThan(100);
    // What stays is the keys seen, to notice a double one: about 100 bytes a pupil.
    expect(grown).toBeLessThan(12);
  }, 60_000);
});
