import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Attainment, Goal, GoalStep, WrittenGoal } from './goal.entity.js';

/** Goals of opened trajectories, and how far they are. */
@Injectable()
export class GoalRepository {
  async of(unit: Unit, trajectoryId: Id): Promise<Goal[]> {
    return unit.query<Goal>(
      `select id, place, text, expected, protective_factors as "protectiveFactors", made_on as "madeOn", dropped_on as "droppedOn", version
       from coaching.goal where controller_id = $1 and trajectory_id = $2 order by dropped_on nulls first, place, made_on, id limit 30`,
      [unit.controllerId, trajectoryId],
    );
  }

  async attainments(unit: Unit, trajectoryId: Id): Promise<Attainment[]> {
    return unit.query<Attainment>(
      `select goal_id as "goalId", moment, attainment, side, on_date as "onDate", version from coaching.goal_attainment
       where controller_id = $1 and trajectory_id = $2 order by on_date, moment desc`,
      [unit.controllerId, trajectoryId],
    );
  }

  async make(unit: Unit, { id, trajectoryId, text, expected = null, protectiveFactors = [] }: WrittenGoal & { readonly id: Id }): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.make_goal($1, $2, $3, $4, $5::text[])', [id, trajectoryId, text, expected, protectiveFactors]);
  }

  async change(
    unit: Unit,
    { goalId, trajectoryId, version, text, expected = null, protectiveFactors = [] }: WrittenGoal & GoalStep,
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.change_goal($1, $2, $3, $4, $5, $6::text[])', [
      goalId,
      trajectoryId,
      version,
      text,
      expected,
      protectiveFactors,
    ]);
  }

  async drop(unit: Unit, { goalId, trajectoryId, version }: GoalStep): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.drop_goal($1, $2, $3)', [goalId, trajectoryId, version]);
  }

  async scale(
    unit: Unit,
    { id, trajectoryId, goalId, moment, attainment, version }: GoalStep & Pick<Attainment, 'moment' | 'attainment'> & { readonly id: Id },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.scale_goal($1, $2, $3, $4, $5, $6)', [id, trajectoryId, goalId, moment, attainment, version]);
  }

  private async step(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(sql, values);
    return row;
  }
}
