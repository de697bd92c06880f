import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { Evaluation, Goal, GoalDecision } from './goal.entity.js';

/** A goal as it is stored: its words sealed. */
export type StoredGoal = Omit<Goal, 'nowIs' | 'aim' | 'seenBy' | 'evaluations'> & { readonly nowIs: Buffer; readonly aim: Buffer; readonly seenBy: Buffer };
export type StoredEvaluation = Omit<Evaluation, 'line'> & { readonly goalId: Id; readonly line: Buffer };

interface NewEvaluation {
  readonly id: Id;
  readonly trackId: Id;
  readonly goalId: Id;
  readonly version: number;
  readonly howFar: number;
  readonly decision: GoalDecision;
  readonly lookOn: CalendarDate | null;
  readonly line: Buffer;
}

/** Goals in tracks of opened children. */
@Injectable()
export class GoalRepository {
  /** Open goals first, then the latest. */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<StoredGoal[]> {
    return unit.query<StoredGoal>(
      `select g.id, g.domain, g.factors, g.state, g.set_on as "setOn", g.look_on as "lookOn", g.ended_on as "endedOn", g.now_is as "nowIs", g.aim, g.seen_by as "seenBy", g.version
       from support.goal g where g.controller_id = $1 and g.child_id = $2 and g.track_id = $3 order by g.state <> 'OPEN', g.set_on desc, g.id limit 50`,
      [unit.controllerId, childId, trackId],
    );
  }

  async evaluations(unit: Unit, childId: Id, trackId: Id): Promise<StoredEvaluation[]> {
    return unit.query<StoredEvaluation>(
      `select e.id, e.goal_id as "goalId", e.on_date as "onDate", e.how_far as "howFar", e.decision, e.line from support.evaluation e
       join support.goal g on g.controller_id = e.controller_id and g.id = e.goal_id
       where e.controller_id = $1 and e.child_id = $2 and g.track_id = $3 order by e.on_date, e.id limit 200`,
      [unit.controllerId, childId, trackId],
    );
  }

  async set(
    unit: Unit,
    trackId: Id,
    { id, domain, factors, lookOn, nowIs, aim, seenBy }: Pick<StoredGoal, 'id' | 'domain' | 'factors' | 'lookOn' | 'nowIs' | 'aim' | 'seenBy'>,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.set_goal($1, $2, $3, $4::text[], $5, $6, $7, $8)', [id, trackId, domain, factors, lookOn, nowIs, aim, seenBy]);
  }

  async evaluate(unit: Unit, { id, trackId, goalId, version, howFar, decision, lookOn, line }: NewEvaluation): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.evaluate_goal($1, $2, $3, $4, $5, $6, $7, $8)', [
      id,
      trackId,
      goalId,
      version,
      howFar,
      decision,
      lookOn,
      line,
    ]);
  }
}
