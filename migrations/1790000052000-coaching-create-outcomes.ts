import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a trajectory brought: goals, marks of each side, what parents said, averted and late referrals (R40, K5, X11-X13). Written by functions alone. */
export class CoachingCreateOutcomes1790000052000 implements MigrationInterface {
  name = 'CoachingCreateOutcomes1790000052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(goals);
    await runner.query(marks);
    await runner.query(referrals);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'coaching.averted';`);
    await runner.query(
      'drop table coaching.late_referral, coaching.look_back, coaching.averted, coaching.parent_voice, coaching.mark, coaching.goal_attainment, coaching.goal;',
    );
  }
}

const goals = `
create table coaching.goal (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  place integer not null check (place between 1 and 3),
  text text check (length(text) between 5 and 200),
  expected text check (length(expected) <= 200),
  protective_factors text[] not null default '{}',
  made_by uuid not null references access.account (id),
  made_on date not null,
  dropped_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  constraint goal_factors check (protective_factors <@ array['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10']),
  constraint goal_days check (dropped_on >= made_on)
);
comment on table coaching.goal is 'Purpose: what coach and colleague want to reach together, one to three at a time, and how they would see it (K1). Retention: with the trajectory; its words 90 days after the look of three months later, or as the controller sets.';
create unique index goal_places on coaching.goal (controller_id, trajectory_id, place) where dropped_on is null;

create table coaching.goal_attainment (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  goal_id uuid not null,
  moment text not null check (moment in ('START', 'END', 'AFTER')),
  attainment integer not null check (attainment between -2 and 2),
  account_id uuid not null references access.account (id),
  side text not null check (side in ('COACH', 'COLLEAGUE')),
  on_date date not null,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  foreign key (controller_id, goal_id) references coaching.goal (controller_id, id) on delete cascade,
  unique (controller_id, goal_id, moment)
);
comment on table coaching.goal_attainment is 'Purpose: goal attainment scaling, -2 to +2, set together and read by both (R40). Retention: with the trajectory.';
create index goal_attainment_by_trajectory on coaching.goal_attainment (controller_id, trajectory_id);
`;

const marks = `
create table coaching.mark (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  account_id uuid not null references access.account (id),
  side text not null check (side in ('COACH', 'COLLEAGUE')),
  measure text not null,
  item text not null check (item ~ '^[A-Z][A-Z_]{1,39}$'),
  moment text not null,
  goal_id uuid,
  log_id uuid,
  value integer not null,
  on_date date not null,
  given_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  foreign key (controller_id, goal_id) references coaching.goal (controller_id, id) on delete cascade,
  foreign key (controller_id, log_id) references coaching.log (controller_id, id) on delete cascade,
  unique nulls not distinct (controller_id, trajectory_id, account_id, measure, moment, item, goal_id, log_id),
  constraint mark_scale check (
    case measure
      when 'GOAL' then side = 'COLLEAGUE' and moment in ('START', 'END', 'AFTER') and goal_id is not null and log_id is null and value between 0 and 10
      when 'CONFIDENCE' then side = 'COLLEAGUE' and moment in ('START', 'END', 'AFTER') and goal_id is null and log_id is null and value between 1 and 10
      when 'SATISFACTION' then side = 'COLLEAGUE' and moment in ('END', 'AFTER') and goal_id is null and log_id is null and value between 1 and 10
      when 'EQUALITY' then moment = 'MEETING' and goal_id is null and log_id is not null and value between 1 and 10
      else false
    end)
);
comment on table coaching.mark is 'Purpose: what somebody marked of the own goals, confidence, satisfaction or a meeting; read by the one who gave it alone, never an appraisal (K4, R40). Retention: with the trajectory.';
create index mark_by_log on coaching.mark (controller_id, log_id) where log_id is not null;

create table coaching.parent_voice (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  face text not null check (face in ('HAPPY', 'UNHAPPY')),
  line text check (length(line) <= 200),
  on_date date not null,
  noted_by uuid not null references access.account (id),
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.parent_voice is 'Purpose: how a parent looks back, by one of two faces and a line, without a name (R40). Retention: with the trajectory; the line with the words.';
create index parent_voice_by_trajectory on coaching.parent_voice (controller_id, trajectory_id);
`;

const referrals = `
create table coaching.averted (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  help text not null check (help ~ '^[A-Z][A-Z_]{1,39}$'),
  instead text check (length(instead) between 3 and 300),
  sureness integer not null check (sureness between 1 and 5),
  state text not null default 'OFFERED' check (state in ('OFFERED', 'CLAIMED', 'CONFIRMED', 'REVERSED', 'TAKEN_BACK')),
  claimed_by uuid not null references access.account (id),
  side text not null check (side in ('COACH', 'COLLEAGUE')),
  claimed_on date not null,
  agreed_by uuid references access.account (id),
  agreed_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  constraint averted_second_person check (agreed_by <> claimed_by),
  constraint averted_agreed check ((agreed_by is null) = (agreed_on is null) and (agreed_by is not null) = (state in ('CLAIMED', 'CONFIRMED', 'REVERSED')))
);
comment on table coaching.averted is 'Purpose: heavier help that two people think was not needed because of what they did; an estimate, looked at again (X12). Retention: 2 years after the last look back; what was done instead 90 days after it, or as the controller sets.';
create index averted_by_trajectory on coaching.averted (controller_id, trajectory_id);
call access.declare_steps('coaching.averted',
  'OFFERED AGREE CLAIMED', 'OFFERED TAKE_BACK TAKEN_BACK', 'CLAIMED FIND_UNKNOWN CLAIMED', 'CONFIRMED FIND_UNKNOWN CLAIMED', 'REVERSED FIND_UNKNOWN CLAIMED',
  'CLAIMED FIND_STILL_HERE CONFIRMED', 'CONFIRMED FIND_STILL_HERE CONFIRMED', 'REVERSED FIND_STILL_HERE CONFIRMED', 'CLAIMED FIND_REFERRED REVERSED',
  'CONFIRMED FIND_REFERRED REVERSED', 'REVERSED FIND_REFERRED REVERSED');

create table coaching.look_back (
  controller_id uuid not null,
  id uuid not null,
  averted_id uuid not null,
  trajectory_id uuid not null,
  months integer not null check (months in (6, 12)),
  outcome text not null check (outcome in ('REFERRED', 'STILL_HERE', 'UNKNOWN')),
  account_id uuid not null references access.account (id),
  on_date date not null,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, averted_id) references coaching.averted (controller_id, id) on delete cascade,
  unique (controller_id, averted_id, months)
);
comment on table coaching.look_back is 'Purpose: what became of an averted referral after six and twelve months (X12). Retention: with the averted referral.';
create index look_back_by_trajectory on coaching.look_back (controller_id, trajectory_id);

create table coaching.late_referral (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  help text not null check (help ~ '^[A-Z][A-Z_]{1,39}$'),
  months_late integer not null check (months_late between 1 and 60),
  earlier text check (length(earlier) <= 300),
  noted_by uuid not null references access.account (id),
  side text not null check (side in ('COACH', 'COLLEAGUE')),
  on_date date not null,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table coaching.late_referral is 'Purpose: help that came too late, beside what was averted, so that averting never becomes a target (X12). Retention: with the trajectory; what would have helped earlier with the words.';
create index late_referral_by_trajectory on coaching.late_referral (controller_id, trajectory_id);
`;

const walls = `
call access.protect('coaching.goal', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.goal_attainment', 'coaching', 'select', 'trajectory_id');
call access.protect('coaching.mark', 'coaching_marks', 'select', 'trajectory_id');
call access.protect('coaching.parent_voice', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.averted', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.look_back', 'coaching_words', 'select', 'trajectory_id');
call access.protect('coaching.late_referral', 'coaching_words', 'select', 'trajectory_id');

do $$ begin
  execute format('create policy own_mark on coaching.mark as restrictive for select to %I using (account_id = (select (access.caller()).account_id))', access.role_name('caller'));
end $$;
`;
