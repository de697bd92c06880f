import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { AskedCycle, Cycle, Decision, Participant, StepOfCycle } from './cycle.entity.js';

/** When it was talked over, and what came of it. */
interface Talk extends StepOfCycle {
  readonly id: Id;
  readonly heldOn: CalendarDate;
  readonly participants: readonly Participant[];
  readonly outcome?: string | null;
}

/** Improvement cycles of opened locations. */
@Injectable()
export class CycleRepository {
  async page(unit: Unit, locationId: Id, first: number): Promise<Cycle[]> {
    return unit.query<Cycle>(
      `select c.id, c.location_id as "locationId", c.group_id as "groupId", c.level, c.step, c.question, c.asked_on as "askedOn", c.measured_by as "measuredBy", c.decision, c.reason,
         c.decided_on as "decidedOn", c.follows, c.version,
         array(select m.id from improvement.measurement m where m.controller_id = c.controller_id and m.cycle_id = c.id order by m.t0_on) as "measurementIds",
         coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'heldOn', d.held_on, 'participants', d.participants, 'outcome', d.outcome) order by d.held_on, d.id)
           from improvement.discussion d where d.controller_id = c.controller_id and d.cycle_id = c.id), '[]') as discussions
       from improvement.cycle c where c.controller_id = $1 and c.location_id = $2 order by c.asked_on desc, c.id limit $3`,
      [unit.controllerId, locationId, first],
    );
  }

  async ask(unit: Unit, { id, locationId, groupId = null, level, question, follows = null }: AskedCycle): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.ask_cycle($1, $2, $3, $4, $5, $6)', [id, locationId, groupId, level, question, follows]);
  }

  async measureOtherwise(
    unit: Unit,
    { cycleId, locationId, version, measuredBy }: StepOfCycle & { readonly measuredBy: string },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.measure_otherwise($1, $2, $3, $4)', [cycleId, locationId, version, measuredBy]);
  }

  async noteDiscussion(unit: Unit, { id, cycleId, locationId, version, heldOn, participants, outcome = null }: Talk): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.note_discussion($1, $2, $3, $4, $5, $6::text[], $7)', [
      id,
      cycleId,
      locationId,
      version,
      heldOn,
      participants,
      outcome,
    ]);
  }

  async decide(
    unit: Unit,
    { cycleId, locationId, version, decision, reason = null }: StepOfCycle & { readonly decision: Decision; readonly reason?: string | null },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.decide_cycle($1, $2, $3, $4, $5)', [cycleId, locationId, version, decision, reason]);
  }

  private async step(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(sql, values);
    return row;
  }
}
