import { type CoachingSize, LOCATIONS_PER_DIRECTOR, LOGS_PER_TRAJECTORY, locationsIn, quartersOf, trajectoriesIn } from './shape.ts';

/** Programme of the holder's own coach, whose minutes count as coach hours by law (R23), and of youth care. */
export const PROGRAMMES = { own: 'PEDAGOGICAL_COACH', youthCare: 'ALERT4YOU' } as const;
export const THEMES = ['EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE'];

/** Minutes by kind as columns, of log n. */
const MINUTES = {
  minutes_group: '30 + n % 4 * 15',
  minutes_talk: '15 + n % 3 * 10',
  minutes_parents: 'case when n % 5 = 0 then 20 else 0 end',
  minutes_team: 'case when n % 7 = 0 then 30 else 0 end',
  minutes_training: 'case when n % 11 = 0 then 60 else 0 end',
  minutes_travel: 'n % 2 * 20',
};
export const MINUTE_COLUMNS = Object.keys(MINUTES);

/** Locations as a select: l, c. */
export const locationsOf = (size: CoachingSize): string =>
  `(select l, (l - 1) / ${LOCATIONS_PER_DIRECTOR} + 1 as c from generate_series(1, ${locationsIn(size)}) l) location`;

/**
 * Questions as a select: t, l, c, programme, asked_on, first_visit_on. A location's questions fall in the four quarters in turn; each waits
 * one to fourteen days and is over within its quarter.
 */
export function trajectoriesOf(size: CoachingSize): string {
  const [first] = quartersOf(size);
  const locations = locationsIn(size);
  return `
(select t, l, (l - 1) / ${LOCATIONS_PER_DIRECTOR} + 1 as c, case when (k / 4 + k + l) % 2 = 0 then '${PROGRAMMES.own}' else '${PROGRAMMES.youthCare}' end as programme, asked_on,
  asked_on + (1 + t * 7 % 14)::integer as first_visit_on
from (
  select t, (t - 1) % ${locations} + 1 as l, (t - 1) / ${locations} as k, (date '${first}' + make_interval(months => (3 * ((t - 1) / ${locations} % 4))::integer))::date + (t * 13 % 35)::integer as asked_on
  from generate_series(1::bigint, ${trajectoriesIn(size)}) t
) dealt) trajectory`;
}

/** Logs as a select: n, and of the question t, l, c, programme; held_on five days after one another, what and how long. */
export function logsOf(size: CoachingSize): string {
  return `
(select n, t, l, c, programme, first_visit_on + ((n - 1) % ${LOGS_PER_TRAJECTORY} * 5)::integer as held_on,
  (array[${THEMES.map((theme) => `'${theme}'`).join(', ')}])[1 + (n % 4)::integer] as theme, ${Object.entries(MINUTES)
    .map(([column, minutes]) => `${minutes} as ${column}`)
    .join(', ')}
from ${trajectoriesOf(size)} join lateral generate_series((t - 1) * ${LOGS_PER_TRAJECTORY} + 1, least(t * ${LOGS_PER_TRAJECTORY}, ${size.logs})) n on true) log`;
}
