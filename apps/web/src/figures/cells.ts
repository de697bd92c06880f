/** A released figure as the API gives it: the same for all who read it; `people` is null where it was withheld (R40, X18). */
export interface FigureCell {
  placeId: string;
  figure: string;
  category: string;
  /** `2027-Q3`, `2027` or `2025/2027`. */
  period: string;
  fewest: number;
  people: number | null;
  mean: number | null;
  meanBefore: number | null;
  visits: number | null;
  minutes: number | null;
  /** Of a year that was withheld: what is read in its place (X18). */
  sumOfYears?: FigureCell | null;
}

/** How long a period is. */
export type Span = 'quarter' | 'year' | 'years';

export function spanOf(period: string): Span {
  if (period.includes('-Q')) return 'quarter';
  return period.includes('/') ? 'years' : 'year';
}

const order: readonly Span[] = ['years', 'year', 'quarter'];

/** Every period that came out for a figure: three years first, then years, then quarters, each in their order. */
export function periodsOf(cells: readonly FigureCell[], figure: string): string[] {
  const periods = [...new Set(cells.filter((cell) => cell.figure === figure).map(({ period }) => period))];
  return periods.sort((one, other) => order.indexOf(spanOf(one)) - order.indexOf(spanOf(other)) || (one < other ? -1 : 1));
}

/** Periods of a figure of which at least one of these categories is shown. */
export function shownPeriods(cells: readonly FigureCell[], figure: string, categories: readonly string[]): string[] {
  return periodsOf(cells, figure).filter((period) => categories.some((category) => shownCell(cells, figure, category, period)));
}

/** The same as a picture has room for: every year, and the last four quarters. */
export function drawnPeriods(cells: readonly FigureCell[], figure: string, categories: readonly string[]): string[] {
  const shown = shownPeriods(cells, figure, categories);
  const quarters = shown.filter((period) => spanOf(period) === 'quarter').slice(-4);
  return shown.filter((period) => spanOf(period) !== 'quarter' || quarters.includes(period));
}

/** A cell that came out and is shown. */
export function shownCell(cells: readonly FigureCell[], figure: string, category: string, period: string): (FigureCell & { people: number }) | undefined {
  const cell = cells.find((one) => one.figure === figure && one.category === category && one.period === period);
  return cell && cell.people !== null ? { ...cell, people: cell.people } : undefined;
}

/** The shortest and latest period of which something is shown: what a reader wants to know first. */
export function latestShown(cells: readonly FigureCell[], figure: string, categories: readonly string[]): string | undefined {
  const shown = shownPeriods(cells, figure, categories);
  return shown.findLast((period) => spanOf(period) === 'year') ?? shown.findLast((period) => spanOf(period) === 'years') ?? shown.at(-1);
}

/** The same figures asked for several years, each cell once. */
export function together(...answers: readonly (readonly FigureCell[])[]): FigureCell[] {
  return [...new Map(answers.flat().map((cell) => [`${cell.placeId} ${cell.figure} ${cell.category} ${cell.period}`, cell])).values()];
}

/** From how many people a figure was shown where it is withheld: the most that was asked for, as a controller may ask for more as time goes by (R40). */
export function fewestOf(cells: readonly FigureCell[], figure: string): number {
  return Math.max(5, ...cells.filter((cell) => cell.figure === figure && cell.people === null).map(({ fewest }) => fewest));
}
