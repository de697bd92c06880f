import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { FileRefused, finding } from '../../import/finding.js';
import type { ImportLimits } from '../../import/limits.js';
import type { Table, TableRow } from '../roster.table.js';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const ROW_LENGTH = 128 * 1024;
const HEAD = 16 * 1024;
const SEARCHED_ROWS = 20;

/** A CSV file as Excel and the packages of the trade write them: separator found by itself, quotes, line ends of any kind. */
export async function csvTable(text: AsyncIterable<string>, limits: ImportLimits): Promise<Table> {
  const lines = oneKindOfLineEnd(text);
  const { head, rest } = await beginning(lines);
  const stated = /^sep=(.)\n/i.exec(head);
  const body = stated ? head.slice(stated[0].length) : head;
  const delimiter = stated?.[1] ?? delimiterOf(body);
  const rows = rowsOf(joined(body, rest), delimiter, stated ? 1 : 0, limits);
  return { findings: [], rows, strictWidth: true, dateOfNumber: () => undefined };
}

async function* rowsOf(text: AsyncGenerator<string>, delimiter: string, linesBefore: number, limits: ImportLimits): AsyncGenerator<TableRow> {
  let parsedTo = 0;
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    raw: true,
    max_record_size: ROW_LENGTH,
    on_record: (record: string[], { lines }) => {
      parsedTo = lines;
      return record;
    },
  });
  // The callback is there because a pipeline throws without one; the loop below sees every error of the parser itself.
  const source = Readable.from(text, { objectMode: true });
  pipeline(source, parser, () => undefined);
  try {
    for await (const one of parser as AsyncIterable<{ record: string[]; info: Info; raw: string }>) {
      const { record, info, raw } = one;
      if (record.length > limits.columns) {
        throw new FileRefused(finding('TABLE_TOO_MANY_COLUMNS', { line: beginOf(info, raw) + linesBefore }, { max: limits.columns }));
      }
      yield { line: beginOf(info, raw) + linesBefore, cells: record.map((value) => ({ text: value, kind: 'TEXT' })), merged: false };
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, parsedTo + 1 + linesBefore) : error;
  } finally {
    source.destroy();
  }
}

/** The parser counts to the line a row ends on; a quoted line end lies inside the row. */
function beginOf(info: Info, raw: string): number {
  const inside = raw.replace(/\n$/, '').split('\n').length - 1;
  return info.lines - inside;
}

/** A fault is noticed where the parser gives up, often the end of the file; the row it began in is the one after the last good one. */
function refusalOf(error: CsvError, line: number): FileRefused {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileRefused(finding('TABLE_QUOTE_OPEN', { line }));
    case 'CSV_MAX_RECORD_SIZE':
      return new FileRefused(finding('TABLE_ROW_TOO_LONG', { line }, { max: ROW_LENGTH }));
    default:
      return new FileRefused(finding('TABLE_UNREADABLE', { line }));
  }
}

/** The separator that divides one of the first rows most often, quotes left aside: the heading may have a title above it. */
function delimiterOf(text: string): string {
  const top = text.replace(/"(?:[^"]|"")*"/g, '').split('\n', SEARCHED_ROWS);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: Math.max(...top.map((row) => row.split(delimiter).length)) }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

async function* oneKindOfLineEnd(text: AsyncIterable<string>): AsyncGenerator<string> {
  let carried = '';
  for await (const piece of text) {
    const whole = carried + piece;
    carried = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - carried.length).replace(/\r\n?/g, '\n');
  }
  if (carried) yield '\n';
}

async function beginning(text: AsyncGenerator<string>): Promise<{ head: string; rest: AsyncGenerator<string> }> {
  let head = '';
  while (head.length < HEAD) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return { head, rest: text };
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head) yield head;
  for await (const piece of rest) if (piece) yield piece;
}
