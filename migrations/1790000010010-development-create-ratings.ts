import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks, ratings, wellbeing, strengths, and the one profile row of each child that is always what they say. */
export class DevelopmentCreateRatings1790000010010 implements MigrationInterface {
  name = 'DevelopmentCreateRatings1790000010010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(looks);
    await runner.query(strengthsAndProfile);
    await runner.query(checks);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'development.look';`);
    await runner.query(`
drop table development.profile, development.strength, development.wellbeing, development.rating, development.look;
drop function development.refuse_before_birth;
drop function development.check_wellbeing;
drop function development.check_ratings;
`);
  }
}

const looks = `
create table development.look (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  state text not null check (state in ('DRAFT', 'DONE')),
  draft jsonb check (octet_length(draft::text) <= 50000),
  saved_at timestamptz not null,
  done_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint look_is_draft_or_done check ((state = 'DRAFT') = (draft is not null) and (state = 'DONE') = (done_on is not null))
);
comment on table development.look is 'Purpose: one look at a child on all lines (kijkronde); until it is done a private draft that only its writer reads. Retention: a draft 90 days after it was saved, a finished look with the child.';
create index look_by_child on development.look (controller_id, child_id);
create unique index look_draft_once on development.look (controller_id, child_id, account_id) where state = 'DRAFT';
call access.declare_steps('development.look', 'DRAFT FINISH DONE', 'DONE UNDO DRAFT');

create table development.rating (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  framework text not null,
  line text not null,
  step smallint,
  sight text check (sight in ('SEEN', 'DEVELOPING')),
  certainty text check (certainty in ('SURE', 'FAIRLY', 'DOUBT')),
  observed_on date not null,
  rater_account uuid,
  rater_role text not null check (length(rater_role) between 1 and 40),
  source text check (length(source) between 1 and 200),
  note text check (length(note) between 1 and 1000),
  look_id uuid,
  version integer not null default 1,
  replaces uuid,
  reason text check (reason in ('TYPED_WRONG', 'LOOKED_AGAIN', 'AGREED_TOGETHER', 'WRONG_CHILD')),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint rating_whole_or_taken_back check (num_nonnulls(step, sight, certainty) = 3 or (num_nonnulls(step, sight, certainty) = 0 and replaces is not null)),
  constraint rating_correction_has_reason check ((replaces is not null) = (reason is not null) and (replaces is not null) = (version > 1))
);
comment on table development.rating is 'Purpose: how a colleague saw a child on one line: step, sight, certainty, day; append-only, a correction is a next version with a reason and a withdrawn one has no step (O11, O18). Retention: with the child.';
comment on column development.rating.source is 'Where a rating came from that was not made here: the place that handed it over, or an instrument.';
comment on column development.rating.note is 'Purpose: evidence in a few words of the rater, read by colleagues of this child.';
create index rating_by_child on development.rating (controller_id, child_id);
create unique index rating_one_successor on development.rating (controller_id, replaces) where replaces is not null;

create table development.wellbeing (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  look_id uuid not null,
  wellbeing smallint check (wellbeing between 1 and 5),
  involvement smallint check (involvement between 1 and 5),
  observed_on date not null,
  rater_account uuid,
  rater_role text not null check (length(rater_role) between 1 and 40),
  version integer not null default 1,
  replaces uuid,
  reason text check (reason in ('TYPED_WRONG', 'LOOKED_AGAIN', 'AGREED_TOGETHER', 'WRONG_CHILD')),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, id),
  foreign key (controller_id, look_id) references development.look (controller_id, id) on delete cascade,
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint wellbeing_said_or_taken_back check (num_nonnulls(wellbeing, involvement) > 0 or replaces is not null),
  constraint wellbeing_correction_has_reason check ((replaces is not null) = (reason is not null) and (replaces is not null) = (version > 1)),
  constraint wellbeing_first_is_its_look check ((replaces is null) = (id = look_id))
);
comment on table development.wellbeing is 'Purpose: wellbeing and involvement in one look, each on five worded points (O6); the first version has the id of its look; append-only, a correction is a next version with a reason and a withdrawn one says neither (O18). Retention: with the child.';
create index wellbeing_by_child on development.wellbeing (controller_id, child_id);
create unique index wellbeing_one_successor on development.wellbeing (controller_id, replaces) where replaces is not null;
`;

const strengthsAndProfile = `
create table development.strength (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('LOVES', 'PROUD_OF', 'CALMED_BY', 'WORKS')),
  text text not null check (length(text) between 1 and 120),
  suggestion text check (suggestion ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  added_on date not null,
  added_by uuid,
  added_role text not null,
  removed_on date,
  removed_by uuid,
  removed_role text,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  check (num_nonnulls(removed_on, removed_role) in (0, 2))
);
comment on table development.strength is 'Purpose: what a child loves, is proud of, is calmed by, and what works with us (O16); removed is marked, not erased. Retention: with the child.';
create index strength_by_child on development.strength (controller_id, child_id);
create unique index strength_once on development.strength (controller_id, child_id, kind, text) where removed_on is null;

create table development.profile (
  controller_id uuid not null,
  child_id uuid not null,
  levels json not null,
  strengths json not null,
  strengths_version integer not null,
  works text,
  wellbeing smallint,
  involvement smallint,
  wellbeing_on date,
  updated_at timestamptz not null,
  primary key (controller_id, child_id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
) with (fillfactor = 70, toast_tuple_target = 4096);
comment on table development.profile is 'Purpose: the latest rating on each line, the strengths and the last wellbeing of a child in one row; always equal to what those tables say, by one statement. Retention: with the child.';
comment on column development.profile.levels is 'A list of [line, step, sight, certainty, observed on, rater role, source]; a line nobody looked at is absent. Kept as json: it is read far more often than searched.';
comment on column development.profile.strengths is 'A list of [id, kind, text, suggestion] in the order they were added.';
comment on column development.profile.strengths_version is 'How many times a strength was added or removed; the guard for two editors.';
`;

const checks = `
create function development.check_ratings() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- a foreign key would lock the same few published steps for every rating of everybody; steps never change or go, so looking is enough
  if exists (select from added a where not exists (
    select from development.step s where s.framework = a.framework and s.line = a.line and s.number = coalesce(a.step, 1))) then
    raise exception 'no such step' using errcode = '23503';
  end if;
  if exists (select from added a where a.replaces is not null and not exists (
    select from development.rating r where r.controller_id = a.controller_id and r.id = a.replaces and r.child_id = a.child_id
      and r.framework = a.framework and r.line = a.line and r.version = a.version - 1)) then
    raise exception 'a correction stays with its child and line' using errcode = '23503';
  end if;
  return null;
end $$;
comment on function development.check_ratings is 'Each rating names a published step, and a correction the version before it.';
create trigger rating_checked after insert on development.rating referencing new table as added for each statement execute function development.check_ratings();

create function development.check_wellbeing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added a where a.replaces is not null and not exists (
    select from development.wellbeing w where w.controller_id = a.controller_id and w.id = a.replaces and w.child_id = a.child_id
      and w.look_id = a.look_id and w.version = a.version - 1)) then
    raise exception 'a correction stays with its child and look' using errcode = '23503';
  end if;
  return null;
end $$;
comment on function development.check_wellbeing is 'A correction names the version before it, of the same child and look.';
create trigger wellbeing_checked after insert on development.wellbeing referencing new table as added for each statement execute function development.check_wellbeing();

create function development.refuse_before_birth() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- what was of another child goes, whatever its day
  if exists (select from added a join children.child c on c.controller_id = a.controller_id and c.id = a.child_id
    where a.observed_on < c.birth_date and a.reason is distinct from 'WRONG_CHILD') then
    raise exception 'looked at before birth' using errcode = '23514', hint = 'observed_before_birth', column = 'observedOn';
  end if;
  return null;
end $$;
comment on function development.refuse_before_birth is 'Nobody is looked at before being born.';
create trigger rating_after_birth after insert on development.rating referencing new table as added for each statement execute function development.refuse_before_birth();
create trigger wellbeing_after_birth after insert on development.wellbeing referencing new table as added for each statement execute function development.refuse_before_birth();
create trigger rating_never_changes before update on development.rating for each row execute function development.refuse_change();
create trigger wellbeing_never_changes before update on development.wellbeing for each row execute function development.refuse_change();
`;

const walls = `
call access.protect('development.look', 'observation', 'select, insert, update', 'child_id');
call access.protect('development.rating', 'observation', 'select, insert', 'child_id');
call access.protect('development.wellbeing', 'observation', 'select, insert', 'child_id');
call access.protect('development.strength', 'levels', 'select, insert, update (removed_on, removed_by, removed_role)', 'child_id');
call access.protect('development.profile', 'levels', 'select, insert, update', 'child_id');

do $$ declare v_caller text := access.role_name('caller');
begin
  execute format($p$create policy own_draft on development.look as restrictive to %I
    using (state = 'DONE' or account_id = (select (access.caller()).account_id)) with check (account_id = (select (access.caller()).account_id))$p$, v_caller);
  execute format($p$create policy own_name on development.rating as restrictive for insert to %I
    with check (rater_account = (select (access.caller()).account_id) or (rater_account is null and source is not null))$p$, v_caller);
  execute format($p$create policy own_name on development.wellbeing as restrictive for insert to %I
    with check (rater_account = (select (access.caller()).account_id))$p$, v_caller);
end $$;
`;
