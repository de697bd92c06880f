import type { SeenLevels, SeenRating, SeenWellbeing } from './looks.query.js';

/** What was seen of a child on one day. */
export interface LookDay {
  readonly day: string;
  readonly felt: readonly SeenWellbeing[];
  readonly ratings: readonly SeenRating[];
}

/** What was seen, the latest day first; lines stay in the order of the framework. A day on which nothing stands any more is absent. */
export function looksByDay({ history, wellbeing }: SeenLevels): LookDay[] {
  const ratings = history.flatMap(({ line, ratings: seen }) => seen.map((rating) => ({ ...rating, line })));
  const days = new Set([...ratings.map(({ observedOn }) => observedOn), ...wellbeing.map(({ observedOn }) => observedOn)]);
  return [...days]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((day) => ({ day, felt: wellbeing.filter((one) => one.observedOn === day), ratings: ratings.filter((one) => one.observedOn === day) }));
}
