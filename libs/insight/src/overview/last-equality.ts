import type { ReleasedFigure } from '../figures/released-figure.entity.js';

/** Both sides' equality at one location over the last year that came out (X11); of a side that was withheld there the sum of years (X18). */
export function lastEquality(released: readonly ReleasedFigure[]): ReleasedFigure[] {
  const cells = released.filter(({ figure }) => figure === 'EQUALITY');
  const last = cells
    .map(({ period }) => period)
    .filter((period) => /^\d{4}$/.test(period))
    .sort()
    .at(-1);
  return cells.filter(({ period }) => period === last).map((year) => year.sumOfYears ?? year);
}
