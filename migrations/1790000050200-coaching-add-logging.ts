import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting that is planned, and the log of it that both own: made, confirmed, answered with a line of dissent, corrected as a version; and the talk without a record (R37, R41). */
export class CoachingAddLogging1790000050200 implements MigrationInterface {
  name = 'CoachingAddLogging1790000050200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(visits);
    await runner.query(talks);
    await runner.query(logging);
    await runner.query(confirming);
    await runner.query(`
do $$ begin
  execute format('grant execute on function coaching.plan_visit, coaching.visit_step, coaching.log_visit, coaching.correct_log, coaching.confirm_log, coaching.count_talk to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function coaching.confirm_log, coaching.correct_log, coaching.log_visit, coaching.keep_words, coaching.count_talk, coaching.day_refused, coaching.visit_step, coaching.plan_visit, coaching.visit_day_refused;
drop table coaching.talk;
`);
  }
}

const visits = `
create function coaching.visit_day_refused(p_trajectory uuid, p_on date) returns text language sql stable security definer set search_path = '' as $$
  select case when p_on is null then null when t.ended_on is not null then 'coaching_ended' when p_on >= coaching.covered_until(t.controller_id, t.coach_account_id, t.location_id) then 'coaching_coach_gone' when p_on > access.today() + interval '2 years' then 'coaching_end_far' end
  from coaching.trajectory t where t.controller_id = access.controller() and t.id = p_trajectory
$$;
comment on function coaching.visit_day_refused is 'Why two cannot meet on a day to come: their trajectory was closed, the assignment of the coach is over by then, or it is further off than anybody plans; null when they can.';

create function coaching.plan_visit(p_id uuid, p_trajectory uuid, p_on date, p_time text, p_setting text, p_form text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_refused text;
begin
  perform coaching.side_here(p_trajectory);
  perform from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory for share;
  v_refused := coaching.visit_day_refused(p_trajectory, p_on);
  if v_refused is not null then return query select v_refused, null::text, 0; return; end if;
  insert into coaching.visit (controller_id, id, trajectory_id, planned_on, planned_time, setting, form) values (v_who.controller_id, p_id, p_trajectory, p_on, p_time, p_setting, p_form);
  return query select null::text, 'PLANNED', 1;
end $$;
comment on function coaching.plan_visit is 'Plans a meeting; either of the two may.';

create function coaching.visit_step(p_visit uuid, p_trajectory uuid, p_version integer, p_on date, p_time text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.visit;
  v_refused text;
begin
  perform coaching.side_here(p_trajectory);
  perform from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory for share;
  v_refused := coaching.visit_day_refused(p_trajectory, p_on);
  select x.* into v from coaching.visit x where x.controller_id = v_who.controller_id and x.id = p_visit and x.trajectory_id = p_trajectory for update;
  if not found then return; end if;
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  if v.state <> 'PLANNED' then return query select 'coaching_visit_over', null::text, v.version; return; end if;
  if v_refused is not null then return query select v_refused, null::text, v.version; return; end if;
  if p_on is null then update coaching.visit x set state = 'CANCELLED', version = x.version + 1 where x.controller_id = v.controller_id and x.id = v.id;
  else update coaching.visit x set planned_on = p_on, planned_time = p_time, version = x.version + 1 where x.controller_id = v.controller_id and x.id = v.id; end if;
  return query select null::text, case when p_on is null then 'CANCELLED' else 'PLANNED' end, v.version + 1;
end $$;
comment on function coaching.visit_step is 'Moves a planned meeting to another day, or without a day calls it off.';
`;

const talks = `
create table coaching.talk (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  held_on date not null,
  form text not null check (form in ('OBSERVATION', 'DOING_TOGETHER', 'REFLECTION_TALK', 'VIDEO_INTERACTION', 'TEAM_TALK', 'PARENT_TALK', 'TRAINING')),
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table coaching.talk is 'Purpose: a talk without a record: that it was, when and of what kind; nothing of whom or what (R41). Retention: 5 years.';
create index talk_by_location on coaching.talk (controller_id, location_id, held_on);
do $$ begin
  alter table coaching.talk enable row level security;
  alter table coaching.talk force row level security;
  execute format('create policy owner_all on coaching.talk to %I using (true) with check (true)', access.role_name('owner'));
end $$;

create function coaching.day_refused(p_trajectory uuid, p_held_on date) returns text language sql stable security definer set search_path = '' as $$
  select case when p_held_on > access.today() then 'coaching_day_ahead' when p_held_on > t.ended_on then 'coaching_held_after' when p_held_on < t.asked_on - interval '1 month' then 'coaching_day_before' end
  from coaching.trajectory t where t.controller_id = access.controller() and t.id = p_trajectory
$$;
comment on function coaching.day_refused is 'Why a meeting of this trajectory cannot have been on a day: it is to come, after the trajectory was closed, or more than a month before the question; null when it can.';

create function coaching.count_talk(p_id uuid, p_trajectory uuid, p_held_on date, p_form text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_refused text;
begin
  perform coaching.side_here(p_trajectory);
  v_refused := coaching.day_refused(p_trajectory, p_held_on);
  if v_refused is not null then return query select v_refused, null::text, 0; return; end if;
  insert into coaching.talk (controller_id, id, location_id, held_on, form)
  select t.controller_id, p_id, t.location_id, p_held_on, p_form from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory;
  return query select null::text, 'COUNTED', 1;
end $$;
comment on function coaching.count_talk is 'Counts a talk by date and kind, and keeps nothing that leads to anybody (R41).';
`;

const logging = `
create function coaching.keep_words(p_controller uuid, p_log uuid, p_version integer, p_trajectory uuid, p_account uuid, p_words jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into coaching.log_words (controller_id, log_id, version, trajectory_id, account_id, question, story, experiment, experiment_by, next_step)
  select p_controller, p_log, p_version, p_trajectory, p_account, w.question, w.story, w.experiment, w.experiment_by, w.next_step
  from jsonb_to_record(p_words) w (question text, story text, experiment text, experiment_by text, next_step text)
$$;
comment on function coaching.keep_words is 'The words of one version of a log, in the name of their writer; called by log_visit and correct_log only.';

create function coaching.log_visit(p_id uuid, p_trajectory uuid, p_visit uuid, p_held_on date, p_facts jsonb, p_words jsonb)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_refused text;
begin
  perform coaching.side_here(p_trajectory);
  v_refused := coaching.day_refused(p_trajectory, p_held_on);
  if v_refused is not null then return query select v_refused, null::text, 0; return; end if;
  if p_visit is not null then
    update coaching.visit x set state = 'HELD', version = x.version + 1
    where x.controller_id = v_who.controller_id and x.id = p_visit and x.trajectory_id = p_trajectory and x.state = 'PLANNED';
    if not found then return query select 'coaching_visit_over', null::text, 0; return; end if;
  end if;
  update coaching.trajectory t set first_visit_on = greatest(t.asked_on, least(t.first_visit_on, p_held_on))
  where t.controller_id = v_who.controller_id and t.id = p_trajectory and (t.first_visit_on is null or t.first_visit_on > p_held_on);
  insert into coaching.log (controller_id, id, trajectory_id, visit_id, held_on, setting, form, participants, theme, competences, protective_factors, mood,
    minutes_group, minutes_talk, minutes_parents, minutes_team, minutes_training, minutes_travel, made_by)
  select v_who.controller_id, p_id, p_trajectory, p_visit, p_held_on, f.setting, f.form, f.participants, f.theme, f.competences, f.protective_factors, f.mood,
    f.minutes_group, f.minutes_talk, f.minutes_parents, f.minutes_team, f.minutes_training, f.minutes_travel, v_who.account_id
  from jsonb_populate_record(null::coaching.log, p_facts) f;
  if p_words is not null then perform coaching.keep_words(v_who.controller_id, p_id, 1, p_trajectory, v_who.account_id, p_words); end if;
  insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id) values (v_who.controller_id, p_id, 1, v_who.account_id, p_trajectory);
  return query select null::text, 'OFFERED', 1;
end $$;
comment on function coaching.log_visit is 'Writes the log of a meeting in the maker''s name and offers it to the other; a planned visit becomes held.';

create function coaching.correct_log(p_log uuid, p_trajectory uuid, p_version integer, p_held_on date, p_facts jsonb, p_words jsonb)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.log;
  v_refused text;
begin
  perform coaching.side_here(p_trajectory);
  select l.* into v from coaching.log l where l.controller_id = v_who.controller_id and l.id = p_log and l.trajectory_id = p_trajectory for update;
  if not found then return; end if;
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  v_refused := coaching.day_refused(p_trajectory, p_held_on);
  if v_refused is not null then return query select v_refused, null::text, v.version; return; end if;
  -- neither edits the other's words (R37)
  if v.made_by <> v_who.account_id then return query select 'coaching_own_words', null::text, v.version; return; end if;
  insert into coaching.log_version (controller_id, log_id, version, trajectory_id, facts, made_at)
  values (v.controller_id, v.id, v.version, v.trajectory_id, to_jsonb(v) - array['controller_id', 'id', 'trajectory_id', 'visit_id', 'version', 'made_at'], v.made_at);
  update coaching.log l set held_on = p_held_on, setting = f.setting, form = f.form, participants = f.participants, theme = f.theme, competences = f.competences,
    protective_factors = f.protective_factors, mood = f.mood, minutes_group = f.minutes_group, minutes_talk = f.minutes_talk, minutes_parents = f.minutes_parents,
    minutes_team = f.minutes_team, minutes_training = f.minutes_training, minutes_travel = f.minutes_travel, state = 'OFFERED', made_at = clock_timestamp(), version = l.version + 1
  from jsonb_populate_record(null::coaching.log, p_facts) f where l.controller_id = v.controller_id and l.id = v.id;
  if p_words is not null then perform coaching.keep_words(v.controller_id, v.id, v.version + 1, v.trajectory_id, v_who.account_id, p_words); end if;
  if p_held_on <> v.held_on then
    -- the day on which waiting ended may be another one now
    update coaching.trajectory t set first_visit_on = (select greatest(t.asked_on, min(l.held_on)) from coaching.log l where l.controller_id = t.controller_id and l.trajectory_id = t.id)
    where t.controller_id = v.controller_id and t.id = v.trajectory_id;
  end if;
  insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id) values (v.controller_id, v.id, v.version + 1, v_who.account_id, v.trajectory_id);
  return query select null::text, 'OFFERED', v.version + 1;
end $$;
comment on function coaching.correct_log is 'Corrects a log as its next version, by who made it; what stood before is kept and the other confirms anew (R37).';
`;

const confirming = `
create function coaching.confirm_log(p_log uuid, p_trajectory uuid, p_version integer, p_dissent text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.log;
  v_state text;
begin
  perform coaching.side_here(p_trajectory);
  select l.* into v from coaching.log l where l.controller_id = v_who.controller_id and l.id = p_log and l.trajectory_id = p_trajectory for update;
  if not found then return; end if;
  if v.version <> p_version then return query select 'changed_since', null::text, v.version; return; end if;
  insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id, dissent) values (v.controller_id, v.id, v.version, v_who.account_id, v.trajectory_id, p_dissent)
  -- agreeing once more, in another window or by a second press, takes no line away
  on conflict on constraint confirmation_pkey do update set dissent = coalesce(excluded.dissent, confirmation.dissent);
  select case when count(distinct m.side) = 2 then 'CONFIRMED' else 'OFFERED' end into v_state
  from coaching.confirmation c join coaching.member m on m.controller_id = c.controller_id and m.trajectory_id = c.trajectory_id and m.account_id = c.account_id
  where c.controller_id = v.controller_id and c.log_id = v.id and c.version = v.version;
  update coaching.log l set state = v_state where l.controller_id = v.controller_id and l.id = v.id and l.state <> v_state;
  return query select null::text, v_state, v.version;
end $$;
comment on function coaching.confirm_log is 'Agrees with the present version of a log, with or without a line of dissent; CONFIRMED once both sides did (R37).';
`;
