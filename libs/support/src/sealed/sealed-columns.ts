import type { Id } from '#kernel';
import type { Sealer, Unit } from '#platform';

/** A row whose named columns are sealed texts of one child. */
export interface SealedColumns<Column extends string> {
  readonly childId: Id;
  /** `schema.table`. */
  readonly table: string;
  /** The name in the program, and that of the column. */
  readonly columns: Readonly<Record<Column, string>>;
}

/** Texts for the columns of a new row, sealed; what is not said stays null. */
export async function sealColumns<Column extends string, Text extends string | null>(
  sealer: Sealer,
  unit: Unit,
  { childId, table, columns }: SealedColumns<Column>,
  rowId: Id,
  texts: Readonly<Record<Column, Text>>,
): Promise<Record<Column, Text extends null ? Buffer | null : Buffer>> {
  const names = Object.keys(columns) as Column[];
  const sealed = await sealer.sealAll(unit, childId, names.map((name) => ({ table, column: columns[name], rowId, text: texts[name] })));
  return Object.fromEntries(names.map((name, place) => [name, sealed[place]])) as Record<Column, Text extends null ? Buffer | null : Buffer>;
}

/** The same rows with their sealed columns as text; null where nothing was said, or the key of the child was erased. */
export async function openColumns<Column extends string, Row extends { readonly id: Id } & Readonly<Record<Column, Buffer | null>>>(
  sealer: Sealer,
  unit: Unit,
  { childId, table, columns }: SealedColumns<Column>,
  rows: readonly Row[],
): Promise<(Omit<Row, Column> & Record<Column, string | null>)[]> {
  const names = Object.keys(columns) as Column[];
  const places = rows.flatMap((row) => names.flatMap((name) => (row[name] ? [{ childId, table, column: columns[name], rowId: row.id, sealed: row[name] as Buffer }] : [])));
  const texts = (await sealer.openAll(unit, places)).values();
  return rows.map((row) => ({ ...row, ...(Object.fromEntries(names.map((name) => [name, row[name] ? (texts.next().value ?? null) : null])) as Record<Column, string | null>) }));
}
