import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trajectories of two equals, their visits and logs: the tables, in whose reach they are, and the cellar's lines (R36-R41). Written by functions alone. */
export class CoachingCreateTrajectories1790000050000 implements MigrationInterface {
  name = 'CoachingCreateTrajectories1790000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trajectories);
    await runner.query(visits);
    await runner.query(scopes);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine in ('coaching.visit', 'coaching.log');`);
    await runner.query(`
drop trigger post_moves_members on access.post;
drop schema coaching cascade;
delete from access.subject_scope where subject_kind = 'TRAJECTORY';
`);
  }
}

const trajectories = `
create schema coaching;
comment on schema coaching is 'What coaches and colleagues do together, as equals: trajectories, visits, logs.';
do $$ begin execute format('grant usage on schema coaching to %I', access.role_name('caller')); end $$;

create table coaching.trajectory (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  location_id uuid not null,
  group_id uuid,
  programme text not null check (programme ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  phase text not null default 'QUESTION' check (phase in ('QUESTION', 'LOOKING_ALONG', 'TRYING', 'REFLECTING', 'CLOSING', 'AFTERCARE')),
  coach_account_id uuid not null references access.account (id),
  owner_account_id uuid not null references access.account (id),
  asked_by uuid not null references access.account (id),
  asked_on date not null,
  first_visit_on date,
  planned_end_on date not null,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  -- a coach is nobody's problem owner (R39), and asks nothing of themselves
  constraint trajectory_owner check (coach_account_id not in (owner_account_id, asked_by)),
  constraint trajectory_days check (planned_end_on >= asked_on and ended_on >= asked_on and first_visit_on >= asked_on)
);
comment on table coaching.trajectory is 'Purpose: a question that a colleague and a coach take up together, at the controller of its owner (R39); no child in it. Retention: 2 years after it ended.';
create index trajectory_by_location on coaching.trajectory (controller_id, location_id, asked_on);

create table coaching.member (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  account_id uuid not null references access.account (id),
  side text not null check (side in ('COACH', 'COLLEAGUE')),
  first_day date not null,
  last_day date,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  unique (controller_id, trajectory_id, account_id),
  constraint member_days check (last_day >= first_day)
);
comment on table coaching.member is 'Purpose: who is in a trajectory, on which side, from when to when; sight follows from this row. Retention: with the trajectory.';
create index member_by_account on coaching.member (controller_id, account_id);

create table coaching.phase_event (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  from_phase text,
  phase text not null,
  account_id uuid not null,
  on_day date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.phase_event is 'Purpose: the order in which phases were gone through, steps back included; no order is prescribed. Retention: with the trajectory.';
create index phase_event_by_trajectory on coaching.phase_event (controller_id, trajectory_id, at);
`;

const visits = `
create table coaching.visit (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  planned_on date not null,
  planned_time text check (planned_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  setting text not null check (setting in ('GROUP', 'HOME', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE')),
  form text not null check (form in ('OBSERVATION', 'DOING_TOGETHER', 'REFLECTION_TALK', 'VIDEO_INTERACTION', 'TEAM_TALK', 'PARENT_TALK', 'TRAINING')),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.visit is 'Purpose: a meeting that was planned: day, place and form. Retention: with the trajectory.';
create index visit_by_trajectory on coaching.visit (controller_id, trajectory_id, planned_on);
call access.declare_steps('coaching.visit', 'PLANNED MOVE PLANNED', 'PLANNED HOLD HELD', 'PLANNED CANCEL CANCELLED');

create table coaching.log (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  visit_id uuid,
  held_on date not null,
  setting text not null check (setting in ('GROUP', 'HOME', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE')),
  form text not null check (form in ('OBSERVATION', 'DOING_TOGETHER', 'REFLECTION_TALK', 'VIDEO_INTERACTION', 'TEAM_TALK', 'PARENT_TALK', 'TRAINING')),
  participants text[] not null default '{}',
  theme text check (theme in ('EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE')),
  competences text[] not null default '{}',
  protective_factors text[] not null default '{}',
  mood integer check (mood between 1 and 5),
  minutes_group integer not null default 0 check (minutes_group between 0 and 600),
  minutes_talk integer not null default 0 check (minutes_talk between 0 and 600),
  minutes_parents integer not null default 0 check (minutes_parents between 0 and 600),
  minutes_team integer not null default 0 check (minutes_team between 0 and 600),
  minutes_training integer not null default 0 check (minutes_training between 0 and 600),
  minutes_travel integer not null default 0 check (minutes_travel between 0 and 600),
  state text not null default 'OFFERED' check (state in ('OFFERED', 'CONFIRMED')),
  made_by uuid not null references access.account (id),
  made_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  foreign key (controller_id, visit_id) references coaching.visit (controller_id, id),
  constraint log_participants check (participants <@ array['PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF', 'COACH', 'PARENT', 'TEAM', 'SPECIALIST', 'OTHER']),
  constraint log_competences check (competences <@ array['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS']),
  constraint log_factors check (protective_factors <@ array['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10'])
);
comment on table coaching.log is 'Purpose: one meeting in figures and codes, confirmed by both sides (R37); its words lie apart. Retention: with the trajectory.';
create index log_by_trajectory on coaching.log (controller_id, trajectory_id, held_on);
create unique index log_by_visit on coaching.log (controller_id, visit_id) where visit_id is not null;
call access.declare_steps('coaching.log', 'OFFERED CONFIRM CONFIRMED', 'OFFERED CORRECT OFFERED', 'CONFIRMED CORRECT OFFERED');
create function coaching.refuse_editing() returns trigger language plpgsql set search_path = '' as $$
begin raise exception 'what both confirmed changes by a next version alone' using errcode = '23514'; end $$;
create trigger log_stands before update on coaching.log for each row when (old.state = 'CONFIRMED' and new.version = old.version) execute function coaching.refuse_editing();

create table coaching.log_version (
  controller_id uuid not null,
  log_id uuid not null,
  version integer not null,
  trajectory_id uuid not null,
  facts jsonb not null,
  made_at timestamptz not null,
  primary key (controller_id, log_id, version),
  foreign key (controller_id, log_id) references coaching.log (controller_id, id) on delete cascade
);
comment on table coaching.log_version is 'Purpose: figures and codes of a log as they were before a correction. Retention: with the trajectory.';

create table coaching.log_words (
  controller_id uuid not null,
  log_id uuid not null,
  version integer not null,
  trajectory_id uuid not null,
  account_id uuid not null references access.account (id),
  question text check (length(question) <= 300),
  story text check (length(story) <= 1000),
  experiment text check (length(experiment) <= 300),
  experiment_by text check (experiment_by in ('COACH', 'COLLEAGUE', 'BOTH', 'TEAM', 'PARENTS')),
  next_step text check (length(next_step) <= 300),
  primary key (controller_id, log_id, version),
  foreign key (controller_id, log_id) references coaching.log (controller_id, id) on delete cascade
);
comment on table coaching.log_words is 'Purpose: the words of a log, version by version, by the one who wrote them; never for management (K4). Retention: 90 days after the trajectory, or as the controller sets.';
create index log_words_by_trajectory on coaching.log_words (controller_id, trajectory_id);

create table coaching.confirmation (
  controller_id uuid not null,
  log_id uuid not null,
  version integer not null,
  account_id uuid not null references access.account (id),
  trajectory_id uuid not null,
  dissent text check (length(dissent) <= 300),
  confirmed_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, log_id, version, account_id),
  foreign key (controller_id, log_id) references coaching.log (controller_id, id) on delete cascade
);
comment on table coaching.confirmation is 'Purpose: who agreed with which version of a log, with a line of dissent when there is one (R37). Retention: with the trajectory; the line with the words.';
create index confirmation_by_trajectory on coaching.confirmation (controller_id, trajectory_id);
`;

const scopes = `
create function coaching.covered_until(p_controller uuid, p_account uuid, p_location uuid) returns date language sql stable security definer set search_path = '' as $$
  select max(coalesce(upper(p.period), 'infinity')) from access.post p
  where p.controller_id = p_controller and p.account_id = p_account and p.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH') and not isempty(p.period)
    and ((p.scope_kind = 'CONTROLLER' and p.scope_id = p_controller) or (p.scope_kind = 'LOCATION' and p.scope_id = p_location)
      or (p.scope_kind = 'GROUP' and p.scope_id in (select g.id from centre."group" g where g.controller_id = p_controller and g.location_id = p_location)))
$$;
comment on function coaching.covered_until is 'The first day on which a coach has no assignment at this location any more; null when there never was one.';

create function coaching.lay_member(p coaching.member) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_until date := coalesce(p.last_day + 1, 'infinity');
begin
  delete from access.subject_scope where controller_id = p.controller_id and basis = 'COACHING' and basis_id = p.id;
  if p.side = 'COACH' then
    -- everything of a tenant is out of sight the day after the assignment ends (K7)
    select least(v_until, coaching.covered_until(p.controller_id, p.account_id, t.location_id)) into v_until
    from coaching.trajectory t where t.controller_id = p.controller_id and t.id = p.trajectory_id
      and coaching.covered_until(p.controller_id, p.account_id, t.location_id) is not null;
    if not found then return; end if;
  end if;
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
  values (p.controller_id, 'TRAJECTORY', p.trajectory_id, 'ACCOUNT', p.account_id, 'COACHING', p.id, daterange(p.first_day, greatest(v_until, p.first_day)),
    (select n.child_id from coaching.named_child n where n.controller_id = p.controller_id and n.trajectory_id = p.trajectory_id and n.closed_on is null));
end $$;
comment on function coaching.lay_member is 'Lays anew from when to when a trajectory is in the reach of one member; of a coach never longer than the assignment at that location.';

create function coaching.scope_member() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform coaching.lay_member(new);
  return null;
end $$;
create trigger member_scopes after insert or update on coaching.member for each row execute function coaching.scope_member();

create function coaching.forget_member() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from access.subject_scope where controller_id = old.controller_id and basis = 'COACHING' and basis_id = old.id;
  return null;
end $$;
create trigger member_forget after delete on coaching.member for each row execute function coaching.forget_member();

create function coaching.move_members() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform coaching.lay_member(m) from coaching.member m
  where m.controller_id = coalesce(new.controller_id, old.controller_id) and m.account_id = coalesce(new.account_id, old.account_id) and m.side = 'COACH';
  return null;
end $$;
create trigger post_moves_members after insert or update or delete on access.post for each row execute function coaching.move_members();
`;

const walls = `
call access.protect('coaching.trajectory', 'coaching', 'select', 'id');
call access.protect('coaching.member', 'coaching', 'select', 'trajectory_id');
call access.protect('coaching.phase_event', 'coaching', 'select', 'trajectory_id');
call access.protect('coaching.visit', 'coaching', 'select', 'trajectory_id');
call access.protect('coaching.log', 'coaching', 'select', 'trajectory_id');
call access.protect('coaching.log_version', 'coaching', 'select', 'trajectory_id');
call access.protect('coaching.log_words', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.confirmation', 'coaching_words', 'select', 'trajectory_id');
`;
