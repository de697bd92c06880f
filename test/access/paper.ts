import { inflateSync } from 'node:zlib';

/** The numbered objects of a PDF as `pdfkit` writes them: its words of form, and its stream when it has one. */
function objectsOf(file: Buffer): Map<string, { readonly form: string; readonly stream: string }> {
  const text = file.toString('latin1');
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => {
      const [form, ...rest] = body!.split('\nstream\n');
      const raw = Buffer.from(rest.join('\nstream\n').replace(/\nendstream$/, ''), 'latin1');
      return [number!, { form: form!, stream: raw.length > 0 && form!.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1') }];
    }),
  );
}

/** Which letter each glyph of a font is, as its own table says. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from, , list] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const codes = [...list!.matchAll(/<([0-9a-f ]+)>/gi)];
    for (const [place, [, code]] of codes.entries()) letters.set(parseInt(from!, 16) + place, Buffer.from(code!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
  }
  return letters;
}

/** What a reader finds on the pages of a PDF, without spaces between pieces: fonts are subsets, so the bytes alone tell nothing. */
export function wordsOnPaper(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = new Map<string, Map<number, string>>();
  for (const { form } of objects.values()) {
    for (const [, name, number] of form.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!)?.form ?? '')?.[1];
      if (table) fonts.set(name!, lettersOf(objects.get(table)!.stream));
    }
  }
  let words = '';
  for (const { stream } of objects.values()) {
    if (!stream.includes(' TJ')) continue;
    let font = new Map<number, string>();
    for (const [, name, line] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? font;
      else for (const [, codes] of line!.matchAll(/<([0-9a-f]+)>/gi)) for (const [glyph] of codes!.matchAll(/.{4}/g)) words += font.get(parseInt(glyph, 16)) ?? '';
    }
  }
  return words;
}
