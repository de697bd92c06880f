import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { CorrectionReason } from '../correction/correction.entity.js';
import type { Wellbeing, WellbeingVersion } from './wellbeing.entity.js';

/** The standing wellbeing of one child, latest look first. Parts are SQL for controller and child; used here and inside the profile's one statement. */
export const standingWellbeing = (controller: string, child: string) => `
  select w.* from development.wellbeing w
  where w.controller_id = ${controller} and w.child_id = ${child} and num_nonnulls(w.wellbeing, w.involvement) > 0
    and not exists (select from development.wellbeing n where n.controller_id = w.controller_id and n.replaces = w.id)
  order by w.observed_on desc, w.recorded_at desc, w.id desc`;

const LATEST = `select wellbeing, involvement, observed_on as "observedOn", rater_role as "raterRole" from (${standingWellbeing('$1', '$2')} limit $3) latest`;

const ALL = `
select id, wellbeing, involvement, observed_on as "observedOn", rater_role as "raterRole", version, replaces, reason,
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as "recordedAt"
from development.wellbeing where controller_id = $1 and child_id = $2 order by observed_on desc, recorded_at desc, id desc`;

const IS_OF = `select from development.wellbeing where controller_id = $1 and child_id = $2 and id = $3`;

const CORRECT = `
insert into development.wellbeing (controller_id, id, look_id, child_id, wellbeing, involvement, observed_on, rater_account, rater_role, version, replaces, reason)
select w.controller_id, $4, w.look_id, w.child_id, $6, $7, w.observed_on, $8, $9, w.version + 1, w.id, $10
from development.wellbeing w where w.controller_id = $1 and w.child_id = $2 and w.id = $3 and w.version = $5
on conflict (controller_id, replaces) where replaces is not null do nothing
returning version`;

/** What a correction says instead; neither of the two takes it back. */
export interface WellbeingCorrection {
  readonly id: Id;
  readonly childId: Id;
  readonly wellbeingId: Id;
  readonly version: number;
  readonly wellbeing: number | null;
  readonly involvement: number | null;
  readonly reason: CorrectionReason;
}

/** Wellbeing and involvement of opened children. Added with a look, corrected by a next version, never changed. */
@Injectable()
export class WellbeingRepository {
  /** What stands of the last looks, latest first. */
  async latest(unit: Unit, childId: Id, most: number): Promise<Wellbeing[]> {
    return unit.query(LATEST, [unit.controllerId, childId, most]);
  }

  /** Every version of every look, the latest look first. */
  async all(unit: Unit, childId: Id): Promise<WellbeingVersion[]> {
    return unit.query(ALL, [unit.controllerId, childId]);
  }

  /** Whether this child has it, in any version. */
  async has(unit: Unit, childId: Id, wellbeingId: Id): Promise<boolean> {
    return (await unit.query(IS_OF, [unit.controllerId, childId, wellbeingId])).length > 0;
  }

  /** Adds the next version; refuses CHANGED_SINCE when this was not the last one any more. Gives the new version. */
  async correct(unit: Unit, it: WellbeingCorrection): Promise<number> {
    return unit.guard(CORRECT, [
      ...[unit.controllerId, it.childId, it.wellbeingId, it.id, it.version, it.wellbeing, it.involvement],
      ...[unit.caller.accountId, unit.caller.role, it.reason],
    ]);
  }
}
