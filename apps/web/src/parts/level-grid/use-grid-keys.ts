import { useCallback, useState, type FocusEvent, type KeyboardEvent } from 'react';

/** A place in the grid: row and column from 0; row 0 is the head. */
export interface Place {
  row: number;
  column: number;
}

const page = 10;

/**
 * One tab stop and arrow keys through a table (WAI-ARIA grid): arrows, Home, End, with Control to the corners, PageUp, PageDown.
 * Every focusable cell, or the link or button in it, carries `data-at="row:column"`. In right-to-left writing left is onward.
 */
export function useGridKeys(rows: number, columns: number) {
  const [at, setAt] = useState<Place>({ row: 1, column: 0 });
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (place) setAt(place);
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const from = placeOf(event.target as Element);
      if (!from || event.altKey || event.metaKey) return;
      const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
      const to = move(from, event.key, event.ctrlKey, rightToLeft ? -1 : 1, { rows, columns });
      if (!to) return;
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-at="${to.row}:${to.column}"]`)?.focus();
    },
    [rows, columns],
  );
  return { at, onFocus, onKeyDown };
}

function placeOf(element: Element): Place | undefined {
  const text = element.closest('[data-at]')?.getAttribute('data-at');
  if (!text) return undefined;
  const [row = 0, column = 0] = text.split(':').map(Number);
  return { row, column };
}

function move(from: Place, key: string, far: boolean, onward: 1 | -1, size: { rows: number; columns: number }): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): Place => ({
    row: Math.min(last.row, Math.max(0, row)),
    column: Math.min(last.column, Math.max(0, column)),
  });
  switch (key) {
    case 'ArrowRight':
      return to(from.row, from.column + onward);
    case 'ArrowLeft':
      return to(from.row, from.column - onward);
    case 'ArrowDown':
      return to(from.row + 1, from.column);
    case 'ArrowUp':
      return to(from.row - 1, from.column);
    case 'PageDown':
      return to(from.row + page, from.column);
    case 'PageUp':
      return to(Math.max(1, from.row - page), from.column);
    case 'Home':
      return to(far ? 0 : from.row, 0);
    case 'End':
      return to(far ? last.row : from.row, last.column);
    default:
      return undefined;
  }
}
