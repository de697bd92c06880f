import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bridge (two half rows, one id, no foreign key between controllers) and the receiver's side: what was delivered and what came of it. */
export class HandoverCreateDeliveries1790000020100 implements MigrationInterface {
  name = 'HandoverCreateDeliveries1790000020100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bridge);
    await runner.query(delivered);
    await runner.query(exchange);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table handover.ve_statement, handover.feedback, handover.agreement, handover.conversation, handover.starting_level, handover.adopted_part,
  handover.delivered_level, handover.delivered_view, handover.replaced_part, handover.delivered_part, handover.delivered_person, handover.delivery, handover.bridge;
`);
  }
}

const bridge = `
create table handover.bridge (
  controller_id uuid not null,
  id uuid not null,
  side text not null check (side in ('SENDER', 'RECEIVER')),
  other_controller_id uuid not null,
  other_location_id uuid not null,
  consent text not null default 'LIVE' check (consent in ('LIVE', 'WITHDRAWN')),
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (controller_id, id),
  constraint bridge_two_sides check (other_controller_id <> controller_id),
  constraint bridge_withdrawn_at check ((consent = 'WITHDRAWN') = (withdrawn_at is not null))
);
comment on table handover.bridge is 'Purpose: the one thing that joins two controllers: a half row at each side with the same id and the state of the consent (design 2). Retention: with the handover at this side.';

create table handover.delivery (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  group_id uuid,
  child_id uuid,
  enrolment_id uuid,
  sender_controller_id uuid not null,
  sender_location_id uuid not null,
  type text not null,
  state text not null check (state in ('SENT', 'RECEIVED', 'CONVERSATION_PLANNED', 'CONVERSATION_HELD', 'STARTING_LEVEL_CONFIRMED', 'FEEDBACK_GIVEN', 'CLOSED', 'WITHDRAWN')),
  issue integer not null,
  issue_hash text not null,
  warm_required boolean not null,
  warm_answer text,
  sent_on date not null,
  received_on date,
  read_on date,
  planned_on date,
  spoken_on date,
  first_school_day date,
  replaced_on date,
  reread_on date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, id) references handover.bridge (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id),
  foreign key (controller_id, enrolment_id) references children.enrolment (controller_id, id),
  constraint delivery_days check (received_on >= sent_on and read_on >= sent_on and spoken_on >= sent_on and replaced_on >= sent_on and ended_on >= sent_on)
);
comment on table handover.delivery is 'Purpose: a handover as it stands at the receiver; linked to an own recorded application before anything opens (R19); never what is told. Retention: with the child; never linked: 1 year after sending.';
comment on column handover.delivery.reread_on is 'The first day somebody with a post at the receiving group opened it after the last replacement.';
create index delivery_by_location on handover.delivery (controller_id, location_id, state);
create index delivery_by_group on handover.delivery (controller_id, group_id);
create index delivery_by_child on handover.delivery (controller_id, child_id);
`;

const delivered = `
create table handover.delivered_person (
  controller_id uuid not null,
  handover_id uuid not null,
  location_id uuid not null,
  kind text not null check (kind in ('HANDOVER', 'VE_STATEMENT')),
  sender_controller_id uuid not null,
  sent_on date not null,
  call_name text not null,
  family_name text,
  birth_date date not null,
  primary key (controller_id, handover_id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table handover.delivered_person is 'Purpose: name and birth date of what arrived, to find the own application with; gone once linked or withdrawn. Retention: until linked, at most 1 year.';
create index delivered_person_by_location on handover.delivered_person (controller_id, location_id);

create table handover.delivered_part (
  controller_id uuid not null,
  handover_id uuid not null,
  position integer not null,
  kind text not null,
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  primary key (controller_id, handover_id, kind),
  foreign key (controller_id, handover_id) references handover.delivery (controller_id, id) on delete cascade
);
comment on table handover.delivered_part is 'Purpose: a part the parents agreed to, a copy made at the moment of sending, readable while their consent lives. Retention: until withdrawn, at most with the child.';

create table handover.replaced_part (
  controller_id uuid not null,
  handover_id uuid not null,
  kind text not null,
  issue integer not null,
  content text not null,
  hash text not null,
  replaced_on date not null,
  primary key (controller_id, handover_id, kind, issue),
  foreign key (controller_id, handover_id) references handover.delivery (controller_id, id) on delete cascade
);
comment on table handover.replaced_part is 'Purpose: a part as it was before a next issue replaced it, beside the new one, so that the school sees what changed (H9); issue is the one it came with. Retention: until withdrawn, at most with the child.';

create table handover.delivered_view (
  controller_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  voice text not null,
  part_kind text,
  relation text not null,
  text text not null,
  written_on date not null,
  primary key (controller_id, id),
  foreign key (controller_id, handover_id) references handover.delivery (controller_id, id) on delete cascade
);
comment on table handover.delivered_view is 'Purpose: the parents'' and the child''s own words, which travel whenever any part does (R11). Retention: until withdrawn, at most with the child.';
create index delivered_view_by_handover on handover.delivered_view (controller_id, handover_id);

create table handover.delivered_level (
  controller_id uuid not null,
  child_id uuid not null,
  handover_id uuid not null,
  levels jsonb not null,
  source text not null,
  primary key (controller_id, child_id, handover_id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table handover.delivered_level is 'Purpose: the levels that came along with each handover, in one row for the group''s screen, until the school confirmed its own. Retention: until withdrawn or confirmed.';

create table handover.adopted_part (
  controller_id uuid not null,
  child_id uuid not null,
  handover_id uuid not null,
  kind text not null,
  content text not null,
  hash text not null,
  source text not null,
  adopted_on date not null,
  adopted_role text not null,
  primary key (controller_id, child_id, handover_id, kind),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table handover.adopted_part is 'Purpose: parts the school took into its own record under its own ground (opnemen in ons dossier), told to the parents (R9). Retention: with the child.';

create table handover.starting_level (
  controller_id uuid not null,
  child_id uuid not null,
  handover_id uuid not null,
  domain text not null check (domain in ('LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL')),
  outcome text not null check (outcome in ('CONFIRMED', 'ADJUSTED')),
  delivered jsonb not null,
  confirmed jsonb not null,
  note text check (length(note) <= 500),
  confirmed_on date not null,
  confirmed_role text not null,
  primary key (controller_id, child_id, handover_id, domain),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table handover.starting_level is 'Purpose: the starting level in one domain as it came and as the teacher sees it; both are kept (R16). Retention: with the child.';
`;

const exchange = `
create table handover.conversation (
  controller_id uuid not null,
  handover_id uuid not null,
  form text not null check (form in ('SHORT_CALL', 'SIT_TOGETHER')),
  planned_on date not null,
  planned_time text check (planned_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  held_on date,
  sender_people text[] not null default '{}',
  receiver_people text[] not null default '{}',
  parents_invited boolean,
  parents_present boolean,
  primary key (controller_id, handover_id),
  constraint conversation_held_by_both check (held_on is null
    or (cardinality(sender_people) >= 1 and cardinality(receiver_people) >= 1 and parents_invited is not null and parents_present is not null))
);
comment on table handover.conversation is 'Purpose: the conversation of preschool, school and parents: when and who, at least one from each side (R14); no minutes; a row at each side. Retention: with the handover at this side.';

create table handover.agreement (
  controller_id uuid not null,
  handover_id uuid not null,
  position integer not null check (position between 1 and 3),
  who text not null check (length(who) between 1 and 100),
  what text not null check (length(what) between 1 and 300),
  until date,
  primary key (controller_id, handover_id, position),
  foreign key (controller_id, handover_id) references handover.conversation (controller_id, handover_id) on delete cascade
);
comment on table handover.agreement is 'Purpose: what was agreed in the conversation: who, what, until when; at most three (H5); a row at each side. Retention: with the handover at this side.';

create table handover.feedback (
  controller_id uuid not null,
  handover_id uuid not null,
  complete integer not null check (complete between 1 and 5),
  usable integer not null check (usable between 1 and 5),
  recognised integer not null check (recognised between 1 and 5),
  text text check (length(text) <= 500),
  given_on date not null,
  primary key (controller_id, handover_id)
);
comment on table handover.feedback is 'Purpose: the school''s answer on the handover, not on the child: complete, usable, level recognised (R17); a row at each side. Retention: with the handover at this side.';

create table handover.ve_statement (
  controller_id uuid not null,
  id uuid not null,
  side text not null check (side in ('SENDER', 'RECEIVER')),
  other_controller_id uuid not null,
  location_id uuid not null,
  child_id uuid,
  programme text not null,
  started_on date not null,
  ended_on date,
  months integer not null check (months between 1 and 24),
  dayparts_per_week integer,
  hours numeric(7, 1),
  sent_on date not null,
  linked_on date,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id)
);
comment on table handover.ve_statement is 'Purpose: VE programme and duration, sent by legal duty for every VE child in the same way and at the same moment, whatever was consented to (R8, part A); a row at each side; never an observation. Retention: with the child.';
create index ve_statement_by_child on handover.ve_statement (controller_id, child_id);
create index ve_statement_by_location on handover.ve_statement (controller_id, location_id);
`;
