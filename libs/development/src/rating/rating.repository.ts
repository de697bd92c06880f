import { Injectable } from '@nestjs/common';
import { type Id, newId } from '#kernel';
import type { Unit } from '#platform';
import type { CorrectionReason } from '../correction/correction.entity.js';
import { OWN_FRAMEWORK } from '../framework/framework.file.js';
import type { KnownLevel } from '../level/level.entity.js';
import type { Rating, RecordedLevel } from './rating.entity.js';

/**
 * The latest standing rating on each line of one child: last versions only, nothing taken back, the latest observed first.
 * Parts are SQL for controller, child and framework; used here and inside the profile's one statement.
 */
export const latestRatings = (controller: string, child: string, framework: string) => `
  select distinct on (r.line) r.* from development.rating r
  where r.controller_id = ${controller} and r.child_id = ${child} and r.framework = ${framework} and r.step is not null
    and not exists (select from development.rating n where n.controller_id = r.controller_id and n.replaces = r.id)
  order by r.line, r.observed_on desc, r.recorded_at desc, r.id desc`;

const AS_RATING = `id, line, step, sight, certainty, observed_on as "observedOn", rater_role as "raterRole", source, note, version, replaces, reason`;

const LATEST = `select id, line, step, sight, certainty, observed_on as "observedOn", rater_role as "raterRole", source
  from (${latestRatings('$1', '$2', '$3')}) latest`;

const ALL = `select ${AS_RATING}, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "recordedAt"
  from development.rating where controller_id = $1 and child_id = $2 and framework = $3`;

const LINE_OF = `select line from development.rating where controller_id = $1 and child_id = $2 and id = $3`;

const CORRECT = `
insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role, note, look_id, version, replaces, reason)
select r.controller_id, $4, r.child_id, r.framework, r.line, $6, $7, $8, coalesce($9, r.observed_on), $10, $11, $12, r.look_id, r.version + 1, r.id, $13
from development.rating r where r.controller_id = $1 and r.child_id = $2 and r.id = $3 and r.version = $5
on conflict (controller_id, replaces) where replaces is not null do nothing
returning version`;

const RECORD = `
insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role, source, note)
select $1, l.id, $2, $3, l.line, l.step, l.sight, l.certainty, l.observed_on, case when l.source is null then $4::uuid end, l.rater_role, l.source, l.note
from unnest($5::uuid[], $6::text[], $7::smallint[], $8::text[], $9::text[], $10::date[], $11::text[], $12::text[], $13::text[])
  as l(id, line, step, sight, certainty, observed_on, rater_role, source, note)`;

/** What a correction says instead; without step it takes the rating back. */
export interface Correction {
  readonly id: Id;
  readonly childId: Id;
  readonly ratingId: Id;
  readonly version: number;
  readonly step: number | null;
  readonly sight: string | null;
  readonly certainty: string | null;
  readonly observedOn: string | null;
  readonly note: string | null;
  readonly reason: CorrectionReason;
}

/** Ratings of opened children. They are added and never changed. */
@Injectable()
export class RatingRepository {
  /** The latest standing rating of each line that somebody looked at. */
  async latest(unit: Unit, childId: Id): Promise<(KnownLevel & { id: Id })[]> {
    return unit.query(LATEST, [unit.controllerId, childId, OWN_FRAMEWORK]);
  }

  /** Every version of every rating of a child, in no order. */
  async all(unit: Unit, childId: Id): Promise<Rating[]> {
    return unit.query(ALL, [unit.controllerId, childId, OWN_FRAMEWORK]);
  }

  /** Adds the next version; refuses CHANGED_SINCE when this was not the last one any more. Gives the new version. */
  async correct(unit: Unit, it: Correction): Promise<number> {
    return unit.guard(CORRECT, [
      ...[unit.controllerId, it.childId, it.ratingId, it.id, it.version, it.step, it.sight, it.certainty, it.observedOn],
      ...[unit.caller.accountId, unit.caller.role, it.note, it.reason],
    ]);
  }

  /** The line of a rating of this child, of any version; undefined when there is none. */
  async lineOf(unit: Unit, childId: Id, ratingId: Id): Promise<string | undefined> {
    const [row] = await unit.query<{ line: string }>(LINE_OF, [unit.controllerId, childId, ratingId]);
    return row?.line;
  }

  /** Writes levels down in one statement: of the caller where there is no source, of nobody here where there is. */
  async record(unit: Unit, childId: Id, levels: readonly RecordedLevel[]): Promise<void> {
    const column = <Key extends keyof RecordedLevel>(key: Key) => levels.map((level) => level[key] ?? null);
    await unit.query(RECORD, [
      ...[unit.controllerId, childId, OWN_FRAMEWORK, unit.caller.accountId, levels.map(() => newId())],
      ...[column('line'), column('step'), column('sight'), column('certainty'), column('observedOn'), column('raterRole'), column('source'), column('note')],
    ]);
  }
}
