import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From a gut feeling to a question, whose it stays, and asking a coach without a desk (R36, R39, K3, X10). */
export class CoachingCreateQuestions1790000050100 implements MigrationInterface {
  name = 'CoachingCreateQuestions1790000050100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(desk);
    await runner.query(asking);
    await runner.query(reading);
    await runner.query(together);
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function coaching.finish, coaching.take_phase, coaching.tick_ownership, coaching.state_ownership,
  coaching.sharpen_question, coaching.ask_coach, coaching.coaches_at, coaching.ended_refused, coaching.lock_here, coaching.side_here, coaching.people_in, coaching.programme_of cascade;
drop table coaching.ownership_tick, coaching.ownership, coaching.question, coaching.feeling, coaching.coach_post;
`);
  }
}

const tables = `
create table coaching.coach_post (
  controller_id uuid not null,
  id uuid not null,
  programme text not null check (programme ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  employer_id uuid references centre.controller (id),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, id) references access.post (controller_id, id) on delete cascade
);
comment on table coaching.coach_post is 'Purpose: by which programme a coach works here and who employs them: to whom parents give consent (R38); the id is the post''s. Retention: with the post.';

create table coaching.feeling (
  controller_id uuid not null,
  trajectory_id uuid not null,
  writer_account_id uuid not null references access.account (id),
  coach_account_id uuid not null references access.account (id),
  text text not null check (length(text) between 1 and 500),
  primary key (controller_id, trajectory_id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.feeling is 'Purpose: the first words, for their writer and the coach alone (K3). Retention: 90 days after the trajectory, or as the controller sets.';

create table coaching.question (
  controller_id uuid not null,
  trajectory_id uuid not null,
  version integer not null,
  account_id uuid not null references access.account (id),
  text text not null check (length(text) between 1 and 300),
  written_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, trajectory_id, version),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.question is 'Purpose: the question as the two sharpened it, version by version; the last one goes on (K3). Retention: 90 days after the trajectory, or as the controller sets.';

create table coaching.ownership (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  number integer not null,
  owner_account_id uuid not null references access.account (id),
  coach_adds text check (length(coach_adds) <= 200),
  coach_leaves text check (length(coach_leaves) <= 200),
  is_shift boolean not null,
  said_by uuid not null references access.account (id),
  said_on date not null,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  unique (controller_id, trajectory_id, number)
);
comment on table coaching.ownership is 'Purpose: whose question it stays, what the coach adds and leaves; a shift of owner is a row of its own (R39, X10). Retention: with the trajectory.';

create table coaching.ownership_tick (
  controller_id uuid not null,
  ownership_id uuid not null,
  account_id uuid not null references access.account (id),
  trajectory_id uuid not null,
  ticked_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, ownership_id, account_id),
  foreign key (controller_id, ownership_id) references coaching.ownership (controller_id, id) on delete cascade
);
comment on table coaching.ownership_tick is 'Purpose: who agreed with the sentence of ownership. Retention: with the trajectory.';

call access.protect('coaching.coach_post', 'coach_posts', 'select, insert, update', 'controller_id');
call access.protect('coaching.feeling', 'feeling', 'select', 'trajectory_id');
call access.protect('coaching.question', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.ownership', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.ownership_tick', 'coaching', 'select', 'trajectory_id');
do $$ begin
  execute format('create policy for_two on coaching.feeling as restrictive for select to %I using ((select (access.caller()).account_id) in (writer_account_id, coach_account_id))', access.role_name('caller'));
end $$;
`;

const desk = `
create function coaching.programme_of(p_controller uuid, p_account uuid, p_location uuid) returns table (role text, programme text, employer_id uuid, until date)
language sql stable security definer set search_path = '' as $$
  select p.role, coalesce(c.programme, case p.role when 'PEDAGOGICAL_COACH' then 'PEDAGOGICAL_COACH' else 'OTHER' end),
    coalesce(c.employer_id, case p.role when 'PEDAGOGICAL_COACH' then p.controller_id end), upper(p.period)
  from access.post p left join coaching.coach_post c on c.controller_id = p.controller_id and c.id = p.id
  where p.controller_id = p_controller and p.account_id = p_account and p.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH') and p.period @> access.today()
    and ((p.scope_kind = 'CONTROLLER' and p.scope_id = p_controller) or (p.scope_kind = 'LOCATION' and p.scope_id = p_location))
  order by p.scope_kind desc, coalesce(upper(p.period), 'infinity') desc limit 1
$$;
comment on function coaching.programme_of is 'As what somebody coaches at a location today, by which programme and employed by whom; no row for who does not.';

create function coaching.coaches_at(p_location uuid) returns table (account_id uuid, name text, role text, programme text, employer text, until date)
language sql stable security definer set search_path = '' as $$
  select a.id, a.display_name, x.role, x.programme, e.name, x.until - 1
  from (select distinct p.account_id from access.post p
    where p.controller_id = access.controller() and p.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH') and p.period @> access.today()
      and p.account_id <> (access.caller()).account_id) who
  join access.account a on a.id = who.account_id and a.disabled_at is null
  cross join lateral coaching.programme_of(access.controller(), a.id, p_location) x
  left join centre.controller e on e.id = x.employer_id
  where p_location = any (access.opened('coach_desk'))
  order by a.display_name, a.id
$$;
comment on function coaching.coaches_at is 'Who can be asked at a location that was opened for asking: names and programmes, no calendar of anybody.';
`;

const asking = `
create function coaching.ask_coach(p_id uuid, p_location uuid, p_group uuid, p_coach uuid, p_feeling text, p_question text, p_end date)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_coach uuid := p_coach;
  v_programme text;
  v_ownership uuid := gen_random_uuid();
begin
  if v_who.controller_id is null or p_location <> all (access.writable('coach_desk')) then raise exception 'this location is not opened for asking' using errcode = '42501'; end if;
  -- a question is of the school or the childcare (R39)
  if not exists (select from centre.controller c where c.id = v_who.controller_id and c.kind in ('SCHOOL_BOARD', 'CHILDCARE')) then
    return query select 'coaching_owner', null::text, 0; return;
  end if;
  if p_group is not null and not exists (select from centre."group" g where g.controller_id = v_who.controller_id and g.id = p_group and g.location_id = p_location) then return; end if;
  if v_coach is null then
    select (array_agg(c.account_id))[1] into v_coach from coaching.coaches_at(p_location) c having count(*) = 1;
    if v_coach is null then return query select 'coaching_choose_coach', null::text, 0; return; end if;
  end if;
  select x.programme into v_programme from coaching.programme_of(v_who.controller_id, v_coach, p_location) x;
  if v_programme is null or v_coach = v_who.account_id then return; end if;
  if p_end > v_who.today + interval '2 years' then return query select 'coaching_end_far', null::text, 0; return; end if;
  insert into coaching.trajectory (controller_id, id, location_id, group_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, planned_end_on)
  values (v_who.controller_id, p_id, p_location, p_group, v_programme, v_coach, v_who.account_id, v_who.account_id, v_who.today, coalesce(p_end, v_who.today + 112));
  insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values
  (v_who.controller_id, gen_random_uuid(), p_id, v_who.account_id, 'COLLEAGUE', v_who.today),
  (v_who.controller_id, gen_random_uuid(), p_id, v_coach, 'COACH', v_who.today);
  insert into coaching.phase_event (controller_id, id, trajectory_id, phase, account_id, on_day) values (v_who.controller_id, gen_random_uuid(), p_id, 'QUESTION', v_who.account_id, v_who.today);
  if p_feeling is not null then insert into coaching.feeling values (v_who.controller_id, p_id, v_who.account_id, v_coach, p_feeling); end if;
  if p_question is not null then insert into coaching.question (controller_id, trajectory_id, version, account_id, text) values (v_who.controller_id, p_id, 1, v_who.account_id, p_question); end if;
  insert into coaching.ownership (controller_id, id, trajectory_id, number, owner_account_id, is_shift, said_by, said_on)
  values (v_who.controller_id, v_ownership, p_id, 1, v_who.account_id, false, v_who.account_id, v_who.today);
  insert into coaching.ownership_tick (controller_id, ownership_id, account_id, trajectory_id) values (v_who.controller_id, v_ownership, v_who.account_id, p_id);
  perform access.note('ACT', 'TRAJECTORY', array[p_id], 'ASK_COACH');
  return query select null::text, 'QUESTION', 1;
end $$;
comment on function coaching.ask_coach is 'A colleague asks a coach of this location: no indication, no referral, no desk (R36). The only coach is asked when none is named.';
`;

const reading = `
create function coaching.people_in(p_trajectories uuid[]) returns table (trajectory_id uuid, account_id uuid, name text, side text)
language sql stable security definer set search_path = '' as $$
  select m.trajectory_id, m.account_id, a.display_name, m.side from coaching.member m join access.account a on a.id = m.account_id
  where m.controller_id = access.controller() and m.trajectory_id = any (p_trajectories) and m.trajectory_id = any (access.opened('coaching'))
$$;
comment on function coaching.people_in is 'Who is in opened trajectories, by name and side.';
`;

const together = `
create function coaching.side_here(p_trajectory uuid) returns text language plpgsql stable security definer set search_path = '' as $$
declare v_side text;
begin
  if p_trajectory <> all (access.writable('coaching')) then raise exception 'this trajectory is not opened' using errcode = '42501'; end if;
  select m.side into v_side from coaching.member m, access.caller() c
  where m.controller_id = c.controller_id and m.trajectory_id = p_trajectory and m.account_id = c.account_id;
  if v_side is null then raise exception 'only who is in it' using errcode = '42501'; end if;
  return v_side;
end $$;
comment on function coaching.side_here is 'On which side the caller is in a trajectory that was opened to work in; 42501 for anybody else.';

create function coaching.lock_here(p_trajectory uuid) returns coaching.trajectory language plpgsql security definer set search_path = '' as $$
declare
  v coaching.trajectory;
begin
  perform coaching.side_here(p_trajectory);
  select t.* into v from coaching.trajectory t where t.controller_id = access.controller() and t.id = p_trajectory for update;
  return v;
end $$;
comment on function coaching.lock_here is 'The same trajectory, locked: whoever steps in it at once does so one after the other.';

create function coaching.ended_refused(p_trajectory uuid) returns text language plpgsql security definer set search_path = '' as $$
declare v_ended date;
begin
  -- shared, so that closing waits for a step under way and a step for closing
  select t.ended_on into v_ended from coaching.trajectory t where t.controller_id = access.controller() and t.id = p_trajectory for share;
  return case when v_ended is not null then 'coaching_ended' end;
end $$;
comment on function coaching.ended_refused is 'Why a step that belongs to a running trajectory is not taken: it was closed. What still comes after closing asks nothing here: looking back, logs of meetings held before and their confirmation, a name taken away.';

create function coaching.sharpen_question(p_trajectory uuid, p_version integer, p_text text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_last integer;
begin
  perform coaching.lock_here(p_trajectory);
  select coalesce(max(q.version), 0) into v_last from coaching.question q where q.controller_id = v_who.controller_id and q.trajectory_id = p_trajectory;
  if v_last <> p_version then return query select 'changed_since', null::text, v_last; return; end if;
  if coaching.ended_refused(p_trajectory) is not null then return query select 'coaching_ended', null::text, v_last; return; end if;
  insert into coaching.question (controller_id, trajectory_id, version, account_id, text) values (v_who.controller_id, p_trajectory, v_last + 1, v_who.account_id, p_text);
  return query select null::text, null::text, v_last + 1;
end $$;
comment on function coaching.sharpen_question is 'The question as it goes on; what stood before is kept for their own learning (K3).';

create function coaching.state_ownership(p_id uuid, p_trajectory uuid, p_number integer, p_owner uuid, p_adds text, p_leaves text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_last coaching.ownership;
begin
  perform coaching.lock_here(p_trajectory);
  select o.* into v_last from coaching.ownership o where o.controller_id = v_who.controller_id and o.trajectory_id = p_trajectory order by o.number desc limit 1;
  if v_last.number <> p_number then return query select 'changed_since', null::text, v_last.number; return; end if;
  if coaching.ended_refused(p_trajectory) is not null then return query select 'coaching_ended', null::text, v_last.number; return; end if;
  -- an external coach can never be the owner, nor anybody from outside the school or childcare (R39)
  if not exists (select from coaching.member m join access.post p on p.controller_id = m.controller_id and p.account_id = m.account_id and p.period @> v_who.today
      and p.role in ('PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF')
    where m.controller_id = v_who.controller_id and m.trajectory_id = p_trajectory and m.account_id = p_owner and m.side = 'COLLEAGUE' and m.last_day is null) then
    return query select 'coaching_owner', null::text, 0; return;
  end if;
  insert into coaching.ownership (controller_id, id, trajectory_id, number, owner_account_id, coach_adds, coach_leaves, is_shift, said_by, said_on)
  values (v_who.controller_id, p_id, p_trajectory, v_last.number + 1, p_owner, p_adds, p_leaves, v_last.owner_account_id <> p_owner, v_who.account_id, v_who.today);
  insert into coaching.ownership_tick (controller_id, ownership_id, account_id, trajectory_id) values (v_who.controller_id, p_id, v_who.account_id, p_trajectory);
  update coaching.trajectory t set owner_account_id = p_owner, version = t.version + 1 where t.controller_id = v_who.controller_id and t.id = p_trajectory and t.owner_account_id <> p_owner;
  return query select null::text, 'SAID', v_last.number + 1;
end $$;
comment on function coaching.state_ownership is 'Says anew whose question it stays, what the coach adds and leaves; ticked by who says it, and waits for the other (X10).';

create function coaching.tick_ownership(p_trajectory uuid, p_number integer)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_last coaching.ownership;
begin
  perform coaching.side_here(p_trajectory);
  select o.* into v_last from coaching.ownership o where o.controller_id = v_who.controller_id and o.trajectory_id = p_trajectory order by o.number desc limit 1;
  if v_last.number <> p_number then return query select 'changed_since', null::text, v_last.number; return; end if;
  if coaching.ended_refused(p_trajectory) is not null then return query select 'coaching_ended', null::text, v_last.number; return; end if;
  insert into coaching.ownership_tick (controller_id, ownership_id, account_id, trajectory_id) values (v_who.controller_id, v_last.id, v_who.account_id, p_trajectory) on conflict do nothing;
  return query select null::text, case when count(distinct m.side) = 2 then 'AGREED' else 'SAID' end, v_last.number
    from coaching.ownership_tick k join coaching.member m on m.controller_id = k.controller_id and m.trajectory_id = k.trajectory_id and m.account_id = k.account_id
    where k.controller_id = v_who.controller_id and k.ownership_id = v_last.id;
end $$;
comment on function coaching.tick_ownership is 'Agrees with the last sentence of ownership; AGREED once both sides did.';

create function coaching.take_phase(p_id uuid, p_trajectory uuid, p_version integer, p_phase text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.trajectory := coaching.lock_here(p_trajectory);
begin
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  if v.ended_on is not null then return query select 'coaching_ended', null::text, v.version; return; end if;
  insert into coaching.phase_event (controller_id, id, trajectory_id, from_phase, phase, account_id, on_day) values (v.controller_id, p_id, v.id, v.phase, p_phase, v_who.account_id, v_who.today);
  update coaching.trajectory t set phase = p_phase, version = t.version + 1 where t.controller_id = v.controller_id and t.id = v.id;
  return query select null::text, p_phase, v.version + 1;
end $$;
comment on function coaching.take_phase is 'Goes to any phase from any other; a step back is an event like any step.';

create function coaching.finish(p_trajectory uuid, p_version integer)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.trajectory := coaching.lock_here(p_trajectory);
begin
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  if v.ended_on is not null then return query select 'coaching_ended', null::text, v.version; return; end if;
  insert into coaching.phase_event (controller_id, id, trajectory_id, from_phase, phase, account_id, on_day)
  select v.controller_id, gen_random_uuid(), v.id, v.phase, 'CLOSING', v_who.account_id, v_who.today where v.phase not in ('CLOSING', 'AFTERCARE');
  update coaching.trajectory t set ended_on = v_who.today, phase = case v.phase when 'AFTERCARE' then v.phase else 'CLOSING' end, version = t.version + 1 where t.controller_id = v.controller_id and t.id = v.id;
  update coaching.visit x set state = 'CANCELLED', version = x.version + 1 where x.controller_id = v.controller_id and x.trajectory_id = v.id and x.state = 'PLANNED' and x.planned_on > v_who.today;
  return query select null::text, 'ENDED', v.version + 1;
end $$;
comment on function coaching.finish is 'Ends a trajectory today, which enters its closing phase; what was still to come is called off, what was held can still be written down. Its members keep it, to look back after three months.';
`;

const grants = `
do $$ begin
  execute format('grant execute on function coaching.people_in, coaching.coaches_at, coaching.ask_coach, coaching.sharpen_question, coaching.state_ownership, coaching.tick_ownership,
    coaching.take_phase, coaching.finish to %I', access.role_name('caller'));
end $$;
`;
