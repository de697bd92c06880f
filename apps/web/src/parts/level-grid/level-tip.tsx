import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { levelName, levelOrigin } from '../level/level-words.js';
import type { Level } from '../level/level.js';
import { notLooked, type GridChild, type linesOf } from './grid-child.js';

interface Shown {
  child: GridChild;
  lineName: string;
  level: Level;
}

/** One tip for the whole grid: which cell the pointer or the focus is on, with a little patience. Escape closes it. */
export function useLevelTip(rows: readonly GridChild[], lines: ReturnType<typeof linesOf>) {
  const cell = useRef<Element>(null);
  const timer = useRef(0);
  const [shown, setShown] = useState<Shown>();
  const plan = useCallback((next: Shown | undefined, wait: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(next), wait);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const over = useCallback(
    (target: Element, wait: number) => {
      const found = target.closest('td[data-at]');
      const [row = 0, column = 0] = found?.getAttribute('data-at')?.split(':').map(Number) ?? [];
      const child = rows[row - 1];
      const line = lines[column - 3];
      if (!found || !child || !line) return plan(undefined, 150);
      cell.current = found;
      plan({ child, lineName: line.name, level: child.levels[line.id] ?? notLooked }, wait);
    },
    [rows, lines, plan],
  );
  return {
    cell,
    shown,
    stay: () => clearTimeout(timer.current),
    onHover: (event: MouseEvent) => over(event.target as Element, 200),
    onFocus: (event: FocusEvent) => over(event.target, 400),
    onLeave: () => plan(undefined, 200),
    onKeyDown: (event: KeyboardEvent) => (event.key === 'Escape' ? plan(undefined, 0) : undefined),
    close: () => setShown(undefined),
  };
}

/** What a mark leaves out: whose, which line, where it comes from, when, how sure (S2). */
export function LevelTip({ tip }: { tip: ReturnType<typeof useLevelTip> }) {
  const say = useWords();
  const days = useDays();
  const { shown } = tip;
  if (!shown) return null;
  // The grid has one tip for hundreds of cells, so it holds the state that a trigger of its own would hold.
  const state = { isOpen: true, shouldSkipAnimation: true, open: () => undefined, close: tip.close };
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        key={`${shown.child.id} ${shown.lineName}`}
        triggerRef={tip.cell as RefObject<Element>}
        className="level-grid__tip"
        placement="bottom"
        offset={4}
      >
        <div onMouseEnter={tip.stay} onMouseLeave={tip.onLeave}>
          <b>
            {shown.child.name} · {shown.lineName}
          </b>
          {levelName(shown.level, say)}
          <br />
          {levelOrigin(shown.level, say, days)}
        </div>
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}
