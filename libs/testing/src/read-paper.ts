import { inflateSync } from 'node:zlib';

/** What a reader of a PDF finds in it: who reads on paper the text of each page, a screen reader its language and tags. */
export interface ReadPaper {
  readonly pages: readonly string[];
  readonly tags: ReadonlySet<string>;
  readonly language: string;
  /** Each colour that is drawn with, as its operands and operator stand on the page. */
  readonly colours: ReadonlySet<string>;
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const GLYPH = 4;

/** Reads a PDF of `Paper` back by its own fonts. */
export function readPaper(pdf: Buffer): ReadPaper {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(OBJECT)].map(([, id, body]) => [id!, body!]));
  const fonts = new Map([...text.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, glyphsOf(objects, objects.get(id!) ?? '')]));
  const pages = [...objects.values()].filter((body) => body.includes('/Type /Page\n')).map((body) => streamOf(objects.get(referredAs('Contents', body)) ?? ''));
  return {
    pages: pages.map((page) => wordsOf(page, fonts)),
    tags: new Set([...text.matchAll(/\/S \/([A-Z]\w*)/g)].map(([, tag]) => tag!)),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1] ?? '',
    colours: new Set(pages.flatMap((page) => [...page.matchAll(/((?:[\d.]+ )+)(rg|RG|k|K|scn|SCN)\b/g)].map(([colour]) => colour))),
  };
}

const referredAs = (name: string, body: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';

function streamOf(body: string): string {
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? '';
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
}

/** The letters of each glyph of a font, by its number. */
function glyphsOf(objects: ReadonlyMap<string, string>, font: string): string[] {
  const map = streamOf(objects.get(referredAs('ToUnicode', font)) ?? '');
  const lists = [...map.matchAll(/\[([^\]]*)\]/g)].map(([, list]) => list!);
  return lists.flatMap((list) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, codes]) =>
      String.fromCharCode(
        ...codes!
          .split(' ')
          .flatMap((code) => code.match(/.{4}/g) ?? [])
          .map((code) => Number.parseInt(code, 16)),
      ),
    ),
  );
}

function wordsOf(page: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let glyphs: readonly string[] = [];
  const words: string[] = [];
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) glyphs = fonts.get(font) ?? [];
    else
      words.push(
        [...(shown ?? '').matchAll(/<([^>]*)>/g)]
          .map(
            ([, codes]) =>
              codes!
                .match(new RegExp(`.{${GLYPH}}`, 'g'))
                ?.map((code) => glyphs[Number.parseInt(code, 16)] ?? '?')
                .join('') ?? '',
          )
          .join(''),
      );
  }
  return words.join(' ').replaceAll(/\s+/g, ' ');
}
