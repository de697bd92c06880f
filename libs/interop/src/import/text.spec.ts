import fc from 'fast-check';
import { FileRefused } from './finding.js';
import { textOf, type WithoutDeclaration } from './text.js';

async function decoded(bytes: Buffer, otherwise: WithoutDeclaration, size = bytes.length || 1): Promise<string> {
  const pieces = (async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();
  let text = '';
  for await (const piece of textOf(pieces, otherwise)) text += piece;
  return text;
}

async function lineRefused(bytes: Buffer, otherwise: WithoutDeclaration, size?: number): Promise<number | undefined> {
  const error = await decoded(bytes, otherwise, size).catch((caught: unknown) => caught);
  return error instanceof FileRefused && error.finding.code === 'ENCODING_INVALID' ? error.finding.line : undefined;
}

describe('the text of a file', () => {
  it('is the same in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const plain = text.replace(/^\uFEFF/, '').replace(/^</, 'x');
        expect(await decoded(Buffer.from(plain), 'REFUSE', size)).toBe(plain);
      }),
    );
  });

  it('is windows-1252 in a CSV that is not UTF-8, with the euro sign and accents, wherever the first one stands', async () => {
    for (const before of [0, 100, 5000]) {
      const text = `${'a'.repeat(before)}Zo\u00eb € 5`;
      const bytes = Buffer.from([...text].map((letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0))));
      expect(await decoded(bytes, 'WINDOWS_1252', 700)).toBe(text);
    }
  });

  it('is refused with the line when UTF-8 and another encoding are mixed', async () => {
    const mixed = Buffer.concat([Buffer.from('een\nZoë\n'), Buffer.from('René\n', 'latin1')]);
    expect(await lineRefused(mixed, 'WINDOWS_1252')).toBe(3);
    expect(await lineRefused(Buffer.concat([Buffer.from(`${'x\n'.repeat(1000)}Zoë\n`), Buffer.from('René\n', 'latin1')]), 'WINDOWS_1252', 64)).toBe(1002);
  });

  it('is refused with the line when XML says nothing and is not UTF-8', async () => {
    expect(await lineRefused(Buffer.from('<a>\n<b>René</b>\n</a>', 'latin1'), 'REFUSE')).toBe(2);
  });

  it('follows a declaration, and a byte order mark before that', async () => {
    const declared = '<?xml version="1.0" encoding="iso-8859-15"?>\u00a4';
    expect(await decoded(Buffer.from(declared, 'latin1'), 'REFUSE')).toContain('€');
    const marked = '<?xml version="1.0" encoding="ISO-8859-1"?>ë';
    expect(await decoded(Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(marked)]), 'REFUSE')).toBe(marked);
  });
});
