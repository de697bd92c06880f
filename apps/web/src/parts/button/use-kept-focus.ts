import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a row of buttons that are others after a press: when `at` changes and the pressed one is gone, the focus stays in the row, on its
 * first button. Who has gone on elsewhere is left there.
 */
export function useKeptFocus(at: unknown): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  const last = useRef(at);
  useEffect(() => {
    if (last.current === at) return;
    last.current = at;
    // a dialog that closes gives the focus back first
    const frame = requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === body || activeElement === null) row.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [at]);
  return row;
}
