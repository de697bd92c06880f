import {
  BASE_DAY,
  countsOf,
  GROUP_SIZE,
  GROUPS_PER_LOCATION,
  HANDOVERS_CLOSED,
  HANDOVERS_LIVING,
  LINES,
  LOCATIONS_PER_CONTROLLER,
  LOOKS,
  receivingLocation,
  type WorldSize,
} from './shape.ts';

/** What the framework gives ratings to name: its lines in order, and a step that every line has. */
export interface Scale {
  readonly lines: readonly string[];
  readonly steps: number;
}

const CALL_NAMES = [
  ...['Noor', 'Daan', 'Yara', 'Sem', 'Liv', 'Adam', 'Fenna', 'Mees', 'Amira', 'Jip', 'Saar', 'Bilal', 'Lotte', 'Tijn', 'Zofia', 'Kai'],
  ...['Evi', 'Luuk', 'Meryem', 'Stijn', 'Pien', 'Rayan', 'Tess', 'Olaf', 'Inez', 'Hugo', 'Senna', 'Wout', 'Aya', 'Pim', 'Roos', 'Elias'],
];
const FAMILY_NAMES = [
  'Bakker',
  'Yilmaz',
  'Visser',
  'Smit',
  'El Amrani',
  'Mulder',
  'Bos',
  'Nowak',
  'Dekker',
  'Vos',
  'Peters',
  'Hendriks',
  'Koster',
  'Prins',
  'Blom',
  'Kok',
];
const WORKS = [
  'Begin samen, dan gaat het vanzelf',
  'Even kijken mag eerst',
  'Een klusje bij de start',
  'Plaatjes van de dag helpen',
  'Rustig herhalen',
  'Een vast plekje',
];

const textArray = (texts: readonly string[]) => `array[${texts.map((text) => `'${text}'`).join(', ')}]`;
const pick = (texts: readonly string[], by: string) => `(${textArray(texts)})[1 + ((${by}) % ${texts.length})]`;

/** Children as a select: n, g (group), l (location), c (controller), and what their record says. Both sides are filled from it. */
export function childrenOf({ children }: WorldSize): string {
  return `
select n, g, (g - 1) / ${GROUPS_PER_LOCATION} + 1 as l, (g - 1) / ${GROUPS_PER_LOCATION * LOCATIONS_PER_CONTROLLER} + 1 as c,
  ${pick(CALL_NAMES, 'n * 7 + g')} as call_name,
  case n % 9 when 0 then 'van' when 4 then 'de' end as family_prefix,
  ${pick(FAMILY_NAMES, 'n * 5 + g * 3')} as family_name,
  date '${BASE_DAY}' - (900 + (n * 37) % 3600)::integer as birth_date,
  ${pick(WORKS, 'n')} as works
from (select n, (n - 1) / ${GROUP_SIZE} + 1 as g from generate_series(1::bigint, ${children}) n) numbered`;
}

/** How the ratings of a world come in: looks half a year apart on all lines, and then corrections, in the order of time. */
export function ratingBatches({ ratingsEach }: WorldSize): number[] {
  const looks = Math.min(LOOKS, Math.ceil(ratingsEach / LINES));
  return Array.from({ length: looks + (ratingsEach > LOOKS * LINES ? 1 : 0) }, (_, batch) => batch);
}

/**
 * One batch of ratings as a select: ordinal (its number in the world), n, c, line, step, sight, certainty, observed_on, recorded_at,
 * note, version, replaces (an ordinal), reason. Every eighth child had a rating of another child, which is taken back.
 */
export function ratingsOf(size: WorldSize, batch: number, scale: Scale): string {
  return batch < LOOKS ? lookOf(size, batch, scale) : correctionsOf(size, scale);
}

const controllerOfChild = `((n - 1) / ${GROUP_SIZE * GROUPS_PER_LOCATION * LOCATIONS_PER_CONTROLLER} + 1)`;

function lookOf({ children, ratingsEach }: WorldSize, look: number, { lines, steps }: Scale): string {
  const looks = Math.min(LOOKS, Math.ceil(ratingsEach / LINES));
  const made = Math.min(LINES, ratingsEach - look * LINES);
  const seenOn = `date '${BASE_DAY}' - (${(looks - 1 - look) * 182} + n % 28)::integer`;
  return `
select ${look * LINES}::bigint * ${children} + (n - 1) * ${LINES} + i + 1 as ordinal, n, ${controllerOfChild} as c,
  (${textArray(lines)})[1 + (n + i) % ${LINES}] as line, (1 + (${look} + (n * 31 + i * 17) % 3) % ${steps})::smallint as step,
  case when (n + i + ${look}) % 3 = 0 then 'DEVELOPING' else 'SEEN' end as sight,
  case (n * 3 + i) % 10 when 0 then 'DOUBT' when 1 then 'FAIRLY' when 2 then 'FAIRLY' else 'SURE' end as certainty,
  ${seenOn} as observed_on, (${seenOn}) + time '16:00' + i * interval '1 minute' as recorded_at,
  case when (n + i) % 8 = 0 then 'Gezien bij het buitenspelen en nog eens in de kring.' end as note,
  1 as version, null::bigint as replaces, null::text as reason
from generate_series(1::bigint, ${children}) n, generate_series(0, ${made - 1}) i`;
}

function correctionsOf({ children, ratingsEach }: WorldSize, { lines, steps }: Scale): string {
  const made = ratingsEach - LOOKS * LINES;
  const back = `(j = 1 and n % 8 = 0)`;
  const seenOn = `date '${BASE_DAY}' - (n % 28)::integer`;
  return `
select ${LOOKS * LINES}::bigint * ${children} + (n - 1) * ${made} + j + 1 as ordinal, n, ${controllerOfChild} as c,
  (${textArray(lines)})[1 + (n + j * 6) % ${LINES}] as line, case when not ${back} then (1 + (n + j) % ${steps})::smallint end as step,
  case when not ${back} then 'SEEN' end as sight, case when not ${back} then 'SURE' end as certainty,
  ${seenOn} as observed_on, (${seenOn}) + time '17:30' + j * interval '1 minute' as recorded_at, null::text as note,
  2 as version, ${(LOOKS - 1) * LINES}::bigint * ${children} + (n - 1) * ${LINES} + j * 6 + 1 as replaces,
  case when ${back} then 'WRONG_CHILD' when j = 1 then 'AGREED_TOGETHER' else 'TYPED_WRONG' end as reason
from generate_series(1::bigint, ${children}) n, generate_series(0, ${made - 1}) j`;
}

const STATES = ['DRAFT', 'DRAFT', 'DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN', 'SENT', 'SENT', 'RECEIVED', 'CONVERSATION_HELD'];

/**
 * Handovers of childcare groups to the school board beside them, as a select: n, g, l, c, r (receiving location), state, days, and what the
 * child's record says. In each group three are under way and five were closed; locations without a school beside them have none.
 */
export function handoversOf(size: WorldSize): string {
  const { locations } = countsOf(size);
  const reached = (least: number) => `state = any (${textArray(STATES.slice(least))}) or closed`;
  return `
select n, g, l, c, r, call_name, family_name, birth_date, case when closed then 'CLOSED' else state end as state, warm,
  birth_date + 1370 as due_on, birth_date + 1450 as latest_on, birth_date + 1640 as expires_on, birth_date + 1461 as first_school_day, birth_date + 1300 as opened_on,
  case when ${reached(2)} then birth_date + 1350 end as offered_on, case when ${reached(4)} then birth_date + 1380 end as sent_on,
  case when ${reached(6)} then birth_date + 1385 end as received_on, case when ${reached(6)} then birth_date + 1390 end as read_on,
  case when ${reached(7)} then birth_date + 1400 end as spoken_on, case when closed then birth_date + 1600 end as ended_on
from (
  select child.*, ${receivingLocation('l')} as r, (n - 1) % ${GROUP_SIZE} >= ${HANDOVERS_LIVING} as closed, n % 5 = 0 as warm, (${textArray(STATES)})[1 + (n * 3 + g) % ${STATES.length}] as state
  from (${childrenOf(size)}) child where c % 2 = 1 and (n - 1) % ${GROUP_SIZE} < ${HANDOVERS_LIVING + HANDOVERS_CLOSED}
) chosen where r <= ${locations}`;
}
