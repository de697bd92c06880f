import type { ImportLimits } from '../../import/limits.js';
import { FileRefused, finding } from '../../import/finding.js';
import { EMPTY_CELL, type Cell, type TableRow } from '../roster.table.js';
import { workbookRefused, type WorkbookArchive } from './xlsx.archive.js';
import { dateOfSerial } from './xlsx.parts.js';
import { readPart, type PartListener } from './xlsx.xml.js';

const MERGES_AT_MOST = 20_000;
const ROWS_AT_MOST = 1_048_576;

/** What reading a sheet's cells needs from the rest of the workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly since1904: boolean;
}

/** Cells merged over several rows, one column wide: the value stands in the first and holds for all. */
interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The rows of a sheet as they come, merged cells filled in. */
export async function* sheetRows(archive: WorkbookArchive, part: string, context: SheetContext, limits: ImportLimits): AsyncGenerator<TableRow> {
  const merges = new MergedCells(await mergesOf(archive.text(part)));
  const reader = new SheetReader(context, limits);
  for await (const _ of readPart(archive.text(part), reader)) {
    for (const row of reader.take()) yield merges.fill(row);
  }
}

/** Gathers cells into rows. A formula counts by its stored outcome. */
class SheetReader implements PartListener {
  private rows: TableRow[] = [];
  private line = 0;
  private hidden = false;
  private cells: Cell[] | undefined;
  private column = 0;
  private cell: { type: string; style: number; value: string; formula: boolean; valued: boolean } | undefined;
  private listening = false;
  private phonetic = 0;

  constructor(
    private readonly context: SheetContext,
    private readonly limits: ImportLimits,
  ) {}

  take(): readonly TableRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c' && this.cells) this.beginCell(attributes);
    else if (!this.cell) return;
    else if (name === 'f') this.cell.formula = true;
    else if (name === 'v' || name === 't') {
      this.cell.valued = true;
      this.listening = true;
    } else if (name === 'rPh') this.phonetic += 1;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.listening = false;
    else if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells) {
      this.rows.push({ line: this.line, cells: this.cells, merged: false, ...(this.hidden && { hidden: true }) });
      this.cells = undefined;
    }
  }

  text(text: string): void {
    if (!this.cell || !this.listening || this.phonetic > 0) return;
    if (this.cell.value.length + text.length > this.limits.textLength) {
      throw new FileRefused(finding('XML_TEXT_TOO_LONG', { line: this.line }, { max: this.limits.textLength }));
    }
    this.cell.value += text;
  }

  private beginRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.line || line > ROWS_AT_MOST) throw workbookRefused('WORKBOOK_DAMAGED');
    this.line = line;
    this.hidden = hidden === '1' || hidden === 'true';
    this.cells = [];
    this.column = 0;
  }

  private beginCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.cell = { type: t ?? 'n', style: Number(s ?? '0'), value: '', formula: false, valued: false };
  }

  private endCell(): void {
    const { cell, cells, column } = this;
    this.cell = undefined;
    if (!cell || !cells || (!cell.valued && !cell.formula)) return;
    const read = this.read(cell);
    if (read.text === '' && read.kind !== 'ERROR') return;
    if (column > this.limits.columns) throw new FileRefused(finding('TABLE_TOO_MANY_COLUMNS', { line: this.line }, { max: this.limits.columns }));
    while (cells.length < column - 1) cells.push(EMPTY_CELL);
    cells[column - 1] = read;
  }

  private read({ type, style, value, valued }: { type: string; style: number; value: string; valued: boolean }): Cell {
    if (type === 'e' || !valued) return { text: '', kind: 'ERROR' };
    if (type === 's') return this.shared(value);
    if (type === 'd') return { text: value.slice(0, 10), kind: 'DATE' };
    if (type === 'b') return { text: value.trim() === '1' ? 'true' : 'false', kind: 'TEXT' };
    if (type !== 'n') return { text: value, kind: 'TEXT' };
    if (value.trim() === '') return EMPTY_CELL;
    const number = Number(value);
    if (!Number.isFinite(number)) return { text: value, kind: 'TEXT' };
    const date = this.context.dateStyles[style] ? dateOfSerial(number, this.context.since1904) : undefined;
    return date === undefined ? { text: plain(number), kind: 'NUMBER' } : { text: date, kind: 'DATE' };
  }

  private shared(index: string): Cell {
    const text = this.context.strings[Number(index)];
    if (text === undefined) throw workbookRefused('WORKBOOK_DAMAGED');
    return { text, kind: 'TEXT' };
  }
}

/** A number without a power of ten, as it was typed: 612345678 and not 6.12345678e8. */
function plain(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? number.toFixed(0) : String(number);
}

function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/.exec(reference)?.[1];
  if (letters === undefined) throw workbookRefused('WORKBOOK_DAMAGED');
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Fills merged cells downwards: six children under one group name all have that group. Ranges are kept in order of their first row. */
class MergedCells {
  private readonly waiting: Merge[];
  private open: { merge: Merge; value: Cell }[] = [];

  constructor(merges: readonly Merge[]) {
    this.waiting = merges.toSorted((a, b) => b.first - a.first);
  }

  fill(row: TableRow): TableRow {
    this.open = this.open.filter(({ merge }) => merge.last >= row.line);
    const cells = [...row.cells];
    let merged = false;
    for (const { merge, value } of this.open) merged = this.put(merge, value, cells) || merged;
    for (let next = this.waiting.at(-1); next && next.first <= row.line; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.first === row.line) this.open.push({ merge: next, value: row.cells[next.column - 1] ?? EMPTY_CELL });
    }
    return merged ? { ...row, cells, merged } : row;
  }

  private put(merge: Merge, value: Cell, cells: Cell[]): boolean {
    if (value.text === '') return false;
    while (cells.length < merge.column) cells.push(EMPTY_CELL);
    cells[merge.column - 1] = value;
    return true;
  }
}

/** The merged ranges stand behind the rows, so they are looked up first; a sheet without any is only scanned for the word. */
async function mergesOf(text: AsyncIterable<string>): Promise<readonly Merge[]> {
  let tail = '';
  let found = false;
  for await (const piece of text) {
    tail += piece;
    const at = found ? 0 : tail.search(/<(?:\w+:)?mergeCells[\s>]/);
    if (at !== -1) found = true;
    tail = found ? tail.slice(at, at + 1024 * 1024) : tail.slice(-64);
  }
  if (!found) return [];
  const ranges = [...tail.matchAll(/mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)["']/g)];
  if (ranges.length > MERGES_AT_MOST) throw workbookRefused('WORKBOOK_SUSPICIOUS');
  return ranges
    .map(([, letters, first, last]) => ({ column: columnOf(`${letters}1`), first: Number(first), last: Number(last) }))
    .filter(({ first, last }) => last > first);
}
