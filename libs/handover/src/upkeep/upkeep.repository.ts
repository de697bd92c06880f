import type { Units } from '#platform';

/** How much the calendar did by itself. */
export interface Upkeep {
  readonly forgotten: number;
  readonly expired: number;
  readonly reminded: number;
  readonly statements: number;
  readonly moved: number;
  readonly settled: number;
}

/**
 * What the worker does with handovers each time it looks, at least once a day: destroys what was refused (R18), ends what expired,
 * reminds of receipt (R15), sends VE statements on their day (R8), lets work follow children to their next group, and
 * settles what no parent objected to. Doing it once more does no harm. Only the worker's role may.
 */
export async function keepHandovers(units: Units): Promise<Upkeep> {
  const [done] = await units.plain<Upkeep>(
    'select handover.forget_refused() as forgotten, handover.expire() as expired, handover.remind() as reminded, handover.send_ve_statements() as statements, handover.follow_placements() as moved, handover.settle_waiting() as settled',
    [],
  );
  return done ?? { forgotten: 0, expired: 0, reminded: 0, statements: 0, moved: 0, settled: 0 };
}
