import type { Units } from '#platform';

/** Forgets words whose term has passed, 90 days after a trajectory or after the last look at a goal or an estimate, or as the controller set (X15); counts stay. How many trajectories. Only the worker's role may. */
export async function forgetCoachingWords(units: Units): Promise<number> {
  const [done] = await units.plain<{ forgotten: number }>('select coaching.forget_words() as forgotten', []);
  return done?.forgotten ?? 0;
}
