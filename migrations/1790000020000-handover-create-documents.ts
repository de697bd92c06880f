import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sender's side of a handover: calendar, the handover itself, its draft, its issues, the parents' views and decisions, what happened. */
export class HandoverCreateDocuments1790000020000 implements MigrationInterface {
  name = 'HandoverCreateDocuments1790000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ground);
    await runner.query(handovers);
    await runner.query(documents);
    await runner.query(consents);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema handover cascade;');
  }
}

const ground = `
create schema handover;
comment on schema handover is 'What goes along with a child, whether it arrived and what came back.';
do $$ begin execute format('grant usage on schema handover to %I', access.role_name('caller')); end $$;

create table handover.calendar_setting (
  controller_id uuid not null references centre.controller (id),
  municipality text not null default '',
  complex_months integer not null default 42 check (complex_months between 24 and 48),
  standard_months integer not null default 45 check (standard_months between 24 and 48),
  latest_days integer not null default 14 check (latest_days between 0 and 120),
  task_days integer not null default 28 check (task_days between 0 and 180),
  expiry_months integer not null default 54 check (expiry_months between 48 and 72),
  receipt_reminder_days integer not null default 7 check (receipt_reminder_days between 1 and 60),
  receipt_escalation_days integer not null default 14 check (receipt_escalation_days between 1 and 90),
  teacher_nudge_days integer not null default 10 check (teacher_nudge_days between 0 and 60),
  director_nudge_days integer not null default 5 check (director_nudge_days between 0 and 60),
  level_weeks integer not null default 6 check (level_weeks between 1 and 26),
  feedback_from_weeks integer not null default 6 check (feedback_from_weeks between 0 and 26),
  feedback_to_weeks integer not null default 12 check (feedback_to_weeks between 1 and 52),
  always_warm boolean not null default false,
  guardians text not null default 'BOTH' check (guardians in ('BOTH', 'ONE_MAY_OBJECT')),
  objection_days integer not null default 7 check (objection_days between 1 and 60),
  primary key (controller_id, municipality)
);
comment on table handover.calendar_setting is 'Purpose: times and ways agreed in a municipality or SWV (R9, R13-R17); the empty municipality is the controller''s own default; not personal data. Retention: as long as agreed.';
do $$ begin execute format('grant select on handover.calendar_setting to %I', access.role_name('caller')); end $$;

create function handover.setting_of(p_controller uuid, p_location uuid) returns setof handover.calendar_setting
language sql stable set search_path = '' as $$
  select s.* from handover.calendar_setting s
  where s.controller_id = p_controller and s.municipality in ('', (select k.municipality from centre.location l join centre.kindcentrum k on k.id = l.kindcentrum_id
    where l.controller_id = p_controller and l.id = p_location))
  order by s.municipality desc limit 1
$$;
comment on function handover.setting_of is 'What was agreed for a location: its municipality''s row, else the controller''s own, else none (the defaults hold).';
do $$ begin execute format('grant execute on function handover.setting_of to %I', access.role_name('caller')); end $$;
`;

const handovers = `
create table handover.handover (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  group_id uuid not null,
  location_id uuid not null,
  type text not null check (type in ('KDV_PO', 'KDV_BSO', 'BSO_PO', 'PO_BSO', 'PO_PO')),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN', 'SENT', 'RECEIVED', 'CONVERSATION_PLANNED', 'CONVERSATION_HELD',
    'STARTING_LEVEL_CONFIRMED', 'FEEDBACK_GIVEN', 'CLOSED', 'CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'CARRIED_BY_PARENT', 'DISCARDED')),
  receiver_controller_id uuid not null,
  receiver_location_id uuid not null,
  enrolled_on date not null,
  first_school_day date,
  relocation boolean not null default false,
  has_ve boolean not null default false,
  has_support_question boolean not null default false,
  parents_ask boolean not null default false,
  school_asks boolean not null default false,
  always_warm boolean not null default false,
  warm_required boolean not null generated always as (has_ve or has_support_question or parents_ask or school_asks or always_warm) stored,
  warm_answer text check (warm_answer in ('PAPER', 'SHORT_CALL', 'SIT_TOGETHER')),
  due_on date not null,
  latest_on date not null,
  expires_on date not null,
  issue integer not null default 0,
  opened_on date not null,
  offered_on date,
  sent_on date,
  received_on date,
  read_on date,
  spoken_on date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  constraint handover_to_another check (receiver_controller_id <> controller_id),
  constraint handover_after_application check (first_school_day >= enrolled_on),
  -- nothing goes to the school that was not laid before the parents, and what came there came on a day (R7)
  constraint handover_dated check ((offered_on is not null or state in ('DRAFT', 'DISCARDED', 'EXPIRED'))
    and (ended_on is not null) = (state in ('CLOSED', 'CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'CARRIED_BY_PARENT', 'DISCARDED'))
    and (sent_on is not null or state not in ('SENT', 'RECEIVED', 'CONVERSATION_PLANNED', 'CONVERSATION_HELD', 'STARTING_LEVEL_CONFIRMED', 'FEEDBACK_GIVEN', 'CLOSED', 'WITHDRAWN'))
    and (received_on is not null or state not in ('RECEIVED', 'CONVERSATION_PLANNED', 'CONVERSATION_HELD', 'STARTING_LEVEL_CONFIRMED', 'FEEDBACK_GIVEN', 'CLOSED'))),
  constraint handover_days check (offered_on >= opened_on and sent_on >= offered_on and received_on >= sent_on and read_on >= sent_on and spoken_on >= sent_on and ended_on >= opened_on)
);
comment on table handover.handover is 'Purpose: one handover of one child to one named location: where it stands and when it is due (R7, R13); never what is told. Retention: 2 years after care ended (R46); refused: bare, within 24 hours (R18).';
comment on column handover.handover.enrolled_on is 'The day the receiving school recorded the application, as the parents told it: no handover is opened before (R19).';
comment on column handover.handover.warm_required is 'R14: a conversation has to be held before the starting level is confirmed.';
comment on column handover.handover.read_on is 'The first day somebody with a post at the receiving group opened it to read.';
create index handover_by_group on handover.handover (controller_id, group_id);
create index handover_on_board on handover.handover (controller_id, location_id) where ended_on is null;
create index handover_by_child on handover.handover (controller_id, child_id);
create unique index handover_one_living on handover.handover (controller_id, child_id, type)
  where ended_on is null;

create table handover.handover_person (
  controller_id uuid not null,
  handover_id uuid not null,
  group_id uuid not null,
  call_name text not null,
  family_name text,
  birth_date date not null,
  primary key (controller_id, handover_id),
  foreign key (controller_id, handover_id) references handover.handover (controller_id, id) on delete cascade
);
comment on table handover.handover_person is 'Purpose: whose handover it is, for the board, also when the child itself is no longer in reach. Retention: with the handover; refused: 24 hours (R18).';

create table handover.event (
  controller_id uuid not null,
  id uuid not null default gen_random_uuid(),
  handover_id uuid not null,
  kind text not null check (kind in ('OPENED', 'OFFERED', 'TAKEN_BACK', 'AGREED', 'RECONSIDERED', 'REFUSED', 'CARRIED', 'SENT', 'RECALLED', 'RECEIVED', 'READ', 'CONVERSATION_PLANNED',
    'CONVERSATION_HELD', 'LEVEL_CONFIRMED', 'FEEDBACK_GIVEN', 'CLOSED', 'WITHDRAWN', 'PART_WITHDRAWN', 'EXPIRED', 'DISCARDED', 'ADOPTED', 'TALK_ASKED', 'VE_SENT', 'REMINDED', 'ESCALATED',
    'REPLACEMENT_OFFERED', 'REPLACEMENT_AGREED', 'REPLACEMENT_KEPT', 'REPLACEMENT_DROPPED', 'REPLACED')),
  happened_on date not null default access.today(),
  at timestamptz not null,
  trade_at timestamptz not null,
  role text,
  organisation text,
  person text,
  account_id uuid,
  parts text[] not null default '{}',
  issue integer,
  primary key (controller_id, id)
);
comment on table handover.event is 'Purpose: what happened to a handover, when and by whom: role, organisation and, for reading, the colleague''s name; both sides keep their own line; append-only. Retention: with the handover; refused: only "refused on date" stays (R18).';
comment on column handover.event.account_id is 'Only at the reader''s own controller, so that each reader is noted once for each issue.';
comment on column handover.event.issue is 'Which issue was read; null for all else.';
create index event_by_handover on handover.event (controller_id, handover_id, at);
create unique index event_read_once on handover.event (controller_id, handover_id, account_id, issue) where kind = 'READ' and account_id is not null;
`;

const documents = `
create table handover.part (
  controller_id uuid not null,
  handover_id uuid not null,
  kind text not null check (kind in ('PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT', 'HOME', 'SUPPORT', 'HEALTH')),
  content jsonb not null check (octet_length(content::text) <= 20000),
  version integer not null default 1,
  primary key (controller_id, handover_id, kind),
  foreign key (controller_id, handover_id) references handover.handover (controller_id, id) on delete cascade
);
comment on table handover.part is 'Purpose: the draft of each part, sections by category of R12, each prefilled value with its source. Retention: with the handover; refused: 24 hours (R18).';

create table handover.issue (
  controller_id uuid not null,
  handover_id uuid not null,
  number integer not null check (number >= 1),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_on date not null,
  primary key (controller_id, handover_id, number),
  foreign key (controller_id, handover_id) references handover.handover (controller_id, id) on delete cascade
);
comment on table handover.issue is 'Purpose: a frozen numbered version as parents read it; its hash is that of the ordered part hashes; append-only. Retention: with the handover; refused: 24 hours (R18).';

create table handover.issue_part (
  controller_id uuid not null,
  handover_id uuid not null,
  number integer not null,
  position integer not null check (position between 1 and 7),
  kind text not null,
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  primary key (controller_id, handover_id, number, kind),
  foreign key (controller_id, handover_id, number) references handover.issue (controller_id, handover_id, number) on delete cascade
);
comment on table handover.issue_part is 'Purpose: one part of an issue as canonical JSON (RFC 8785) with its SHA-256, to which consent is bound (R9, R10); append-only. Retention: with the handover; refused: 24 hours (R18).';

create table handover.replacement (
  controller_id uuid not null,
  handover_id uuid not null,
  group_id uuid not null,
  number integer not null check (number >= 1),
  state text not null check (state in ('DRAFT', 'WITH_PARENTS', 'AGREED', 'SENT', 'KEPT', 'DROPPED')),
  issue integer,
  begun_on date not null,
  offered_on date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, handover_id, number),
  foreign key (controller_id, handover_id) references handover.handover (controller_id, id) on delete cascade,
  foreign key (controller_id, handover_id, issue) references handover.issue (controller_id, handover_id, number) on delete cascade,
  constraint replacement_ended check ((ended_on is not null) = (state in ('SENT', 'KEPT', 'DROPPED'))),
  constraint replacement_offered check (state in ('DRAFT', 'DROPPED') or (issue is not null and offered_on is not null))
);
comment on table handover.replacement is 'Purpose: what the preschool puts right after sending: a next issue that replaces parts the school has, once the parents agree to those very words (H9, R10). Retention: with the handover.';
create unique index replacement_one_living on handover.replacement (controller_id, handover_id) where ended_on is null;
`;

const consents = `
create table handover.parent_view (
  controller_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  guardian_id uuid not null,
  voice text not null check (voice in ('PARENT', 'CHILD')),
  part_kind text check (part_kind in ('PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT', 'HOME', 'SUPPORT', 'HEALTH')),
  text text not null check (length(text) <= 1000),
  method text not null default 'DIGITAL' check (method in ('DIGITAL', 'PAPER')),
  proof_reference text check (length(proof_reference) between 1 and 200),
  written_on date not null,
  seq bigint generated always as identity,
  primary key (controller_id, id),
  foreign key (controller_id, handover_id) references handover.handover (controller_id, id) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade,
  constraint parent_view_on_paper_has_proof check ((method = 'PAPER') = (proof_reference is not null))
);
comment on table handover.parent_view is 'Purpose: the parents'' own words beside a part or beside the whole, and the child''s own; each version a row, an empty text takes words back; edited by nobody else (R11). Retention: with the handover; refused: 24 hours (R18).';
create index parent_view_by_handover on handover.parent_view (controller_id, handover_id, seq);

create table handover.decision (
  controller_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  guardian_id uuid not null,
  choice text not null check (choice in ('ALL', 'CORE', 'CHOSEN', 'NOTHING', 'ON_PAPER', 'WITHDRAWN', 'REPLACE', 'KEEP')),
  issue integer not null,
  kinds text[] not null default '{}',
  hashes text[] not null default '{}',
  receiver_controller_id uuid not null,
  receiver_location_id uuid not null,
  method text not null check (method in ('DIGITAL', 'PAPER')),
  proof_reference text check (length(proof_reference) between 1 and 200),
  recorded_by uuid not null,
  seq bigint generated always as identity,
  decided_on date not null default access.today(),
  at timestamptz not null,
  trade_at timestamptz not null,
  primary key (controller_id, id),
  foreign key (controller_id, handover_id) references handover.handover (controller_id, id) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id),
  constraint decision_on_paper_has_proof check ((method = 'PAPER') = (proof_reference is not null)),
  constraint decision_of_no_names_no_part check (choice in ('ALL', 'CORE', 'CHOSEN', 'WITHDRAWN', 'REPLACE', 'KEEP') or cardinality(hashes) = 0)
);
comment on table handover.decision is 'Purpose: what one guardian with authority decided: choice, part hashes, one receiver, how and with what proof (R9); append-only, the present state is derived. Retention: with the handover; refused: 24 hours (R18).';
comment on column handover.decision.hashes is 'What the guardian agrees to from here on; of a replacement also what they agreed to before, for that holds either way.';
comment on column handover.decision.seq is 'The order under the handover''s lock; clocks do not decide.';
create index decision_by_handover on handover.decision (controller_id, handover_id, guardian_id, seq desc);
`;
