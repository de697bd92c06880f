import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a track works with: what helps, needs and what hinders; at most three open goals in short cycles; actions with a setting and a doer (P2, P6, R42, R44). */
export class SupportCreatePlans1790000070200 implements MigrationInterface {
  name = 'SupportCreatePlans1790000070200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(terms);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.goal';`);
    await runner.query(`
update access.retention_rule set sentence = '2 years after leaving', due = 't.left_on + interval ''2 years'' < access.today()' where table_name = 'children.child';
delete from access.retention_rule where table_name in ('support.track', 'access.child_key');
drop function support.note_need, support.remove_need, support.set_goal, support.evaluate_goal, support.plan_action, support.end_action, support.track_to_write;
drop table support.action, support.evaluation, support.goal, support.need cascade;
`);
  }
}

const tables = `
create table support.need (
  controller_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('STIMULATING', 'NEED', 'HINDERING')),
  starter text check (starter in ('ADULT_WHO', 'PEERS_WHO', 'INSTRUCTION_THAT', 'ACTIVITIES_THAT', 'FEEDBACK_THAT', 'PLACE_WHERE', 'TIME_FOR')),
  domain text not null check (domain in ('FAMILY', 'CHILDCARE_SCHOOL', 'NEIGHBOURHOOD')),
  factor text check (factor ~ '^PF(0[1-9]|10)$'),
  text bytea not null,
  noted_on date not null,
  removed_on date,
  primary key (controller_id, id),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  constraint need_in_a_starter check ((kind = 'NEED') = (starter is not null)),
  constraint need_days check (removed_on >= noted_on)
);
comment on table support.need is 'Purpose: what helps a child, what it needs (in sentence starters) and what hinders, by domain, with a protective factor where there is one (P2, R42); no score; the words are sealed. Retention: with the track.';
create index need_by_track on support.need (controller_id, track_id);

create table support.goal (
  controller_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  child_id uuid not null,
  domain text not null check (domain in ('FAMILY', 'CHILDCARE_SCHOOL', 'NEIGHBOURHOOD')),
  factors text[] not null check (cardinality(factors) between 1 and 10 and factors <@ array['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10']),
  state text not null default 'OPEN' check (state in ('OPEN', 'CHANGED', 'STOPPED')),
  set_on date not null,
  look_on date not null,
  now_is bytea not null,
  aim bytea not null,
  seen_by bytea not null,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  constraint goal_over check ((state = 'OPEN') = (ended_on is null)),
  constraint goal_days check (look_on > set_on and ended_on >= set_on)
);
comment on table support.goal is 'Purpose: a small goal: now, in six to eight weeks, and how we see it; one domain, one protective factor or more (P6, R42); the words are sealed. Retention: with the track.';
create index goal_by_track on support.goal (controller_id, track_id);
call access.declare_steps('support.goal', 'OPEN CONTINUE OPEN', 'OPEN CHANGE CHANGED', 'OPEN STOP STOPPED');

create table support.evaluation (
  controller_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  child_id uuid not null,
  on_date date not null,
  how_far integer not null check (how_far between 0 and 10),
  decision text not null check (decision in ('CONTINUE', 'CHANGE', 'STOP')),
  line bytea not null,
  primary key (controller_id, id),
  foreign key (controller_id, goal_id) references support.goal (controller_id, id) on delete cascade
);
comment on table support.evaluation is 'Purpose: how far a goal came, on one slider from 0 to 10, with one line, and continue, change or stop (P6); of the goal, never of the child. Retention: with the goal.';
create index evaluation_by_goal on support.evaluation (controller_id, goal_id);

create table support.action (
  controller_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  child_id uuid not null,
  goal_id uuid,
  setting text not null check (setting in ('HOME', 'GROUP', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE')),
  doer text not null check (doer in ('PARENTS', 'CHILD', 'NETWORK', 'TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR', 'SPECIALIST', 'YOUTH_CARE')),
  what bytea not null,
  began_on date not null,
  until_on date not null,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  foreign key (controller_id, goal_id) references support.goal (controller_id, id) on delete set null (goal_id),
  constraint action_ends check (until_on > began_on and ended_on >= began_on)
);
comment on table support.action is 'Purpose: what is done, where and by whom, until when; while a specialist does something the base team does too (R44); the words are sealed. Retention: with the track.';
create index action_by_track on support.action (controller_id, track_id);

call access.protect('support.need', 'support_words', 'select', 'child_id');
call access.protect('support.goal', 'support_words', 'select', 'child_id');
call access.protect('support.evaluation', 'support_words', 'select', 'child_id');
call access.protect('support.action', 'support_words', 'select', 'child_id');
`;

const functions = `
create function support.track_to_write(p_track uuid) returns support.track language plpgsql security definer set search_path = '' as $$
declare v_track support.track;
begin
  select * into v_track from support.track t where t.controller_id = access.controller() and t.id = p_track for update;
  if not found or v_track.child_id <> all (access.writable('support_words')) then raise exception 'not yours' using errcode = '42501'; end if;
  return v_track;
end $$;
comment on function support.track_to_write is 'The track of an opened child, locked, so that what counts (three goals, a base team) is counted by one at a time.';

create function support.note_need(p_id uuid, p_track uuid, p_kind text, p_starter text, p_domain text, p_factor text, p_text bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_track constant support.track := support.track_to_write(p_track);
begin
  if v_track.state in ('DONE', 'LEFT') then return query select 'support_not_from_here', null::text, 0; return; end if;
  insert into support.need (controller_id, id, track_id, child_id, kind, starter, domain, factor, text, noted_on)
  values (v_track.controller_id, p_id, p_track, v_track.child_id, p_kind, p_starter, p_domain, p_factor, p_text, access.today());
  return query select null::text, p_kind, 1;
end $$;

create function support.remove_need(p_track uuid, p_id uuid) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_track constant support.track := support.track_to_write(p_track);
begin
  update support.need n set removed_on = coalesce(n.removed_on, access.today()) where n.controller_id = v_track.controller_id and n.track_id = p_track and n.id = p_id;
  if not found then return query select 'not_found', null::text, 0; return; end if;
  return query select null::text, 'REMOVED', 1;
end $$;

create function support.set_goal(p_id uuid, p_track uuid, p_domain text, p_factors text[], p_look date, p_now bytea, p_aim bytea, p_seen bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_track constant support.track := support.track_to_write(p_track);
begin
  if v_track.state not in ('ACTIVE', 'STRUCTURAL') then return query select 'support_not_from_here', null::text, 0; return; end if;
  if p_look - access.today() not between 42 and 56 then return query select 'support_goal_weeks', null::text, 0; return; end if;
  if (select count(*) from support.goal g where g.controller_id = v_track.controller_id and g.track_id = p_track and g.state = 'OPEN') >= 3 then return query select 'support_three_goals', null::text, 0; return; end if;
  insert into support.goal (controller_id, id, track_id, child_id, domain, factors, set_on, look_on, now_is, aim, seen_by)
  values (v_track.controller_id, p_id, p_track, v_track.child_id, p_domain, p_factors, access.today(), p_look, p_now, p_aim, p_seen);
  return query select null::text, 'OPEN', 1;
end $$;

create function support.evaluate_goal(p_id uuid, p_track uuid, p_goal uuid, p_version integer, p_how_far integer, p_decision text, p_look date, p_line bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_track constant support.track := support.track_to_write(p_track);
  v_goal support.goal;
  v_next constant text := case p_decision when 'CONTINUE' then 'OPEN' when 'CHANGE' then 'CHANGED' else 'STOPPED' end;
begin
  select * into v_goal from support.goal g where g.controller_id = v_track.controller_id and g.track_id = p_track and g.id = p_goal for update;
  if not found then return query select 'not_found', null::text, 0; return; end if;
  if v_goal.version <> p_version then return query select 'changed_since', null::text, v_goal.version; return; end if;
  if v_goal.state <> 'OPEN' then return query select 'support_goal_over', null::text, v_goal.version; return; end if;
  if v_next = 'OPEN' and v_track.state not in ('ACTIVE', 'STRUCTURAL') then return query select 'support_not_from_here', null::text, v_goal.version; return; end if;
  if v_next = 'OPEN' and (p_look is null or p_look - access.today() not between 42 and 56) then return query select 'support_goal_weeks', null::text, v_goal.version; return; end if;
  insert into support.evaluation (controller_id, id, goal_id, child_id, on_date, how_far, decision, line)
  values (v_goal.controller_id, p_id, p_goal, v_goal.child_id, access.today(), p_how_far, p_decision, p_line);
  update support.goal g set state = v_next, look_on = case when v_next = 'OPEN' then p_look else g.look_on end, ended_on = case when v_next <> 'OPEN' then access.today() end, version = g.version + 1
  where g.controller_id = v_goal.controller_id and g.id = p_goal;
  return query select null::text, v_next, v_goal.version + 1;
end $$;

create function support.plan_action(p_id uuid, p_track uuid, p_goal uuid, p_setting text, p_doer text, p_until date, p_what bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_track constant support.track := support.track_to_write(p_track);
begin
  if v_track.state not in ('ACTIVE', 'STRUCTURAL') then return query select 'support_not_from_here', null::text, 0; return; end if;
  if p_until <= access.today() then return query select 'support_action_until', null::text, 0; return; end if;
  if p_goal is not null and not exists (select from support.goal g where g.controller_id = v_track.controller_id and g.track_id = p_track and g.id = p_goal) then return query select 'not_found', null::text, 0; return; end if;
  if p_doer in ('SPECIALIST', 'YOUTH_CARE') and not exists (select from support.action a where a.controller_id = v_track.controller_id and a.track_id = p_track and a.ended_on is null
    and a.doer in ('TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR')) then return query select 'support_base_team', null::text, 0; return; end if;
  insert into support.action (controller_id, id, track_id, child_id, goal_id, setting, doer, what, began_on, until_on)
  values (v_track.controller_id, p_id, p_track, v_track.child_id, p_goal, p_setting, p_doer, p_what, access.today(), p_until);
  return query select null::text, 'OPEN', 1;
end $$;

create function support.end_action(p_track uuid, p_id uuid, p_version integer) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_track constant support.track := support.track_to_write(p_track);
  v_action support.action;
begin
  select * into v_action from support.action a where a.controller_id = v_track.controller_id and a.track_id = p_track and a.id = p_id;
  if not found then return query select 'not_found', null::text, 0; return; end if;
  if v_action.version <> p_version then return query select 'changed_since', null::text, v_action.version; return; end if;
  if v_action.ended_on is not null then return query select 'support_action_over', null::text, v_action.version; return; end if;
  -- the base stays involved: the last of its actions ends after the specialist's (R44)
  if v_action.doer in ('TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR')
    and exists (select from support.action a where a.controller_id = v_track.controller_id and a.track_id = p_track and a.ended_on is null and a.doer in ('SPECIALIST', 'YOUTH_CARE'))
    and not exists (select from support.action a where a.controller_id = v_track.controller_id and a.track_id = p_track and a.ended_on is null and a.id <> p_id
      and a.doer in ('TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR')) then return query select 'support_base_team', null::text, v_action.version; return; end if;
  update support.action a set ended_on = access.today(), version = a.version + 1 where a.controller_id = v_action.controller_id and a.id = p_id;
  return query select null::text, 'ENDED', v_action.version + 1;
end $$;

comment on function support.note_need is 'Notes what helps, what is needed or what hinders, in a track that is not over.';
comment on function support.remove_need is 'Takes a line away from the page; that it stood there stays.';
comment on function support.set_goal is 'Sets a goal to look at in six to eight weeks; three at most are open (P6).';
comment on function support.evaluate_goal is 'One slider, one line, and continue, change or stop (P6).';
comment on function support.plan_action is 'Plans an action; a specialist''s only beside one of the base team (R44).';
comment on function support.end_action is 'Ends an action; never the last one of the base team while a specialist is at work (R44).';

do $$ begin
  execute format('grant execute on function support.note_need, support.remove_need, support.set_goal, support.evaluate_goal, support.plan_action, support.end_action to %I', access.role_name('caller'));
end $$;
`;

const terms = `
-- a school keeps what it wrote of support a year longer than the rest (R46), so the child's record waits for it
update access.retention_rule set sentence = '2 years after leaving, 3 where there was support',
  due = 't.left_on + interval ''2 years'' < access.today() and (t.left_on + interval ''3 years'' < access.today()
    or not exists (select from support.track k where k.controller_id = t.controller_id and k.child_id = t.id))'
where table_name = 'children.child';
insert into access.retention_rule (table_name, sentence, due, automatic) values
('support.track', '3 years after the child left', 'exists (select from children.child c where c.controller_id = t.controller_id and c.id = t.child_id and c.left_on + interval ''3 years'' < access.today())', false),
('access.child_key', '5 years after it was erased', 't.erased_on < access.today() - interval ''5 years''', true);
`;
