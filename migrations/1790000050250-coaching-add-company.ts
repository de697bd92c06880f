import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second colleague comes along, somebody leaves, and the day on which a trajectory should end is moved: never without a word why (K1). */
export class CoachingAddCompany1790000050250 implements MigrationInterface {
  name = 'CoachingAddCompany1790000050250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(colleagues);
    await runner.query(leaving);
    await runner.query(endings);
    await runner.query(`
do $$ begin
  execute format('grant execute on function coaching.colleagues_for, coaching.add_colleague, coaching.leave, coaching.coach_lasts, coaching.move_end to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function coaching.move_end, coaching.coach_lasts, coaching.leave, coaching.add_colleague, coaching.colleagues_for;
drop table coaching.end_move;
`);
  }
}

const colleagues = `
create function coaching.colleagues_for(p_trajectory uuid) returns table (account_id uuid, name text, role text)
language sql stable security definer set search_path = '' as $$
  select distinct on (a.display_name, a.id) a.id, a.display_name, p.role
  from access.caller() c
  join coaching.trajectory t on t.controller_id = c.controller_id and t.id = p_trajectory and t.id = any (access.opened('coaching'))
  join coaching.member me on me.controller_id = t.controller_id and me.trajectory_id = t.id and me.account_id = c.account_id and me.side = 'COLLEAGUE'
  join access.post p on p.controller_id = t.controller_id and p.role in ('PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF') and p.period @> c.today
    and ((p.scope_kind = 'LOCATION' and p.scope_id = t.location_id)
      or (p.scope_kind = 'GROUP' and p.scope_id in (select g.id from centre."group" g where g.controller_id = t.controller_id and g.location_id = t.location_id)))
  join access.account a on a.id = p.account_id and a.disabled_at is null
  where not exists (select from coaching.member m where m.controller_id = t.controller_id and m.trajectory_id = t.id and m.account_id = a.id
    and (m.side = 'COACH' or m.last_day is null))
  order by a.display_name, a.id, p.role limit 200
$$;
comment on function coaching.colleagues_for is 'Who works at the location of an opened trajectory and is not in it, for a colleague of it: a coach who is a guest gets no list of staff.';

create function coaching.add_colleague(p_trajectory uuid, p_version integer, p_account uuid)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_side text := coaching.side_here(p_trajectory);
  v coaching.trajectory;
begin
  select t.* into v from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory for update;
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  if v_side <> 'COLLEAGUE' then return query select 'coaching_colleague_asks', null::text, v.version; return; end if;
  if v.ended_on is not null then return query select 'coaching_ended', null::text, v.version; return; end if;
  if not exists (select from coaching.colleagues_for(p_trajectory) c where c.account_id = p_account) then return; end if;
  insert into coaching.member as m (controller_id, id, trajectory_id, account_id, side, first_day)
  values (v.controller_id, gen_random_uuid(), v.id, p_account, 'COLLEAGUE', v_who.today)
  on conflict (controller_id, trajectory_id, account_id) do update set last_day = null;
  update coaching.trajectory t set version = t.version + 1 where t.controller_id = v.controller_id and t.id = v.id;
  perform access.note('ACT', 'TRAJECTORY', array[v.id], 'ADD_COLLEAGUE');
  return query select null::text, 'IN_IT', v.version + 1;
end $$;
comment on function coaching.add_colleague is 'A colleague brings in another of the same location, who sees all of it from now on; whose question it stays does not change (R39).';
`;

const leaving = `
create function coaching.leave(p_trajectory uuid) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_side constant text := coaching.side_here(p_trajectory);
  v_trajectory coaching.trajectory;
begin
  select t.* into v_trajectory from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory for update;
  -- a question that runs always has an owner who is in it (R39), and a coach
  if v_trajectory.ended_on is null and v_trajectory.owner_account_id = v_who.account_id then return query select 'coaching_leave_owner', null::text, 0; return; end if;
  if v_trajectory.ended_on is null and v_side = 'COACH' and not exists (select from coaching.member m
    where m.controller_id = v_who.controller_id and m.trajectory_id = p_trajectory and m.side = 'COACH' and m.account_id <> v_who.account_id and m.last_day is null) then
    return query select 'coaching_leave_coach', null::text, 0; return;
  end if;
  update coaching.member m set last_day = greatest(m.first_day, v_who.today - 1)
  where m.controller_id = v_who.controller_id and m.trajectory_id = p_trajectory and m.account_id = v_who.account_id;
  update access.subject_scope s set closed_at = clock_timestamp()
  where s.controller_id = v_who.controller_id and s.subject_kind = 'TRAJECTORY' and s.subject_id = p_trajectory and s.scope_kind = 'ACCOUNT' and s.scope_id = v_who.account_id and s.closed_at is null;
  return query select null::text, 'LEFT', 1;
end $$;
comment on function coaching.leave is 'Leaves a trajectory; from this moment on it is out of sight for who left. The owner of a question that runs and its only coach stay (R39).';
`;

const endings = `
create function coaching.coach_lasts(p_trajectories uuid[]) returns table (trajectory_id uuid, last_day date) language sql stable security definer set search_path = '' as $$
  select t.id, nullif(coaching.covered_until(t.controller_id, t.coach_account_id, t.location_id), 'infinity') - 1
  from coaching.trajectory t where t.controller_id = access.controller() and t.id = any (p_trajectories) and t.id = any (access.opened('coaching'))
$$;
comment on function coaching.coach_lasts is 'The last day of the coach''s assignment where opened trajectories are; null when it has no end.';

create table coaching.end_move (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text check (length(reason) between 3 and 300),
  account_id uuid not null references access.account (id),
  on_day date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.end_move is 'Purpose: that the planned end of a trajectory was moved, from when to when and why (K1). Retention: with the trajectory; the reason with the words.';
create index end_move_by_trajectory on coaching.end_move (controller_id, trajectory_id, at);
call access.protect('coaching.end_move', 'coaching_words', 'select', 'trajectory_id');

create function coaching.move_end(p_id uuid, p_trajectory uuid, p_version integer, p_to date, p_reason text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.trajectory := coaching.lock_here(p_trajectory);
begin
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  if v.ended_on is not null then return query select 'coaching_ended', null::text, v.version; return; end if;
  if p_to < v_who.today then return query select 'coaching_day_passed', null::text, v.version; return; end if;
  if p_to > v_who.today + interval '2 years' then return query select 'coaching_end_far', null::text, v.version; return; end if;
  insert into coaching.end_move (controller_id, id, trajectory_id, from_day, to_day, reason, account_id, on_day)
  values (v.controller_id, p_id, v.id, v.planned_end_on, p_to, p_reason, v_who.account_id, v_who.today);
  update coaching.trajectory t set planned_end_on = p_to, version = t.version + 1 where t.controller_id = v.controller_id and t.id = v.id;
  return query select null::text, 'MOVED', v.version + 1;
end $$;
comment on function coaching.move_end is 'Moves the planned end to a day from today until two years on, with the reason; earlier ends stay to be read.';
`;
