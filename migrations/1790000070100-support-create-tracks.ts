import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The track of support of a child, and each step up and down as a dated event with its reason, review and "wanneer is het genoeg" (R27, R39, X16). */
export class SupportCreateTracks1790000070100 implements MigrationInterface {
  name = 'SupportCreateTracks1790000070100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(steps);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.track';`);
    await runner.query(`
drop table support.step_words, support.step, support.track cascade;
drop function support.start_track, support.step_track, support.hand_over_track, support.step_fault, support.owner_of, support.colleagues, support.may_own;
`);
  }
}

const ACTIONS = `'START', 'HAND_OVER', 'STEP_UP', 'STEP_DOWN', 'EXTEND', 'MAKE_STRUCTURAL', 'LOOK', 'STOP', 'CLOSE', 'RESUME', 'LEAVE'`;

const tables = `
create table support.track (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  location_id uuid not null,
  scale_id uuid not null,
  level_code text not null,
  owner_account_id uuid not null references access.account (id),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE', 'DONE', 'LEFT')),
  started_on date not null,
  step_on date not null,
  review_on date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, scale_id, level_code) references support.scale_level (controller_id, scale_id, code),
  -- what runs has a date on which one looks, in aftercare too; what is over has none (X16)
  constraint track_days check (step_on >= started_on and ended_on >= started_on),
  constraint track_has_a_date check ((state in ('DONE', 'LEFT')) = (review_on is null) and (state in ('DONE', 'LEFT')) = (ended_on is not null))
);
comment on table support.track is 'Purpose: the support one child gets for a while here: who owns it, which level by which version of the scale, and when one looks again (R27, R39). Retention: 3 years after the child left.';
create unique index track_one_at_a_time on support.track (controller_id, child_id) where state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE');
create index track_by_location on support.track (controller_id, location_id, review_on) where state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE');

create table support.step (
  controller_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  child_id uuid not null,
  place integer not null check (place >= 1),
  action text not null check (action in (${ACTIONS})),
  scale_id uuid not null,
  from_level text,
  to_level text not null,
  on_date date not null,
  review_on date,
  decided_by text[] not null check (decided_by <@ array['PARENTS', 'CHILD', 'TEACHER', 'PEDAGOGICAL_STAFF', 'CARE_COORDINATOR', 'SUPPORT_TEAM', 'SPECIALIST', 'SWV']),
  -- who owns it from then on
  owner_account_id uuid references access.account (id),
  noted_by uuid not null references access.account (id),
  primary key (controller_id, id),
  unique (controller_id, track_id, place),
  -- nobody decides that a child is gone: the calendar notes it
  constraint step_decided check (cardinality(decided_by) >= 1 or (action = 'LEAVE' and noted_by = access.service_account())),
  constraint step_owner check ((action = 'HAND_OVER') = (owner_account_id is not null)),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  constraint step_review check (review_on is null or (review_on > on_date and review_on <= case
    when action in ('MAKE_STRUCTURAL', 'LOOK') then (on_date + interval '12 months')::date else on_date + 182 end))
);
comment on table support.step is 'Purpose: one decision on the level of support: up, down, the same, enough; by which roles, and when one looks again (R27, X16); or another owner (R39). Retention: with the track.';

create table support.step_words (
  controller_id uuid not null,
  step_id uuid not null,
  child_id uuid not null,
  reason bytea,
  enough_when bytea,
  primary key (controller_id, step_id),
  foreign key (controller_id, step_id) references support.step (controller_id, id) on delete cascade
);
comment on table support.step_words is 'Purpose: why this step, and when it is enough (wanneer is het genoeg), sealed with the key of the child. Retention: with the track.';
`;

const steps = `
call access.declare_steps('support.track',
  'ACTIVE STEP_UP ACTIVE', 'STRUCTURAL STEP_UP ACTIVE', 'ACTIVE STEP_DOWN ACTIVE', 'STRUCTURAL STEP_DOWN ACTIVE', 'ACTIVE EXTEND ACTIVE',
  'ACTIVE MAKE_STRUCTURAL STRUCTURAL', 'STRUCTURAL LOOK STRUCTURAL', 'ACTIVE STOP AFTERCARE', 'STRUCTURAL STOP AFTERCARE', 'AFTERCARE CLOSE DONE',
  'AFTERCARE RESUME ACTIVE', 'ACTIVE LEAVE LEFT', 'STRUCTURAL LEAVE LEFT', 'AFTERCARE LEAVE LEFT');

create function support.may_own(p_controller uuid, p_location uuid, p_account uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from centre.controller c where c.id = p_controller and c.kind in ('SCHOOL_BOARD', 'CHILDCARE'))
    and exists (select from access.post p where p.controller_id = p_controller and p.account_id = p_account and p.period @> access.today()
      and p.role in ('TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR')
      and (p.scope_kind = 'LOCATION' and p.scope_id = p_location or p.scope_kind = 'GROUP'
        and exists (select from centre."group" g where g.controller_id = p_controller and g.id = p.scope_id and g.location_id = p_location)))
$$;
comment on function support.may_own is 'R27, R39: the owner of a track works at that location, for the school or childcare itself; a guest, youth care or the SWV never owns one.';

create function support.owner_of(p_track uuid) returns table (name text, works_here boolean) language sql stable security definer set search_path = '' as $$
  select a.display_name, support.may_own(t.controller_id, t.location_id, a.id) from support.track t join access.account a on a.id = t.owner_account_id
  where t.controller_id = access.controller() and t.id = p_track and t.child_id = any (access.opened('support'))
$$;
comment on function support.owner_of is 'Who owns a track and whether they still work where it is, for whom its child is opened.';

create function support.colleagues(p_child uuid) returns table (account_id uuid, name text, owns boolean) language sql stable security definer set search_path = '' as $$
  select a.id, a.display_name, exists (select from support.track t where t.controller_id = w.controller_id and t.child_id = p_child and t.owner_account_id = a.id and t.ended_on is null)
  from access.caller() w
  join access.account a on exists (select from access.post p where p.controller_id = w.controller_id and p.account_id = a.id)
  where p_child = any (access.opened('support')) and exists (select from access.subject_scope s where s.controller_id = w.controller_id and s.subject_kind = 'CHILD' and s.subject_id = p_child
    and s.scope_kind = 'LOCATION' and s.closed_at is null and s.period @> w.today and support.may_own(w.controller_id, s.scope_id, a.id))
  order by a.display_name, a.id limit 100
$$;
comment on function support.colleagues is 'R39: who may own the support of a child, or hear a signal about it: who works where the child is, for the school or childcare itself.';

create function support.step_fault(p_track support.track, p_action text, p_level text, p_review date, p_today date, p_has_reason boolean, p_has_enough_when boolean) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_next constant text := access.next_state('support.track', p_track.state, p_action);
  v_now integer;
  v_then integer;
begin
  if v_next is null then return 'support_not_from_here'; end if;
  select l.place into v_now from support.scale_level l where l.controller_id = p_track.controller_id and l.scale_id = p_track.scale_id and l.code = p_track.level_code;
  select l.place into v_then from support.scale_level l where l.controller_id = p_track.controller_id and l.scale_id = p_track.scale_id and l.code = p_level;
  if v_then is null or (p_action = 'STEP_UP' and v_then <= v_now) or (p_action = 'STEP_DOWN' and v_then >= v_now)
    or (p_action not in ('STEP_UP', 'STEP_DOWN', 'RESUME') and v_then <> v_now) then return 'support_level'; end if;
  if p_action in ('STEP_UP', 'EXTEND', 'MAKE_STRUCTURAL', 'RESUME') and not p_has_reason then return 'support_reason'; end if;
  if p_action in ('STEP_UP', 'STEP_DOWN', 'EXTEND', 'RESUME') and not p_has_enough_when then return 'support_enough_when'; end if;
  if (v_next in ('DONE', 'LEFT')) <> (p_review is null) then return 'support_review_missing'; end if;
  if p_review <= p_today then return 'support_review_early'; end if;
  if p_review > (case when p_action in ('MAKE_STRUCTURAL', 'LOOK') then (p_today + interval '12 months')::date else p_today + 182 end) then return 'support_review_late'; end if;
  return null;
end $$;
comment on function support.step_fault is 'What does not fit in a step: its state, its level, a reason or an end that is missing, its review (R27, X16); null when all does.';

create function support.start_track(p_id uuid, p_child uuid, p_location uuid, p_level text, p_owner uuid, p_review date, p_step uuid, p_decided_by text[], p_reason bytea, p_enough_when bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_who constant access.caller := access.caller();
  v_scale uuid;
begin
  if v_who.controller_id is null or p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if not exists (select from access.subject_scope s where s.controller_id = v_who.controller_id and s.subject_kind = 'CHILD' and s.subject_id = p_child
    and s.scope_kind = 'LOCATION' and s.scope_id = p_location and s.closed_at is null and s.period @> v_who.today) then return query select 'not_found', null::text, 0; return; end if;
  if not support.may_own(v_who.controller_id, p_location, p_owner) then return query select 'support_owner', null::text, 0; return; end if;
  select u.scale_id into v_scale from support.scale_use u where u.controller_id = v_who.controller_id and u.location_id = p_location and u.since <= v_who.today order by u.since desc limit 1;
  if v_scale is null then return query select 'support_no_scale', null::text, 0; return; end if;
  if not exists (select from support.scale_level l where l.controller_id = v_who.controller_id and l.scale_id = v_scale and l.code = p_level) then return query select 'support_level', null::text, 0; return; end if;
  if p_reason is null then return query select 'support_reason', null::text, 0; return; end if;
  if p_enough_when is null then return query select 'support_enough_when', null::text, 0; return; end if;
  if p_review <= v_who.today then return query select 'support_review_early', null::text, 0; return; end if;
  if p_review > v_who.today + 182 then return query select 'support_review_late', null::text, 0; return; end if;
  insert into support.track (controller_id, id, child_id, location_id, scale_id, level_code, owner_account_id, started_on, step_on, review_on)
  values (v_who.controller_id, p_id, p_child, p_location, v_scale, p_level, p_owner, v_who.today, v_who.today, p_review)
  on conflict (controller_id, child_id) where state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE') do nothing;
  if not found then return query select 'support_track_runs', null::text, 0; return; end if;
  insert into support.step (controller_id, id, track_id, child_id, place, action, scale_id, to_level, on_date, review_on, decided_by, noted_by)
  values (v_who.controller_id, p_step, p_id, p_child, 1, 'START', v_scale, p_level, v_who.today, p_review, p_decided_by, v_who.account_id);
  insert into support.step_words values (v_who.controller_id, p_step, p_child, p_reason, p_enough_when);
  return query select null::text, 'ACTIVE', 1;
end $$;
comment on function support.start_track is 'Begins support of a child that is opened, at a location where it is, with an owner of that place, by the scale in use there; one track at a time.';

create function support.step_track(p_track uuid, p_version integer, p_step uuid, p_action text, p_level text, p_review date, p_decided_by text[], p_reason bytea, p_enough_when bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_track support.track;
  v_next text;
  v_fault text;
begin
  select * into v_track from support.track t where t.controller_id = v_who.controller_id and t.id = p_track for update;
  if not found or v_track.child_id <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if v_track.version <> p_version then return query select 'changed_since', null::text, v_track.version; return; end if;
  v_fault := support.step_fault(v_track, p_action, coalesce(p_level, v_track.level_code), p_review, v_who.today, p_reason is not null, p_enough_when is not null);
  if v_fault is not null then return query select v_fault, null::text, v_track.version; return; end if;
  v_next := access.next_state('support.track', v_track.state, p_action);
  insert into support.step (controller_id, id, track_id, child_id, place, action, scale_id, from_level, to_level, on_date, review_on, decided_by, noted_by)
  values (v_who.controller_id, p_step, v_track.id, v_track.child_id, (select count(*) + 1 from support.step s where s.controller_id = v_track.controller_id and s.track_id = v_track.id),
    p_action, v_track.scale_id, v_track.level_code, coalesce(p_level, v_track.level_code), v_who.today, p_review, p_decided_by, v_who.account_id);
  insert into support.step_words values (v_who.controller_id, p_step, v_track.child_id, p_reason, p_enough_when);
  update support.track t set state = v_next, level_code = coalesce(p_level, v_track.level_code), step_on = v_who.today, review_on = p_review,
    ended_on = case when v_next in ('DONE', 'LEFT') then v_who.today end, version = t.version + 1
  where t.controller_id = v_track.controller_id and t.id = v_track.id;
  return query select null::text, v_next, v_track.version + 1;
end $$;
comment on function support.step_track is 'One decision on a track that was seen at this version; the step is kept for ever, the track stands where it leads.';

create function support.hand_over_track(p_track uuid, p_version integer, p_owner uuid, p_step uuid, p_reason bytea) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_track support.track;
begin
  select * into v_track from support.track t where t.controller_id = v_who.controller_id and t.id = p_track for update;
  if not found or v_track.child_id <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if v_track.version <> p_version then return query select 'changed_since', null::text, v_track.version; return; end if;
  if v_track.state in ('DONE', 'LEFT') then return query select 'support_not_from_here', null::text, v_track.version; return; end if;
  if not support.may_own(v_who.controller_id, v_track.location_id, p_owner) then return query select 'support_owner', null::text, v_track.version; return; end if;
  if p_owner = v_track.owner_account_id then return query select 'support_owner_same', null::text, v_track.version; return; end if;
  if p_reason is null then return query select 'support_reason', null::text, v_track.version; return; end if;
  -- whose it is is the care coordinator's to say; level and review stay as they are
  insert into support.step (controller_id, id, track_id, child_id, place, action, scale_id, from_level, to_level, on_date, decided_by, owner_account_id, noted_by)
  values (v_who.controller_id, p_step, v_track.id, v_track.child_id, (select count(*) + 1 from support.step s where s.controller_id = v_track.controller_id and s.track_id = v_track.id),
    'HAND_OVER', v_track.scale_id, v_track.level_code, v_track.level_code, v_who.today, array['CARE_COORDINATOR'], p_owner, v_who.account_id);
  insert into support.step_words (controller_id, step_id, child_id, reason) values (v_who.controller_id, p_step, v_track.child_id, p_reason);
  update support.track t set owner_account_id = p_owner, version = t.version + 1 where t.controller_id = v_track.controller_id and t.id = v_track.id;
  perform access.note('ACT', 'CHILD', array[v_track.child_id], 'SUPPORT');
  return query select null::text, v_track.state, v_track.version + 1;
end $$;
comment on function support.hand_over_track is 'Gives a track another owner of the same location, as a dated step with its reason (R39).';
`;

const walls = `
call access.protect('support.track', 'support', 'select', 'child_id');
call access.protect('support.step', 'support', 'select', 'child_id');
call access.protect('support.step_words', 'support_words', 'select', 'child_id');
do $$ begin
  execute format('grant execute on function support.start_track, support.step_track, support.hand_over_track, support.owner_of, support.colleagues to %I', access.role_name('caller'));
end $$;
`;
