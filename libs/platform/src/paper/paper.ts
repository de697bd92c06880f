import { sentence } from '#words';
import { LetteredDocument, LOST } from './lettered.js';
import { openPicture } from './picture.js';

/** What a paper is called and how it is told apart. */
export interface PaperFrame {
  readonly title: string;
  /** BCP 47, as `nl-NL`: what a screen reader speaks. */
  readonly language: string;
  /** The organisation that answers for it. */
  readonly author: string;
  /** The day on it; nothing on paper comes from the machine's clock. */
  readonly madeOn: string;
  /** The line under each page. */
  footer(page: number, pages: number): string;
}

/** A table on paper: its head names the columns, its first column the rows. */
export interface PaperTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
}

const MARGIN = 56;
const PAD = 4;
/** Points a picture is high at the most: what is said of it stays on the same page. */
const PICTURE = 320;
const HEADING = { 1: 20, 2: 14, 3: 11 } as const;

/**
 * A4 on paper that a screen reader reads as well (PDF/UA): headings, paragraphs and tables are tagged, the language is told, fonts are inside,
 * page numbers are no part of the text. Content in reading order; give it out with `done`.
 */
export class Paper {
  private readonly document: LetteredDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly chunks: Buffer[] = [];

  constructor(private readonly frame: PaperFrame) {
    this.document = new LetteredDocument({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      // newer than the package's types
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      lang: frame.language,
      displayTitle: true,
      bufferPages: true,
      info: { Title: frame.title, Author: frame.author, CreationDate: new Date(`${frame.madeOn}T00:00:00Z`), ModDate: new Date(`${frame.madeOn}T00:00:00Z`) },
    });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** The page that is being written, from 1: for a page of contents. */
  get page(): number {
    const { start, count } = this.document.bufferedPageRange();
    return start + count;
  }

  /** What follows begins on a page of its own. */
  turnPage(): void {
    this.document.addPage();
  }

  heading(level: 1 | 2 | 3, text: string): void {
    this.keepTogether(60);
    this.add(`H${level}`, () => this.document.weighted('bold').fontSize(HEADING[level]).text(text));
    this.document.moveDown(0.5);
  }

  paragraph(text: string): void {
    this.add('P', () => this.document.weighted('plain').fontSize(11).text(text));
    this.document.moveDown(0.7);
  }

  /** A picture of `plainPicture`, no larger than it is, with what it shows for who cannot see it. */
  picture(picture: Buffer, shows: string): void {
    const opened = openPicture(this.document, picture);
    const scale = Math.min(1, (this.document.page.width - 2 * MARGIN) / opened.width, PICTURE / opened.height);
    const [width, height] = [opened.width * scale, opened.height * scale];
    this.keepTogether(height);
    const top = this.document.y;
    this.add('Figure', () => this.document.image(opened as unknown as Buffer, MARGIN, top, { width, height }), {
      alt: shows,
      bbox: [MARGIN, top, MARGIN + width, top + height],
    });
    this.document.y = top + height;
    this.document.moveDown(0.7);
  }

  /** A row never falls apart over two pages; the head comes back on the next one. */
  table({ head, rows, widths }: PaperTable): void {
    const table = this.document.struct('Table');
    this.root.add(table);
    this.row(table, head, widths, 'HEAD');
    for (const row of rows) {
      if (this.bottom - this.document.y < this.heightOf(row, widths)) {
        this.document.addPage();
        this.row(null, head, widths, 'HEAD');
      }
      this.row(table, row, widths, 'BODY');
    }
    table.end();
    this.document.x = MARGIN;
    this.document.moveDown(1);
  }

  /** The finished document. */
  async done(): Promise<Buffer> {
    if (this.document.lost) this.paragraph(sentence(this.frame.language.startsWith('en') ? 'en' : 'nl', 'paper.lost', { sign: LOST }));
    this.root.end();
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      this.document.page.margins.bottom = 0;
      this.aside(() =>
        this.document
          .weighted('plain')
          .fontSize(9)
          .text(this.frame.footer(page + 1, count), MARGIN, this.document.page.height - 40, { lineBreak: false }),
      );
    }
    return new Promise((resolve, reject) => {
      this.document.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.on('error', reject);
      this.document.end();
    });
  }

  private get bottom(): number {
    return this.document.page.height - MARGIN;
  }

  private add(
    tag: string,
    draw: () => void,
    options: { scope?: string; alt?: string; bbox?: readonly number[] } = {},
    to: PDFKit.PDFStructureElement = this.root,
  ): void {
    const element = this.document.struct(tag, options as object, draw);
    to.add(element);
    element.end();
  }

  /** A row of cells; without a table it is the head repeated, which is read once only. */
  private row(table: PDFKit.PDFStructureElement | null, cells: readonly string[], widths: readonly number[], part: 'HEAD' | 'BODY'): void {
    const top = this.document.y;
    const row = table ? this.document.struct('TR') : null;
    if (row) table?.add(row);
    cells.forEach((text, column) => {
      const [left, width] = this.columnOf(column, widths);
      const heads = part === 'HEAD' || column === 0;
      const draw = () =>
        void this.document
          .weighted(heads ? 'bold' : 'plain')
          .fontSize(10)
          .text(text, left, top + PAD, { width: width - PAD });
      if (row) this.add(heads ? 'TH' : 'TD', draw, heads ? { scope: part === 'HEAD' ? 'Column' : 'Row' } : {}, row);
      else this.aside(draw);
    });
    row?.end();
    const below = top + this.heightOf(cells, widths);
    this.aside(() =>
      this.document
        .moveTo(MARGIN, below)
        .lineTo(this.document.page.width - MARGIN, below)
        .lineWidth(part === 'HEAD' ? 1 : 0.4)
        .stroke(),
    );
    this.document.y = below;
  }

  private aside(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  private heightOf(cells: readonly string[], widths: readonly number[]): number {
    this.document.weighted('bold').fontSize(10);
    return Math.max(...cells.map((text, column) => this.document.heightOfString(text, { width: this.columnOf(column, widths)[1] - PAD }))) + 2 * PAD;
  }

  private columnOf(column: number, widths: readonly number[]): [left: number, width: number] {
    const whole = this.document.page.width - 2 * MARGIN;
    const sum = (parts: readonly number[]) => parts.reduce((one, other) => one + other, 0);
    const share = whole / sum(widths);
    return [MARGIN + share * sum(widths.slice(0, column)), share * (widths[column] ?? 1)];
  }

  private keepTogether(height: number): void {
    if (this.bottom - this.document.y < height) this.document.addPage();
  }
}
