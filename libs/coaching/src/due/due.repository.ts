import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { TERMS } from '../scale/scales.js';
import type { OpenTrajectory } from './due.entity.js';

/** Which trajectories somebody is in, and what was given there. */
@Injectable()
export class DueRepository {
  /** Ids to be opened. */
  async own(unit: Unit): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select coaching.own_trajectories() as ids');
    return row?.ids ?? [];
  }

  /** Opened trajectories with the reader's own side of them. */
  async of(unit: Unit, ids: readonly Id[]): Promise<OpenTrajectory[]> {
    return unit.query<OpenTrajectory>(
      `select t.id, me.side, t.asked_on as "askedOn", t.first_visit_on as "firstVisitOn", t.planned_end_on as "plannedEndOn", t.ended_on as "endedOn",
         coalesce((select jsonb_agg(jsonb_build_object('id', g.id,
             'scaled', (select coalesce(jsonb_agg(a.moment), '[]') from coaching.goal_attainment a where a.controller_id = g.controller_id and a.goal_id = g.id),
             'marked', (select coalesce(jsonb_agg(m.moment), '[]') from coaching.mark m where m.controller_id = g.controller_id and m.goal_id = g.id and m.account_id = $2)) order by g.place)
           from coaching.goal g where g.controller_id = t.controller_id and g.trajectory_id = t.id and g.dropped_on is null), '[]') as goals,
         array(select distinct m.moment from coaching.mark m where m.controller_id = t.controller_id and m.trajectory_id = t.id and m.measure = 'CONFIDENCE' and m.account_id = $2) as confidence,
         array(select distinct m.moment from coaching.mark m where m.controller_id = t.controller_id and m.trajectory_id = t.id and m.measure = 'SATISFACTION' and m.account_id = $2) as satisfaction,
         coalesce((select jsonb_agg(jsonb_build_object('logId', l.id, 'heldOn', l.held_on) order by l.held_on)
           from coaching.log l where l.controller_id = t.controller_id and l.trajectory_id = t.id and l.held_on >= $4::date - $5::integer
             and not exists (select from coaching.mark m where m.controller_id = l.controller_id and m.log_id = l.id and m.account_id = $2)), '[]') as unmarked,
         coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'own', a.claimed_by = $2, 'claimedOn', a.claimed_on, 'agreedOn', a.agreed_on,
             'seen', (select coalesce(jsonb_agg(k.months), '[]') from coaching.look_back k where k.controller_id = a.controller_id and k.averted_id = a.id)) order by a.claimed_on)
           from coaching.averted a where a.controller_id = t.controller_id and a.trajectory_id = t.id and a.state <> 'TAKEN_BACK'), '[]') as averted
       from coaching.trajectory t join coaching.member me on me.controller_id = t.controller_id and me.trajectory_id = t.id and me.account_id = $2
       where t.controller_id = $1 and t.id = any ($3::uuid[]) order by t.asked_on, t.id`,
      [unit.controllerId, unit.caller.accountId, ids, unit.today, TERMS.meetingDays],
    );
  }
}
