import { EARLIER, GROUP_OF, GROUPS_EACH, HAD, HAS, HAS_OPP, PUPILS_EACH, SUPPORT_DAY, type SupportSize } from './shape.ts';

/** Pupils as a select: n, s (the school), g (the group), k (the how manieth of the school, from 0), call_name. */
export const pupilsOf = ({ schools }: SupportSize): string => `
(select n, (n - 1) / ${PUPILS_EACH} + 1 as s, (n - 1) / ${GROUP_OF} + 1 as g, (n - 1) % ${PUPILS_EACH} as k, 'Kind ' || (n % 997) as call_name
from generate_series(1, ${schools * PUPILS_EACH}) n) pupil`;

/** Groups as a select: g, s. */
export const groupsOf = ({ schools }: SupportSize): string =>
  `(select g, (g - 1) / ${GROUPS_EACH} + 1 as s from generate_series(1, ${schools * GROUPS_EACH}) g) "group"`;

/**
 * Tracks as a select: t, n, s, state, started_on, step_on, review_on, ended_on. Who had support had it twice in the three years before, and
 * some have it now: with a look in the weeks around the day, so that some dates have passed.
 */
export const tracksOf = (size: SupportSize): string => `
(select n * ${EARLIER + 1} + j as t, n, s, case when j < ${EARLIER} then 'DONE' when k % 70 = 0 then 'STRUCTURAL' when k % 40 = 0 then 'AFTERCARE' else 'ACTIVE' end as state,
  began as started_on, case when j < ${EARLIER} then began + 230 else began + 20 end as step_on,
  case when j = ${EARLIER} then began + 20 + (7 + n * 13 % 42)::integer end as review_on, case when j < ${EARLIER} then began + 230 end as ended_on
from (select n, s, k, j, date '${SUPPORT_DAY}' - case j when 0 then 1090 when 1 then 700 else 50 end + (n % 30)::integer as began
  from ${pupilsOf(size)}, generate_series(0, ${EARLIER}) j where k % ${HAD} = 0 and (j < ${EARLIER} or k % ${HAS} = 0)) dealt) track`;

/** Steps as a select: p, place, t, n, s, action, on_date, review_on. Four of a track that is over, two of one that runs. */
export const stepsOf = (size: SupportSize): string => `
(select t * 4 + place - 1 as p, place, t, n, s, case when place = 1 then 'START' when ended_on is null then 'EXTEND' when place = 2 then 'EXTEND' when place = 3 then 'STOP' else 'CLOSE' end as action,
  case when ended_on is null then case place when 1 then started_on else step_on end else started_on + (array[0, 60, 130, 230])[place] end as on_date,
  case when place = 4 then null when ended_on is null and place = 2 then review_on else started_on + (array[42, 120, 220])[place] end as review_on
from ${tracksOf(size)}, generate_series(1, 4) place where place <= case when ended_on is null then 2 else 4 end) step`;

/** OPPs as a select: n, t, s, need_on, started_on; all in force and not looked back on yet. */
export const oppsOf = (size: SupportSize): string => `
(select n, t, s, started_on - 200 as need_on, started_on - 170 as started_on from ${tracksOf(size)} where review_on is not null and (n - 1) % ${PUPILS_EACH} % ${HAS_OPP} = 0) opp`;
