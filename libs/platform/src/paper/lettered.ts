import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** A font as pdfkit has opened it. */
interface OpenFont {
  readonly ascender: number;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  widthOfString(text: string, size: number, features?: unknown): number;
}

/** What pdfkit 0.20 has beside its types: the one place where a line is written, and the font it is written in. */
interface Writing {
  _font: OpenFont;
  _fontSize: number;
  _fragment(text: string, x: number, y: number, options: object): void;
}

const Document = PDFDocument as unknown as new (options: PDFKit.PDFDocumentOptions) => PDFKit.PDFDocument & Writing;

const require = createRequire(import.meta.url);
type Weight = 'plain' | 'bold';
const own = (part: string, weight: 400 | 700) =>
  require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-${weight}-normal.woff`);
const wide = (name: string) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const emoji = (weight: 400 | 700) => require.resolve(`@fontsource/noto-emoji/files/noto-emoji-emoji-${weight}-normal.woff`);

/** Where a sign is looked for, in this order: our own letters, those of the neighbours (ş, ł, ő), what other scripts and signs there are, and pictures. */
const FONTS: Readonly<Record<Weight, readonly string[]>> = {
  plain: [own('latin', 400), own('latin-ext', 400), wide('DejaVuSans'), emoji(400)],
  bold: [own('latin', 700), own('latin-ext', 700), wide('DejaVuSans-Bold'), emoji(700)],
};

/** Stands for a sign that none of the fonts has. */
export const LOST = '\ufffd';

/** What nobody sees: signs that only join or turn others, and ends of lines, which have done their work by then. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]/gu;
const SIMPLE = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff]*$/;
/** From the first letter that is read from right to left to the last, without a letter of another direction between. */
const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}](?:\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])*/gu;

interface Run {
  readonly font: OpenFont;
  readonly text: string;
}

/** A PDF in which each sign is written in the first font that has it, on one line with the rest; no sign falls away unseen. */
export class LetteredDocument extends Document {
  /** Whether a sign stands on it as `LOST`. */
  lost = false;
  private weight: Weight = 'plain';
  private readonly found = new Map<string, OpenFont | null>();

  constructor(options: PDFKit.PDFDocumentOptions) {
    super(options);
    for (const weight of ['plain', 'bold'] as const) FONTS[weight].forEach((file, at) => this.registerFont(`${weight} ${at}`, file));
  }

  /** What follows is written in this weight; a font is opened only when a sign asks for it. */
  weighted(weight: Weight): this {
    this.weight = weight;
    return this.font(`${weight} 0`);
  }

  override widthOfString(text: string, options: object = {}): number {
    if (SIMPLE.test(text)) return super.widthOfString(text, options);
    return this.runsOf(text).reduce((sum, run) => sum + run.font.widthOfString(run.text, this._fontSize), 0);
  }

  override _fragment(text: string, x: number, y: number, options: object): void {
    if (SIMPLE.test(text)) return super._fragment(text, x, y, options);
    const base = this._font;
    let left = x;
    for (const run of this.runsOf(this.inOrder(text))) {
      this._font = run.font;
      // pdfkit hangs a line by the top of its font; the letters of all have to stand on one line
      super._fragment(run.text, left, y + ((base.ascender - run.font.ascender) / 1000) * this._fontSize, {
        ...options,
        textWidth: undefined,
        wordCount: undefined,
      });
      left += run.font.widthOfString(run.text, this._fontSize);
    }
    this._font = base;
  }

  /** Words that are read from right to left, in the order in which they stand on the line; the font turns the letters of each. */
  private inOrder(text: string): string {
    return text.replace(LEFTWARDS, (words) => words.split(/(\s+)/).reverse().join(''));
  }

  private runsOf(text: string): readonly Run[] {
    const runs: { font: OpenFont; text: string }[] = [];
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.replaceAll('\t', ' '))) {
      const visible = segment.replace(UNSEEN, '');
      if (visible === '') continue;
      const font = this.fontOf(visible);
      this.lost ||= font === null;
      const [written, sign] = font ? [font, segment] : [this.fontOf(LOST) ?? this._font, LOST];
      const last = runs.at(-1);
      if (last?.font === written) last.text += sign;
      else runs.push({ font: written, text: sign });
    }
    return runs;
  }

  private fontOf(sign: string): OpenFont | null {
    const key = `${this.weight} ${sign}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const codePoints = [...sign].map((one) => one.codePointAt(0) ?? 0);
    const at = FONTS[this.weight].findIndex((_, one) => codePoints.every((codePoint) => this.opened(one).font.hasGlyphForCodePoint(codePoint)));
    const font = at === -1 ? null : this.opened(at);
    this.found.set(key, font);
    return font;
  }

  private opened(at: number): OpenFont {
    const before = this._font;
    const { _font: font } = this.font(`${this.weight} ${at}`);
    this._font = before;
    return font;
  }
}
