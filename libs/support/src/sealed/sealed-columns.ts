import type { Id } from '#kernel';
import type { Sealer, Unit } from '#platform';

/** A table whose named columns are sealed texts. */
export interface SealedTable<Column extends string> {
  /** `schema.table`. */
  readonly table: string;
  /** The name in the program, and that of the column. */
  readonly columns: Readonly<Record<Column, string>>;
}

/** The same, of one child. */
export interface SealedColumns<Column extends string> extends SealedTable<Column> {
  readonly childId: Id;
}

type Sealed<Column extends string> = { readonly id: Id } & Readonly<Record<Column, Buffer | null>>;
/** The same row with those columns as text. */
export type Opened<Row, Column extends string> = Omit<Row, Column> & Record<Column, string | null>;

/** Texts for the columns of a new row, sealed; what is not said stays null. */
export async function sealColumns<Column extends string, Text extends string | null>(
  sealer: Sealer,
  unit: Unit,
  { childId, table, columns }: SealedColumns<Column>,
  rowId: Id,
  texts: Readonly<Record<Column, Text>>,
): Promise<Record<Column, Text extends null ? Buffer | null : Buffer>> {
  const names = Object.keys(columns) as Column[];
  const sealed = await sealer.sealAll(
    unit,
    childId,
    names.map((name) => ({ table, column: columns[name], rowId, text: texts[name] })),
  );
  return Object.fromEntries(names.map((name, place) => [name, sealed[place]])) as Record<Column, Text extends null ? Buffer | null : Buffer>;
}

/** The same rows of one child with their sealed columns as text; null where nothing was said, or the key of the child was erased. */
export async function openColumns<Column extends string, Row extends Sealed<Column>>(
  sealer: Sealer,
  unit: Unit,
  { childId, ...sealed }: SealedColumns<Column>,
  rows: readonly Row[],
): Promise<Opened<Row, Column>[]> {
  return openRows(sealer, unit, sealed, rows, () => childId);
}

/** The same for rows of many children, with one question for their keys. */
export async function openColumnsOfChildren<Column extends string, Row extends Sealed<Column> & { readonly childId: Id }>(
  sealer: Sealer,
  unit: Unit,
  sealed: SealedTable<Column>,
  rows: readonly Row[],
): Promise<Opened<Row, Column>[]> {
  return openRows(sealer, unit, sealed, rows, ({ childId }) => childId);
}

async function openRows<Column extends string, Row extends Sealed<Column>>(
  sealer: Sealer,
  unit: Unit,
  { table, columns }: SealedTable<Column>,
  rows: readonly Row[],
  childOf: (row: Row) => Id,
): Promise<Opened<Row, Column>[]> {
  const names = Object.keys(columns) as Column[];
  const places = rows.flatMap((row) =>
    names.flatMap((name) => (row[name] ? [{ childId: childOf(row), table, column: columns[name], rowId: row.id, sealed: row[name] as Buffer }] : [])),
  );
  const texts = (await sealer.openAll(unit, places)).values();
  return rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(names.map((name) => [name, row[name] ? (texts.next().value ?? null) : null])) as Record<Column, string | null>),
  }));
}
