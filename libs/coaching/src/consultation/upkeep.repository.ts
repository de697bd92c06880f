import type { Units } from '#platform';

/**
 * What the worker does with consultations at least once a day: forgets who asked whom and every word of what has passed its days, keeping
 * dates and counts (X15). Doing it once more does no harm. Only the worker's role may. Gives how many were forgotten.
 */
export async function forgetConsultations(units: Units): Promise<number> {
  const [done] = await units.plain<{ forgotten: number }>('select coaching.forget_consultations() as forgotten', []);
  return done?.forgotten ?? 0;
}
