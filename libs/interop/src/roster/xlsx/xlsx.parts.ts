import { Temporal } from 'temporal-polyfill';
import { workbookRefused, type WorkbookArchive } from './xlsx.archive.js';
import { readWholePart } from './xlsx.xml.js';

const STRINGS_AT_MOST = 64 * 1024 * 1024;

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

/** What the workbook says of itself: its sheets in order, and from which day it counts. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetEntry[];
  readonly since1904: boolean;
}

/** Reads the list of sheets and where their parts are. */
export async function outlineOf(archive: WorkbookArchive): Promise<WorkbookOutline> {
  const book = (await relationsOf(archive, '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const parts = new Map((await relationsOf(archive, `${folder}_rels/${book.slice(folder.length)}.rels`)).map(({ id, target }) => [id, target]));
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  await readWholePart(archive.text(book), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const target = id === undefined ? undefined : parts.get(id);
      if (target === undefined) throw workbookRefused('WORKBOOK_DAMAGED');
      const visible = attributes.state === undefined || attributes.state === 'visible';
      sheets.push({ name: attributes.name ?? '', part: resolved(folder, target), visible });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, since1904 };
}

/** The shared strings, without phonetic guides; bounded, for they stay in memory while the sheet is read. */
export async function sharedStringsOf(archive: WorkbookArchive): Promise<readonly string[]> {
  if (!archive.has('xl/sharedStrings.xml')) return [];
  const strings: string[] = [];
  let current: string | undefined;
  let length = 0;
  let inText = false;
  let phonetic = 0;
  await readWholePart(archive.text('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = true;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
      if (name !== 'si' || current === undefined) return;
      length += current.length;
      if (length > STRINGS_AT_MOST) throw workbookRefused('WORKBOOK_SUSPICIOUS');
      strings.push(current);
    },
    text(text) {
      if (inText && phonetic === 0 && current !== undefined) current += text;
    },
  });
  return strings;
}

/** For each cell style whether it shows a number as a date. */
export async function dateStylesOf(archive: WorkbookArchive): Promise<readonly boolean[]> {
  if (!archive.has('xl/styles.xml')) return [];
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let inCells = false;
  await readWholePart(archive.text('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(isDateFormat(attributes.numFmtId ?? '0', formats));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** The built-in date formats of the standard (ECMA-376 18.8.30), and own ones that show a day or a year. */
function isDateFormat(id: string, formats: ReadonlyMap<string, string>): boolean {
  const code = formats.get(id);
  if (code !== undefined) return /[dyj]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*]/g, ''));
  const number = Number(id);
  return (number >= 14 && number <= 17) || number === 22 || (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
}

/** The calendar date of a spreadsheet's day number; the time of day is left off. Undefined outside 1900 to 2199. */
export function dateOfSerial(serial: number, since1904: boolean): string | undefined {
  const days = Math.floor(serial);
  if (!Number.isFinite(days) || days < 1 || days > 110_000) return undefined;
  if (since1904) return Temporal.PlainDate.from('1904-01-01').add({ days }).toString();
  // Excel counts a 29 February 1900 that never was, so the days before it are one off.
  return Temporal.PlainDate.from('1899-12-30')
    .add({ days: days < 60 ? days + 1 : days })
    .toString();
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relationsOf(archive: WorkbookArchive, part: string): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  if (!archive.has(part)) return relations;
  await readWholePart(archive.text(part), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name === 'Relationship') relations.push({ id: Id, type: Type, target: Target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}
