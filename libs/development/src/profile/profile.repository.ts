import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { OWN_FRAMEWORK } from '../framework/framework.file.js';
import { latestRatings } from '../rating/rating.repository.js';
import { standingWellbeing } from '../wellbeing/wellbeing.repository.js';
import { EMPTY_PROFILE, type LevelEntry, levelOf, type Profile, type StrengthEntry, strengthOf } from './profile.entity.js';

/** The profile of children as their ratings, strengths and wellbeing say: $1 controller, $2 children, $3 framework. */
const PROFILE_OF = `
select c.child_id, coalesce(levels.list, '[]') as levels, coalesce(strengths.list, '[]') as strengths, strengths.version as strengths_version,
  strengths.works, felt.wellbeing, felt.involvement, felt.observed_on as wellbeing_on
from unnest($2::uuid[]) as c(child_id)
left join lateral (
  select json_agg(json_build_array(l.line, l.step, l.sight, l.certainty, l.observed_on, l.rater_role, l.source) order by l.line) as list
  from (${latestRatings('$1', 'c.child_id', '$3')}) l
) levels on true
left join lateral (
  select json_agg(json_build_array(s.id, s.kind, s.text, s.suggestion) order by s.added_on, s.id) filter (where s.removed_on is null) as list,
    (count(*) + count(s.removed_on))::integer as version,
    (array_agg(s.text order by s.added_on, s.id) filter (where s.kind = 'WORKS' and s.removed_on is null))[1] as works
  from development.strength s where s.controller_id = $1 and s.child_id = c.child_id
) strengths on true
left join lateral (
  ${standingWellbeing('$1', 'c.child_id')} limit 1
) felt on true`;

/**
 * Writes the profile row of children as their ratings, strengths and wellbeing say now: the one statement, run in the same
 * transaction as each of those and by the recount. Values: controller, children (uuid[]), framework.
 */
export const WRITE_PROFILES = `
insert into development.profile as p (controller_id, child_id, levels, strengths, strengths_version, works, wellbeing, involvement, wellbeing_on, updated_at)
select $1, child_id, levels, strengths, strengths_version, works, wellbeing, involvement, wellbeing_on, access.now() from (${PROFILE_OF}) now
on conflict (controller_id, child_id) do update set levels = excluded.levels, strengths = excluded.strengths, strengths_version = excluded.strengths_version,
  works = excluded.works, wellbeing = excluded.wellbeing, involvement = excluded.involvement, wellbeing_on = excluded.wellbeing_on, updated_at = excluded.updated_at
returning strengths_version as version`;

/** Children whose profile row is not what the statement says; the same values as `WRITE_PROFILES`. */
export const STRAY_PROFILES = `
select n.child_id from (${PROFILE_OF}) n left join development.profile p on p.controller_id = $1 and p.child_id = n.child_id
where (coalesce(p.levels, '[]')::text, coalesce(p.strengths, '[]')::text, coalesce(p.strengths_version, 0), p.works, p.wellbeing, p.involvement, p.wellbeing_on)
  is distinct from (n.levels::text, n.strengths::text, n.strengths_version, n.works, n.wellbeing, n.involvement, n.wellbeing_on)`;

interface ProfileRow {
  levels: LevelEntry[];
  strengths: StrengthEntry[];
  strengthsVersion: number;
  works: string | null;
  wellbeing: number | null;
  involvement: number | null;
  wellbeingOn: string | null;
}

/** The profile rows of opened children. */
@Injectable()
export class ProfileRepository {
  /** The profile of a child; empty when nobody wrote anything yet. */
  async of(unit: Unit, childId: Id): Promise<Profile> {
    const [row] = await unit.query<ProfileRow>(
      `select levels, strengths, strengths_version as "strengthsVersion", works, wellbeing, involvement, wellbeing_on as "wellbeingOn"
       from development.profile where controller_id = $1 and child_id = $2`,
      [unit.controllerId, childId],
    );
    return row ? { ...row, levels: row.levels.map(levelOf), strengths: row.strengths.map(strengthOf) } : EMPTY_PROFILE;
  }

  /**
   * Lets one writer at a time near what a child's profile is made of. Comes before anything is added: whoever comes second
   * then counts what the first one wrote.
   */
  async hold(unit: Unit, childId: Id): Promise<void> {
    await unit.query('select from pg_advisory_xact_lock(hashtextextended($1, 0))', [`profile ${childId}`]);
  }

  /** Writes the profile row anew; gives the version of the strengths. */
  async write(unit: Unit, childId: Id): Promise<number> {
    const [row] = await unit.query<{ version: number }>(WRITE_PROFILES, [unit.controllerId, [childId], OWN_FRAMEWORK]);
    return row?.version ?? 0;
  }

  /** Children of these whose row is not what their ratings, strengths and wellbeing say. */
  async stray(unit: Unit, childIds: readonly Id[]): Promise<Id[]> {
    const rows = await unit.query<{ child_id: Id }>(STRAY_PROFILES, [unit.controllerId, childIds, OWN_FRAMEWORK]);
    return rows.map((row) => row.child_id);
  }
}
