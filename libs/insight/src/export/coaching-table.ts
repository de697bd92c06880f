import { isMessageKey, type Locale, sentence } from '#words';
import type { ReleasedFigure } from '../figures/released-figure.entity.js';
import type { CoachingOfLocationType } from '../year/coaching-year.type.js';
import type { TableFile } from '#platform';

const COUNTS = [
  'visits',
  'minutesGroup',
  'minutesTalk',
  'minutesParents',
  'minutesTeam',
  'minutesTraining',
  'minutesTravel',
  'asked',
  'waited',
  'waitingDaysMedian',
] as const;

/** X18: across locations people and children are told in fives; what was withheld stays so. */
export const roundedToFive = (count: number): number => Math.round(count / 5) * 5;

/** The coaching page as a table: own counts, then figures about people as they came out. Numbers of people are rounded where it holds more than one location. */
export function coachingTable(locations: readonly CoachingOfLocationType[], locale: Locale): TableFile {
  const say = (key: string) => (isMessageKey(`figures.${key}`) ? sentence(locale, `figures.${key}` as 'figures.visits') : key);
  const across = locations.length > 1;
  const head = ['location', 'period', 'what', 'of', 'number', 'people', 'mean', 'meanBefore'].map(say);
  const rows = locations.flatMap(({ locationName, quarters, figures }) => [
    ...quarters.flatMap(({ period, counts }) => COUNTS.map((name) => [locationName, period, say(name), '', counts[name], null, null, null])),
    ...figures.map((figure) => [
      locationName,
      figure.period,
      say(figure.figure),
      say(figure.category),
      null,
      peopleOf(figure, across, say),
      figure.mean,
      figure.meanBefore,
    ]),
  ]);
  return { name: 'coaching', head, rows: across ? [...rows, [say('rounded'), null, null, null, null, null, null, null]] : rows };
}

function peopleOf({ people }: ReleasedFigure, across: boolean, say: (key: string) => string): string | number {
  if (people === null) return say('withheld');
  return across ? roundedToFive(people) : people;
}
