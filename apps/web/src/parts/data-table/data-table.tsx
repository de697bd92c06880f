import { useMemo, useState, type ReactNode } from 'react';
import './data-table.css';

/** One column. `sortBy` makes it sortable; rows without a value stay last in both directions. */
export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  sortBy?: (row: Row) => string | number | undefined;
  align?: 'end';
}

interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** Names the table; not shown, the heading above it is. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** Shown instead of rows; the same sentence for none and for hidden. */
  empty?: ReactNode;
}

/** A plain sortable table: every overview and every *Toon als tabel*. Scrolls sideways by keyboard when it must. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sort: first, empty }: DataTableProps<Row>) {
  const [sort, setSort] = useState(first);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  return (
    <div className="data-table" role="region" aria-label={caption} tabIndex={0}>
      <table className="data-table__table" role="table">
        <caption className="hidden-visually">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} isHead={index === 0} content={column.cell(row)} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && empty ? (
            <tr role="row">
              <td role="cell" className="data-table__none" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** Roles are written out: without columns, on a phone, CSS takes a table's own roles away. */
function Cell<Row>({ column, isHead, content }: { column: Column<Row>; isHead: boolean; content: ReactNode }) {
  const isEmpty = content === '' || content === undefined || content === null;
  const shared = { 'data-align': column.align, 'data-label': column.title, 'data-empty': isEmpty || undefined };
  return isHead ? (
    <th scope="row" role="rowheader" {...shared}>
      <span>{content}</span>
    </th>
  ) : (
    <td role="cell" {...shared}>
      <span>{content}</span>
    </td>
  );
}

function ColumnHead<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: Sort; onSort: (sort: Sort) => void }) {
  if (!column.sortBy) {
    return (
      <th scope="col" role="columnheader" data-align={column.align}>
        {column.title}
      </th>
    );
  }
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" role="columnheader" aria-sort={direction ?? 'none'} data-align={column.align}>
      <button type="button" className="data-table__sort" onClick={() => onSort({ column: column.id, direction: next })}>
        {column.title}
        <svg className="data-table__arrow" viewBox="0 0 8 6" aria-hidden="true">
          <path d="M4 0 8 6H0Z" />
        </svg>
      </button>
    </th>
  );
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (!by || !sort) return rows;
  return [...rows].sort((a, b) => compareValues(by(a), by(b), sort.direction === 'descending'));
}

/** Orders two values; one that is missing comes last, whichever the direction: absent is never low (X23). */
export function compareValues(a: string | number | undefined, b: string | number | undefined, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl', { numeric: true });
  return descending ? -order : order;
}
