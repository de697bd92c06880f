import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A safety net for the coach who works alone, at the own employer (X14); and words that are forgotten when their time has passed (X15). */
export class CoachingCreateProfiles1790000050500 implements MigrationInterface {
  name = 'CoachingCreateProfiles1790000050500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(profiles);
    await runner.query(upkeep);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from access.retention_rule where table_name like 'coaching.%';
delete from access.subject_scope where subject_kind = 'COACH';
drop trigger post_opens_profile on access.post;
drop function coaching.forget_words, coaching.keep_term, coaching.term_here, coaching.kept_until, coaching.days_kept, coaching.scope_coach, coaching.keep_profile, coaching.profiles_here cascade;
drop table coaching.term, coaching.supervision, coaching.own_group_day, coaching.coach_profile;
`);
  }
}

const profiles = `
create table coaching.coach_profile (
  controller_id uuid not null references centre.controller (id),
  account_id uuid not null references access.account (id),
  updated_on date not null,
  version integer not null default 1,
  primary key (controller_id, account_id)
);
comment on table coaching.coach_profile is 'Purpose: when a coach last brought the own profile up to date; all that who leads sees of it (X14). Retention: 2 years after the post.';

create table coaching.own_group_day (
  controller_id uuid not null,
  account_id uuid not null,
  on_day date not null,
  primary key (controller_id, account_id, on_day),
  foreign key (controller_id, account_id) references coaching.coach_profile (controller_id, account_id) on delete cascade
);
comment on table coaching.own_group_day is 'Purpose: days a coach worked on a treatment group of their own. Retention: with the profile.';

create table coaching.supervision (
  controller_id uuid not null,
  account_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('SUPERVISION', 'INTERVISION')),
  primary key (controller_id, account_id, on_day, kind),
  foreign key (controller_id, account_id) references coaching.coach_profile (controller_id, account_id) on delete cascade
);
comment on table coaching.supervision is 'Purpose: when a coach had supervision or intervision; never what was said. Retention: with the profile.';

call access.protect('coaching.coach_profile', 'coach_profile', 'select', 'account_id');
call access.protect('coaching.own_group_day', 'coach_profile', 'select', 'account_id');
call access.protect('coaching.supervision', 'coach_profile', 'select', 'account_id');

create function coaching.scope_coach() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
  values (new.controller_id, 'COACH', new.account_id, 'ACCOUNT', new.account_id, 'OWN', new.account_id, '[2000-01-01,)') on conflict do nothing;
  return null;
end $$;
create trigger post_opens_profile after insert on access.post for each row when (new.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH')) execute function coaching.scope_coach();

create function coaching.keep_profile(p_version integer, p_group_days date[], p_supervisions date[], p_intervisions date[])
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_last integer;
begin
  if v_who.account_id <> all (access.writable('coach_profile')) then raise exception 'only the own profile' using errcode = '42501'; end if;
  select p.version into v_last from coaching.coach_profile p where p.controller_id = v_who.controller_id and p.account_id = v_who.account_id for update;
  if coalesce(v_last, 0) <> p_version then return query select 'changed_since', null::text, coalesce(v_last, 0); return; end if;
  insert into coaching.coach_profile (controller_id, account_id, updated_on) values (v_who.controller_id, v_who.account_id, v_who.today)
  on conflict (controller_id, account_id) do update set updated_on = v_who.today, version = coaching.coach_profile.version + 1;
  delete from coaching.own_group_day d where d.controller_id = v_who.controller_id and d.account_id = v_who.account_id;
  insert into coaching.own_group_day select v_who.controller_id, v_who.account_id, d from unnest(p_group_days) d on conflict do nothing;
  delete from coaching.supervision d where d.controller_id = v_who.controller_id and d.account_id = v_who.account_id;
  insert into coaching.supervision select v_who.controller_id, v_who.account_id, d, k from (
    select unnest(p_supervisions), 'SUPERVISION' union all select unnest(p_intervisions), 'INTERVISION') x (d, k) on conflict do nothing;
  return query select null::text, 'KEPT', coalesce(v_last, 0) + 1;
end $$;
comment on function coaching.keep_profile is 'A coach brings the own profile up to date: days on an own group, dates of supervision and intervision.';

create function coaching.profiles_here() returns table (account_id uuid, name text, updated_on date) language sql stable security definer set search_path = '' as $$
  select a.id, a.display_name, p.updated_on
  from (select distinct q.account_id from access.post q where q.controller_id = access.controller() and q.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH') and q.period @> access.today()
    and (q.scope_id = any (access.opened('coach_currency')) or q.scope_kind = 'CONTROLLER')) who
  join access.account a on a.id = who.account_id
  left join coaching.coach_profile p on p.controller_id = access.controller() and p.account_id = a.id
  where cardinality(access.opened('coach_currency')) > 0
  order by a.display_name, a.id
$$;
comment on function coaching.profiles_here is 'For who leads a location: which coaches there are, and when each brought the own profile up to date; nothing of what is in it (X14).';
`;

/** Part of a statement that does away with words of trajectories that are past, and tells of which. */
const removed = (name: string, statement: string) =>
  `  ${name} as (${statement} (x.controller_id, x.trajectory_id) = (p.controller_id, p.id) returning x.controller_id, x.trajectory_id)`;

const upkeep = `
create table coaching.term (
  controller_id uuid primary key references centre.controller (id),
  anonymous_days integer not null check (anonymous_days between 30 and 730),
  version integer not null default 1
);
comment on table coaching.term is 'Purpose: how many days anonymous words are kept after a trajectory; without a row 90 (X15). Not personal data. Retention: as long as in force.';

create function coaching.term_here(out anonymous_days integer, out version integer) language sql stable security definer set search_path = '' as $$
  select coalesce(t.anonymous_days, 90), coalesce(t.version, 0) from (select access.controller() as id) c left join coaching.term t on t.controller_id = c.id
  where c.id = any (access.opened('organisation'))
$$;
comment on function coaching.term_here is 'How many days the words of a trajectory are kept at this controller, for who organises it; version 0 while nothing was set.';

create function coaching.keep_term(p_days integer, p_version integer) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_version integer;
begin
  if access.controller() is null or not access.controller() = any (access.writable('organisation')) then raise exception 'only who organises' using errcode = '42501'; end if;
  select t.version into v_version from coaching.term t where t.controller_id = access.controller() for update;
  if coalesce(v_version, 0) <> p_version then return query select 'changed_since', null::text, coalesce(v_version, 0); return; end if;
  insert into coaching.term as t (controller_id, anonymous_days) values (access.controller(), p_days)
  on conflict (controller_id) do update set anonymous_days = excluded.anonymous_days, version = t.version + 1 returning t.version into v_version;
  return query select null::text, null::text, v_version;
end $$;
comment on function coaching.keep_term is 'Sets how many days the words of a trajectory are kept after it: 30 to 730 (X15).';

create function coaching.days_kept(p_controller uuid) returns integer language sql stable security definer set search_path = '' as $$
  select coalesce((select t.anonymous_days from coaching.term t where t.controller_id = p_controller), 90)
$$;
comment on function coaching.days_kept is 'How many days anonymous words are kept at a controller; 90 while nothing was set (X15).';

create function coaching.kept_until(p coaching.trajectory) returns date language sql stable security definer set search_path = '' as $$
  select greatest(p.ended_on, case when p.ended_on is null then p.planned_end_on end, (select max(l.held_on) from coaching.log l where l.controller_id = p.controller_id and l.trajectory_id = p.id))
    + coaching.days_kept(p.controller_id)
$$;
comment on function coaching.kept_until is 'Until when the words of a trajectory are kept: counted from its end, or its last meeting when that was later.';

-- words go when their days have passed since they were last needed: a goal is looked at three months after the end (R40), an estimate twelve after it was agreed (X12)
create function coaching.forget_words() returns integer language plpgsql security definer set search_path = '' as $$
declare v_gone integer;
begin
  with past as materialized (
    select t.controller_id, t.id, coalesce(t.ended_on, t.planned_end_on) as ended, coaching.days_kept(t.controller_id) as days from coaching.trajectory t where coaching.kept_until(t) < access.today()
  ),
${removed('feelings', 'delete from coaching.feeling x using past p where')},
${removed('questions', 'delete from coaching.question x using past p where')},
${removed('logs', 'delete from coaching.log_words x using past p where')},
${removed('dissents', 'update coaching.confirmation x set dissent = null from past p where x.dissent is not null and')},
${removed('moves', 'update coaching.end_move x set reason = null from past p where x.reason is not null and')},
${removed('owners', 'update coaching.ownership x set coach_adds = null, coach_leaves = null from past p where coalesce(x.coach_adds, x.coach_leaves) is not null and')},
${removed(
  'goals',
  `update coaching.goal x set text = null, expected = null from past p where x.text is not null
    and (x.dropped_on is not null or (p.ended + interval '3 months')::date + p.days < access.today()) and`,
)},
${removed(
  'estimates',
  `update coaching.averted x set instead = null from past p where x.instead is not null
    and coalesce((x.agreed_on + interval '12 months')::date, x.claimed_on) + p.days < access.today() and`,
)},
${removed('parents', 'update coaching.parent_voice x set line = null from past p where x.line is not null and')},
${removed('late', 'update coaching.late_referral x set earlier = null from past p where x.earlier is not null and')},
  gone as (${['feelings', 'questions', 'logs', 'dissents', 'moves', 'owners', 'goals', 'estimates', 'parents', 'late'].map((part) => `select * from ${part}`).join(' union ')}),
  proven as (
    insert into access.destruction (controller_id, table_name, rows, rule)
    select g.controller_id, 'coaching.log_words', 1, 'words of a trajectory, 90 days after they were last needed or as set' from gone g)
  select count(*) into v_gone from gone;
  return v_gone;
end $$;
comment on function coaching.forget_words is 'Forgets words whose term has passed, of trajectories that are over; figures and counts stay. How many trajectories.';

insert into access.retention_rule (table_name, sentence, due, automatic) values
('coaching.talk', '5 years', 't.held_on < access.today() - interval ''5 years''', true),
('coaching.trajectory', '2 years after it ended', 't.ended_on < access.today() - interval ''2 years''', false),
('coaching.coach_profile', '2 years after the post', 'not exists (select from access.post p where p.controller_id = t.controller_id and p.account_id = t.account_id and coalesce(upper(p.period), ''infinity'') > access.today() - interval ''2 years'')', false);

do $$ declare v_table text;
begin
  foreach v_table in array array['coaching.term'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
  execute format('grant execute on function coaching.keep_profile, coaching.profiles_here, coaching.term_here, coaching.keep_term to %I', access.role_name('caller'));
  execute format('grant execute on function coaching.forget_words to %I', access.role_name('worker'));
  execute format('grant usage on schema coaching to %I', access.role_name('worker'));
end $$;
`;
