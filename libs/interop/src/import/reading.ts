import type { Finding } from './finding.js';
import type { ImportItem, ImportRecord } from './record.js';

/** Everything a reader said of one file, for a dry run that fits in memory and for tests. */
export interface Reading {
  readonly rows: readonly Extract<ImportItem, { type: 'ROW' }>[];
  readonly findings: readonly Finding[];
  readonly school: Extract<ImportItem, { type: 'SCHOOL' }>['school'] | undefined;
  readonly columns: Extract<ImportItem, { type: 'COLUMNS' }> | undefined;
  readonly end: Extract<ImportItem, { type: 'END' }>;
}

/** Reads to the end; `findings` holds those of the file and of its rows together, in the order they were told. */
export async function readWhole(items: AsyncIterable<ImportItem>): Promise<Reading> {
  const all: ImportItem[] = [];
  for await (const item of items) all.push(item);
  const end = all.at(-1);
  if (end?.type !== 'END') throw new Error('a reader ends with END');
  return {
    rows: all.filter((item) => item.type === 'ROW'),
    findings: all.flatMap((item) => (item.type === 'ROW' ? item.findings : item.type === 'FINDING' ? [item.finding] : [])),
    school: all.find((item) => item.type === 'SCHOOL')?.school,
    columns: all.find((item) => item.type === 'COLUMNS'),
    end,
  };
}

/** The records of one kind. */
export function recordsOf<K extends ImportRecord['kind']>(reading: Reading, kind: K): readonly Extract<ImportRecord, { kind: K }>[] {
  return reading.rows.map(({ record }) => record).filter((record): record is Extract<ImportRecord, { kind: K }> => record.kind === kind);
}
