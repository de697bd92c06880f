import { useCallback, useRef, useState } from 'react';
import type { DraftPart } from './handover.query.js';
import type { PartKeeping } from './part-card.js';

/** How all parts are kept, as one word at the foot of the page. */
export function useKeeping() {
  const parts = useRef(new Map<DraftPart['part'], PartKeeping>());
  const [all, setAll] = useState<readonly PartKeeping[]>([]);
  const tell = useCallback((part: DraftPart['part'], keeping: PartKeeping) => {
    parts.current.set(part, keeping);
    setAll([...parts.current.values()]);
  }, []);
  const flush = useCallback(async () => {
    const kept = await Promise.all([...parts.current.values()].map((part) => part.flush()));
    return kept.every(Boolean);
  }, []);
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  const state = all.some((part) => part.state === 'failed')
    ? ('failed' as const)
    : all.some((part) => part.state === 'saving')
      ? ('saving' as const)
      : waiting > 0
        ? ('waiting' as const)
        : ('saved' as const);
  const at = all.flatMap((part) => part.at ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  return { tell, flush, state, at, waiting, isStuck: all.some((part) => part.state === 'over' || part.clash) };
}
