import { looksLikeBsn } from '#kernel';
import type { Sex } from '../codes/sex.js';
import words from './roster-words.json' with { type: 'json' };
import type { ColumnMapping } from './roster.mapping.js';
import type { TableRow } from './roster.table.js';
import { meaningsOf } from './roster.values.js';

const SAMPLE = 50;
const SURE_FROM = 4;

/** The first rows, looked at before any is handed out, and all rows again. */
export async function sampled(rows: AsyncGenerator<TableRow>): Promise<{ sample: readonly TableRow[]; rows: AsyncGenerator<TableRow> }> {
  const sample: TableRow[] = [];
  while (sample.length < SAMPLE) {
    const next = await rows.next();
    if (next.done) break;
    sample.push(next.value);
  }
  return { sample, rows: again(sample, rows) };
}

/**
 * Columns whose values are all BSNs though the heading does not say so: at least four different ones that pass the 11-proef, by chance
 * one in fifteen thousand, without the zeros a spreadsheet takes off. LRK numbers have nine digits too and are known by their heading.
 */
export function hiddenPersonNumbers(sample: readonly TableRow[], headings: readonly string[], mapping: ColumnMapping): ReadonlySet<number> {
  return new Set(
    headings.flatMap((heading, column) => {
      if (heading === mapping.columns.locationLrk) return [];
      const values = sample.map((row) => row.cells[column]?.text.trim() ?? '').filter((text) => text !== '');
      return new Set(values).size >= SURE_FROM && values.every((text) => looksLikeBsn(/^\d{7,9}$/.test(text) ? text.padStart(9, '0') : text)) ? [column] : [];
    }),
  );
}

/** What the words for sex mean in this file: M is a boy beside V and a girl beside J. */
export function sexWords(sample: readonly TableRow[], headings: readonly string[], mapping: ColumnMapping): ReadonlyMap<string, Sex> {
  const column = mapping.columns.sex === undefined ? -1 : headings.indexOf(mapping.columns.sex);
  const girlsAreM = sample.some((row) => row.cells[column]?.text.trim().toLowerCase() === 'j');
  const meanings = new Map<string, Sex>(meaningsOf<Sex>(words.sex));
  meanings.set('j', 'MALE').set('m', girlsAreM ? 'FEMALE' : 'MALE');
  return meanings;
}

const MONTH_FIRST = /^(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}\b/;

/** Columns (from 1) in which the month stands before the day, with the line where that shows: their other dates could mean two days. */
export function monthFirstColumns(sample: readonly TableRow[], headings: readonly string[]): ReadonlyMap<number, number> {
  return new Map(
    headings.flatMap((_, column) => {
      const row = sample.find(({ cells }) => MONTH_FIRST.test(cells[column]?.text.trim() ?? ''));
      return row ? [[column + 1, row.line] as const] : [];
    }),
  );
}

async function* again(sample: readonly TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield* sample;
  yield* rest;
}
