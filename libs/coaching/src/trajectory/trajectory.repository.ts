import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Phase, Side, TrajectoryRow } from './trajectory.entity.js';

/** Who can be asked at a location. */
export interface CoachRow {
  readonly accountId: Id;
  readonly name: string;
  readonly programme: string;
  readonly employer: string | null;
  readonly until: CalendarDate | null;
}

/** A question to a coach. */
export interface Asking {
  readonly id: Id;
  readonly locationId: Id;
  readonly groupId: Id | null;
  readonly coachId: Id | null;
  readonly feeling: string | null;
  readonly question: string | null;
  readonly plannedEndOn: CalendarDate | null;
}

/** A step through the phases. */
export interface PhaseRow {
  readonly id: Id;
  readonly phase: Phase;
  readonly fromPhase: Phase | null;
  readonly side: Side;
  readonly onDay: CalendarDate;
}

/** Trajectories of the caller; read as rows that were opened, written by functions of the database alone. */
@Injectable()
export class TrajectoryRepository {
  async coachesAt(unit: Unit, locationId: Id): Promise<CoachRow[]> {
    return unit.query<CoachRow>('select account_id as "accountId", name, programme, employer, until from coaching.coaches_at($1)', [locationId]);
  }

  async ask(unit: Unit, { id, locationId, groupId, coachId, feeling, question, plannedEndOn }: Asking): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.ask_coach($1, $2, $3, $4, $5, $6, $7)', [
      id,
      locationId,
      groupId,
      coachId,
      feeling,
      question,
      plannedEndOn,
    ]);
    return row;
  }

  /** The ids of what the caller is in today, to be opened. */
  async own(unit: Unit): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select coaching.own_trajectories() as ids');
    return row?.ids ?? [];
  }

  /** One line each, those that run first, the next meeting first. */
  async lines(unit: Unit, ids: readonly Id[]): Promise<TrajectoryRow[]> {
    return unit.query<TrajectoryRow>(LINES, [ids]);
  }

  async phases(unit: Unit, id: Id): Promise<PhaseRow[]> {
    return unit.query<PhaseRow>(
      `select e.id, e.phase, e.from_phase as "fromPhase", m.side, e.on_day as "onDay" from coaching.phase_event e
       join coaching.member m on m.controller_id = e.controller_id and m.trajectory_id = e.trajectory_id and m.account_id = e.account_id
       where e.trajectory_id = $1 order by e.at limit 100`,
      [id],
    );
  }

  async takePhase(unit: Unit, intent: Id, id: Id, version: number, phase: Phase): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.take_phase($1, $2, $3, $4)', [intent, id, version, phase]);
    return row;
  }

  async finish(unit: Unit, id: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.finish($1, $2)', [id, version]);
    return row;
  }

  async leave(unit: Unit, id: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.leave($1)', [id]);
    return row;
  }
}

const LINES = `
with people as materialized (select * from coaching.people_in($1::uuid[])), lasts as materialized (select * from coaching.coach_lasts($1::uuid[])),
  me as (select account_id, today from access.caller())
select t.id, t.location_id as "locationId", l.name as "locationName", t.group_id as "groupId", g.name as "groupName", t.programme, t.phase,
  t.asked_on as "askedOn", t.first_visit_on as "firstVisitOn", t.planned_end_on as "plannedEndOn", t.ended_on as "endedOn", t.version,
  (select p.side from people p where p.trajectory_id = t.id and p.account_id = me.account_id) as side,
  (select p.name from people p where p.trajectory_id = t.id and p.account_id = t.coach_account_id) as "coachName",
  (select p.name from people p where p.trajectory_id = t.id and p.account_id = t.asked_by) as "colleagueName",
  t.owner_account_id as "ownerId", (select p.name from people p where p.trajectory_id = t.id and p.account_id = t.owner_account_id) as "ownerName",
  (select q.text from coaching.question q where q.controller_id = t.controller_id and q.trajectory_id = t.id order by q.version desc limit 1) as question,
  (select min(v.planned_on) from coaching.visit v where v.controller_id = t.controller_id and v.trajectory_id = t.id and v.state = 'PLANNED' and v.planned_on >= me.today
    and (lasts.last_day is null or v.planned_on <= lasts.last_day)) as "nextVisitOn",
  lasts.last_day as "coachUntil",
  coalesce(t.first_visit_on, t.ended_on, me.today) - t.asked_on as "waitingDays",
  (select count(*)::integer from coaching.log x where x.controller_id = t.controller_id and x.trajectory_id = t.id and x.state = 'OFFERED' and not exists (
    select from coaching.confirmation c join people p on p.trajectory_id = t.id and p.account_id = c.account_id
    join people mine on mine.trajectory_id = t.id and mine.account_id = me.account_id and mine.side = p.side
    where c.controller_id = x.controller_id and c.log_id = x.id and c.version = x.version)) as "toConfirm"
from me, coaching.trajectory t
join lasts on lasts.trajectory_id = t.id
join centre.location l on l.controller_id = t.controller_id and l.id = t.location_id
left join centre."group" g on g.controller_id = t.controller_id and g.id = t.group_id
where t.id = any ($1::uuid[])
order by t.ended_on is not null, "nextVisitOn" nulls last, t.asked_on desc, t.id limit 100`;
