import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { Action } from './action.entity.js';

/** An action as it is stored: its words sealed. */
export type StoredAction = Omit<Action, 'what'> & { readonly what: Buffer };

/** Actions in tracks of opened children. */
@Injectable()
export class ActionRepository {
  /** What runs first, by its last day. */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<StoredAction[]> {
    return unit.query<StoredAction>(
      `select a.id, a.goal_id as "goalId", a.setting, a.doer, a.what, a.began_on as "beganOn", a.until_on as "untilOn", a.ended_on as "endedOn", a.version
       from support.action a where a.controller_id = $1 and a.child_id = $2 and a.track_id = $3 order by a.ended_on is not null, a.until_on, a.id limit 100`,
      [unit.controllerId, childId, trackId],
    );
  }

  async plan(
    unit: Unit,
    trackId: Id,
    { id, goalId, setting, doer, untilOn, what }: Pick<StoredAction, 'id' | 'goalId' | 'setting' | 'doer' | 'untilOn' | 'what'>,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.plan_action($1, $2, $3, $4, $5, $6, $7)', [id, trackId, goalId, setting, doer, untilOn, what]);
  }

  async end(unit: Unit, trackId: Id, actionId: Id, version: number): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.end_action($1, $2, $3)', [trackId, actionId, version]);
  }
}
