import type { Contest, Side } from '../contest.ts';
import { drawsOf } from '../figures.ts';
import type { CoachingEntry } from '../world/coaching/plan.ts';
import { type CoachingSize, LOCATIONS_PER_DIRECTOR, quartersOf } from '../world/coaching/shape.ts';
import { worldId } from '../world/shape.ts';

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
type Counts = Readonly<Record<(typeof COUNTS)[number], number | null>>;

/** A row as PostGraphile counts it: of a location, in one quarter or in all. */
interface Counted extends Counts {
  readonly locationId: string;
  readonly locationName: string;
  readonly kind: string;
  readonly quarter: string | null;
  readonly lawfulMinutes: number | null;
}

const FIELDS = COUNTS.join(' ');
const THEIR_FIELDS = `locationId locationName kind quarter ${FIELDS} lawfulMinutes`;

const OUR_OVERVIEW = `query DirectorOverview { directorOverview { locationId locationName kind coaching { ${FIELDS} } hoursGiven } }`;
const THEIR_OVERVIEW = `query Overview($controller: UUID!, $since: Date!, $yearFrom: Date!) { rows: coachingOverviewList(controller: $controller, since: $since, yearFrom: $yearFrom) { ${THEIR_FIELDS} } }`;
const OUR_YEAR = `query CoachingYear($until: CalendarDate!) { coachingYear(until: $until) { locationId locationName quarters { firstDay counts { ${FIELDS} } } } }`;
const THEIR_YEAR = `query Year($controller: UUID!, $since: Date!, $until: Date!) { rows: coachingQuartersList(controller: $controller, since: $since, until: $until) { ${THEIR_FIELDS} } }`;

const only = (counts: Counts): Counts => Object.fromEntries(COUNTS.map((name) => [name, counts[name]])) as Counts;

/** A director opens the page of six locations (M1): visits, minutes by kind, questions, days waited and hours by law over four quarters. */
export function directorOverview(size: CoachingSize, sides: readonly [Side<number>, ...Side<number>[]]): Contest<number> {
  return { name: 'director-overview', size: size.logs, sides, tasks: drawsOf(size.controllers, 5_000) };
}

/** A director opens the page of coaching (M3): the same of six locations, for each of four quarters. */
export function coachingYear(size: CoachingSize, sides: readonly [Side<number>, ...Side<number>[]]): Contest<number> {
  return { name: 'coaching-year', size: size.logs, sides, tasks: drawsOf(size.controllers, 6_000) };
}

/** Ours: every card holds handovers, hours and released figures besides, which are read but not asked for here. */
export function ourOverviews(origin: string, entry: CoachingEntry): Side<number> {
  type Card = { locationId: string; locationName: string; kind: string; coaching: Counts; hoursGiven: number };
  return {
    name: 'ours',
    origin,
    question: (controller) => ({ path: '/graphql', headers: entry.ofDirector(controller), body: JSON.stringify({ query: OUR_OVERVIEW }) }),
    content: (answer) =>
      byLocation((answer as { data: { directorOverview: Card[] } }).data.directorOverview, ({ locationName, kind, coaching, hoursGiven }) => ({
        locationName,
        kind,
        coaching: only(coaching),
        hoursGiven,
      })),
  };
}

/** PostGraphile through a function that counts the logs of a director's locations. */
export function peerOverviews(origin: string, size: CoachingSize): Side<number> {
  const [since] = quartersOf(size);
  const yearFrom = `${size.lastQuarter.slice(0, 4)}-01-01`;
  return {
    name: 'postgraphile',
    origin,
    question: (controller) => ({
      path: '/graphql',
      body: JSON.stringify({ query: THEIR_OVERVIEW, variables: { controller: worldId('controller', controller), since, yearFrom } }),
    }),
    content: (answer) =>
      byLocation(rowsOf(answer), ({ locationName, kind, lawfulMinutes, ...counts }) => ({
        locationName,
        kind,
        coaching: only(counts),
        hoursGiven: Math.round((lawfulMinutes ?? 0) / 6) / 10,
      })),
  };
}

/** Ours: released figures are read besides and not asked for here. */
export function ourYears(origin: string, entry: CoachingEntry, { lastQuarter }: CoachingSize): Side<number> {
  type Location = { locationId: string; locationName: string; quarters: { firstDay: string; counts: Counts }[] };
  return {
    name: 'ours',
    origin,
    question: (controller) => ({
      path: '/graphql',
      headers: entry.ofDirector(controller),
      body: JSON.stringify({ query: OUR_YEAR, variables: { until: lastQuarter } }),
    }),
    content: (answer) =>
      byLocation((answer as { data: { coachingYear: Location[] } }).data.coachingYear, ({ quarters }) =>
        Object.fromEntries(quarters.map(({ firstDay, counts }) => [firstDay, only(counts)])),
      ),
  };
}

/** PostGraphile through a function that counts the logs of a director's locations by quarter. */
export function peerYears(origin: string, size: CoachingSize): Side<number> {
  const [since, , , , until] = quartersOf(size);
  return {
    name: 'postgraphile',
    origin,
    question: (controller) => ({
      path: '/graphql',
      body: JSON.stringify({ query: THEIR_YEAR, variables: { controller: worldId('controller', controller), since, until } }),
    }),
    content: (answer) => {
      const rows = Map.groupBy(rowsOf(answer), ({ locationId }) => locationId);
      return byLocation(
        [...rows].map(([locationId, quarters]) => ({ locationId, quarters })),
        ({ quarters }) => Object.fromEntries(quarters.map(({ quarter, ...counts }) => [quarter, only(counts)])),
      );
    },
  };
}

const rowsOf = (answer: unknown): Counted[] => (answer as { data: { rows: Counted[] } }).data.rows;

function byLocation<Location extends { readonly locationId: string }>(
  locations: readonly Location[],
  one: (location: Location) => unknown,
): Record<string, unknown> {
  if (locations.length !== LOCATIONS_PER_DIRECTOR) throw new Error(`a director of ${locations.length} locations came back, not of ${LOCATIONS_PER_DIRECTOR}`);
  return Object.fromEntries(locations.map((location) => [location.locationId, one(location)]));
}
