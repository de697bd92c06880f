import type { Units } from '#platform';

/**
 * What the worker does with support each time it looks, at least once a day: lets running support and its clocks be where the child is
 * by now within the organisation. Gives how much moved; doing it once more does no harm. Only the worker's role may.
 */
export async function keepSupport(units: Units): Promise<number> {
  const [done] = await units.plain<{ moved: number }>('select support.follow_placements() as moved', []);
  return done?.moved ?? 0;
}
