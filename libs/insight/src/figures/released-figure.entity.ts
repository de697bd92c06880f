import type { Id } from '#kernel';

/** A released figure about people or children: the same for all who read it. */
export interface ReleasedFigure {
  readonly placeId: Id;
  readonly figure: string;
  readonly category: string;
  readonly period: string;
  readonly fewest: number;
  /** None: withheld. */
  readonly people: number | null;
  readonly mean: number | null;
  readonly meanBefore: number | null;
  readonly visits: number | null;
  readonly minutes: number | null;
  /** Of a year that was withheld: what is read in its place. */
  readonly sumOfYears?: ReleasedFigure | null;
}

/** Beside each withheld year the sum of the three years until then, where that is shown: a small location has its sum of years (X18). */
export function withSumOfYears(released: readonly ReleasedFigure[]): ReleasedFigure[] {
  const nameOf = ({ placeId, figure, category }: ReleasedFigure, year: string) => [placeId, figure, category, year].join(' ');
  const sums = new Map(
    released.flatMap((cell) => (cell.people !== null && cell.period.includes('/') ? [[nameOf(cell, cell.period.split('/')[1] ?? ''), cell] as const] : [])),
  );
  return released.map((cell) => (cell.people === null ? { ...cell, sumOfYears: sums.get(nameOf(cell, cell.period)) ?? null } : cell));
}
