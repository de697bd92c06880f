import { Refusal } from '#kernel';

/** A year that figures can be of: since coach hours are law, and not beyond what anybody plans. Refuses INVALID. */
export function askedYear(year: number): number {
  if (year < 2019 || year > 2999) throw new Refusal('INVALID', 'no_such_year', { place: 'year' });
  return year;
}
