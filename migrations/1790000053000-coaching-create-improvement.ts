import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a location learns from: instruments as data, measurements T0 and T1, the cycle and the yearly report (R51, R52). Of places, never of persons. */
export class CoachingCreateImprovement1790000053000 implements MigrationInterface {
  name = 'CoachingCreateImprovement1790000053000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(instruments);
    await runner.query(cycles);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine in ('improvement.measurement', 'improvement.year_report');`);
    await runner.query('drop schema improvement cascade;');
  }
}

// a schema of its own: a director works here, and opens no table of coaching at all (K4)
const instruments = `
create schema improvement;
comment on schema improvement is 'What a location asks itself and measures, and what it decides: instruments, measurements, cycles, yearly reports.';
do $$ begin execute format('grant usage on schema improvement to %I', access.role_name('caller')); end $$;

create table improvement.instrument (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  title text not null check (length(title) between 3 and 80),
  made_by uuid not null references access.account (id),
  made_on date not null,
  retired_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table improvement.instrument is 'Purpose: a list of questions that a location measures with (R51). Retention: 5 years after it was retired.';
create index instrument_by_location on improvement.instrument (controller_id, location_id);

create table improvement.item_set (
  controller_id uuid not null,
  id uuid not null,
  instrument_id uuid not null,
  location_id uuid not null,
  number integer not null check (number >= 1),
  published_on date not null,
  primary key (controller_id, id),
  foreign key (controller_id, instrument_id) references improvement.instrument (controller_id, id) on delete cascade,
  unique (controller_id, instrument_id, number)
);
comment on table improvement.item_set is 'Purpose: a numbered version of an instrument; it never changes, so that T0 and T1 ask the same (R51). Retention: with the instrument.';

create table improvement.item (
  controller_id uuid not null,
  item_set_id uuid not null,
  place integer not null check (place between 1 and 20),
  location_id uuid not null,
  text text not null check (length(text) between 3 and 200),
  kind text not null check (kind in ('SCALE', 'COUNT', 'YES_NO')),
  low integer not null,
  high integer not null,
  unit text check (length(unit) <= 30),
  primary key (controller_id, item_set_id, place),
  foreign key (controller_id, item_set_id) references improvement.item_set (controller_id, id) on delete cascade,
  constraint item_range check (low >= 0 and high > low and high <= 1000 and (kind <> 'YES_NO' or (low = 0 and high = 1)))
);
comment on table improvement.item is 'Purpose: one question of an item set and between which whole numbers it is answered. Retention: with the instrument.';
`;

const cycles = `
create table improvement.cycle (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  group_id uuid,
  level text not null check (level in ('GROUP', 'LOCATION', 'NEIGHBOURHOOD')),
  step text not null default 'QUESTION' check (step in ('QUESTION', 'MEASURE', 'DISCUSSION', 'DECISION')),
  question text not null check (length(question) between 5 and 300),
  asked_by uuid not null references access.account (id),
  asked_on date not null,
  decision text check (decision in ('CONTINUE', 'CHANGE', 'STOP')),
  reason text check (length(reason) <= 500),
  decided_on date,
  measured_by text check (length(measured_by) <= 200),
  follows uuid,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  foreign key (controller_id, follows) references improvement.cycle (controller_id, id) on delete set null (follows),
  unique (controller_id, follows),
  constraint cycle_level check ((level = 'GROUP') = (group_id is not null)),
  constraint cycle_decided check ((step = 'DECISION') = (decision is not null) and (decision is null) = (decided_on is null) and decided_on >= asked_on)
);
comment on table improvement.cycle is 'Purpose: question, measure, discussion, decision, and the next one; of a group, location or neighbourhood (R52). Retention: 5 years after the decision.';
create index cycle_by_location on improvement.cycle (controller_id, location_id, asked_on);

create table improvement.discussion (
  controller_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  location_id uuid not null,
  held_on date not null,
  participants text[] not null,
  outcome text check (length(outcome) <= 500),
  noted_by uuid not null references access.account (id),
  primary key (controller_id, id),
  foreign key (controller_id, cycle_id) references improvement.cycle (controller_id, id) on delete cascade,
  constraint discussion_participants check (cardinality(participants) >= 2
    and participants <@ array['PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF', 'COACH', 'LOCATION_LEAD', 'PARENT', 'CHILD', 'SPECIALIST', 'MUNICIPALITY', 'OTHER'])
);
comment on table improvement.discussion is 'Purpose: when and by which roles a measurement was talked over, and what came of it (R52). Retention: with the cycle.';
create index discussion_by_cycle on improvement.discussion (controller_id, cycle_id);

create table improvement.measurement (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  group_id uuid,
  cycle_id uuid,
  item_set_id uuid not null,
  about text not null check (about in ('STAFF', 'CHILDREN', 'PARENTS')),
  state text not null default 'T0_OPEN' check (state in ('T0_OPEN', 'T0_DONE', 'T1_OPEN', 'T1_DONE')),
  t0_on date not null,
  t1_planned_on date not null,
  t1_on date,
  made_by uuid not null references access.account (id),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  foreign key (controller_id, cycle_id) references improvement.cycle (controller_id, id) on delete set null (cycle_id),
  foreign key (controller_id, item_set_id) references improvement.item_set (controller_id, id),
  constraint measurement_weeks check (t1_planned_on - t0_on between 42 and 364 and t1_on - t0_on between 42 and 364),
  constraint measurement_t1 check ((state in ('T1_OPEN', 'T1_DONE')) = (t1_on is not null))
);
comment on table improvement.measurement is 'Purpose: T0 and T1 with the same questions, six to fifty-two weeks apart (R51). Retention: 5 years after T1.';
create index measurement_by_location on improvement.measurement (controller_id, location_id, t0_on);
create index measurement_by_cycle on improvement.measurement (controller_id, cycle_id);
call access.declare_steps('improvement.measurement', 'T0_OPEN CLOSE_T0 T0_DONE', 'T0_DONE OPEN_T1 T1_OPEN', 'T1_OPEN CLOSE_T1 T1_DONE');

create table improvement.sheet (
  controller_id uuid not null,
  id uuid not null,
  measurement_id uuid not null,
  location_id uuid not null,
  round text not null check (round in ('T0', 'T1')),
  answers integer[] not null check (cardinality(answers) between 1 and 20),
  account_id uuid not null references access.account (id),
  on_date date not null,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, measurement_id) references improvement.measurement (controller_id, id) on delete cascade
);
comment on table improvement.sheet is 'Purpose: one filled-in list, about nobody by name, read by the one who filled it in; others get numbers of five and more (R40, R51). Retention: with the measurement.';
create index sheet_by_measurement on improvement.sheet (controller_id, measurement_id, round);

create table improvement.year_report (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  group_id uuid,
  level text not null check (level in ('GROUP', 'LOCATION', 'NEIGHBOURHOOD')),
  neighbourhood text check (length(neighbourhood) between 2 and 80),
  location_ids uuid[] not null check (cardinality(location_ids) between 1 and 50),
  year integer not null check (year between 2000 and 2999),
  narrative text not null default '' check (length(narrative) <= 4000),
  figures jsonb,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
  made_by uuid not null references access.account (id),
  published_by uuid references access.account (id),
  published_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  unique nulls not distinct (controller_id, location_id, level, group_id, neighbourhood, year),
  constraint report_level check ((level = 'GROUP') = (group_id is not null) and (level = 'NEIGHBOURHOOD') = (neighbourhood is not null)
    and location_id = any (location_ids) and (level = 'NEIGHBOURHOOD' or cardinality(location_ids) = 1)),
  -- figures without a story are not published (R52), in SQL neither
  constraint report_narrative check (state = 'DRAFT' or length(btrim(narrative)) >= 100),
  constraint report_published check ((state = 'PUBLISHED') = (figures is not null and published_on is not null and published_by is not null))
);
comment on table improvement.year_report is 'Purpose: figures of five and more and the story that belongs with them, of a group, location or neighbourhood in a year (R52). Retention: 10 years.';
call access.declare_steps('improvement.year_report', 'DRAFT PUBLISH PUBLISHED');
`;

const walls = `
call access.protect('improvement.instrument', 'improvement', 'select', 'location_id');
call access.protect('improvement.item_set', 'improvement', 'select', 'location_id');
call access.protect('improvement.item', 'improvement', 'select', 'location_id');
call access.protect('improvement.cycle', 'improvement', 'select', 'location_id');
call access.protect('improvement.discussion', 'improvement', 'select', 'location_id');
call access.protect('improvement.measurement', 'improvement', 'select', 'location_id');
call access.protect('improvement.sheet', 'improvement_sheets', 'select', 'location_id');
call access.protect('improvement.year_report', 'improvement', 'select', 'location_id');

do $$ begin
  execute format('create policy own_sheet on improvement.sheet as restrictive for select to %I using (account_id = (select (access.caller()).account_id))', access.role_name('caller'));
end $$;
`;
