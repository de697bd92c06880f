import type { Units } from '#platform';

/**
 * What the worker does each time it looks, at least once a day: notes since which day a child is no longer here, eight weeks after its last
 * placement (R46). What runs for it in later rooms ends by their triggers. Gives how many; doing it once more does no harm. Only the worker's role may.
 */
export async function noteLeaving(units: Units): Promise<number> {
  const [done] = await units.plain<{ noted: number }>('select children.note_leaving() as noted', []);
  return done?.noted ?? 0;
}
