import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '#kernel';
import type { FoundText, OwnTexts } from '../sealing/own-texts.js';
import type { ExportedTable } from './export-scope.js';

/** What became of the sealed values of a table. */
export interface OpenedCount {
  opened: number;
  /** The key of their child was erased: nobody reads them any more. */
  forgotten: number;
  /** They are not what was sealed there. */
  unreadable: number;
}

type Row = Record<string, unknown> & { readonly child_id: Id };

/**
 * Opens the sealed words in the rows of one table on their way to an export: texts as text, JSON as JSON, a drawing as a file beside the table's.
 * What does not open is null, and the row says why: `forgotten` or `unreadable`, with the columns. Holds one row at a time.
 */
export class OpenedWords {
  readonly count: OpenedCount = { opened: 0, forgotten: 0, unreadable: 0 };

  constructor(
    private readonly texts: OwnTexts,
    private readonly table: ExportedTable,
    private readonly folder: string,
  ) {}

  /** The row's line, with its sealed values as what they are. */
  line(line: string, childKey: Buffer | null): string {
    const row = JSON.parse(line) as Row;
    const gone: Record<'forgotten' | 'unreadable', string[]> = { forgotten: [], unreadable: [] };
    for (const [column, type] of Object.entries(this.table.sealed)) {
      const sealed = row[column];
      if (typeof sealed !== 'string') continue;
      const found = this.found(row, column, childKey, sealed);
      if (typeof found === 'string') gone[found === 'FORGOTTEN' ? 'forgotten' : 'unreadable'].push(column);
      else this.count.opened += 1;
      row[column] = typeof found === 'string' ? null : this.value(row, column, type, found.text);
    }
    this.count.forgotten += gone.forgotten.length;
    this.count.unreadable += gone.unreadable.length;
    return JSON.stringify({ ...row, ...Object.fromEntries(Object.entries(gone).filter(([, columns]) => columns.length > 0)) });
  }

  private found(row: Row, column: string, childKey: Buffer | null, sealed: string): FoundText {
    const place = { childId: row.child_id, table: this.table.label, column, rowId: this.rowId(row, '#') };
    return this.texts.open(place, childKey, Buffer.from(sealed.slice(2), 'hex'));
  }

  private value(row: Row, column: string, type: string, text: string): unknown {
    if (type === 'application/json') return JSON.parse(text);
    if (type !== 'image/jpeg;base64') return text;
    const place = `${this.table.label}.${column}`;
    const file = `${place}/${this.rowId(row, '-')}.jpg`;
    mkdirSync(join(this.folder, place), { recursive: true, mode: 0o700 });
    writeFileSync(join(this.folder, file), Buffer.from(text, 'base64'), { mode: 0o600 });
    return { file, type: 'image/jpeg' };
  }

  /** What names a row within its organisation: the id, or the OPP and the number of its version. */
  private rowId(row: Row, between: string): string {
    const names = this.table.key.filter((column) => column !== 'controller_id');
    return names.map((column) => String(row[column])).join(between);
  }
}
