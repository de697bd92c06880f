import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Controllers, kindcentra, locations, groups and staff (R1, R2). A kindcentrum groups locations and owns no personal data. */
export class CentreCreateOrganisations1790000001000 implements MigrationInterface {
  name = 'CentreCreateOrganisations1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table centre.controller (
  id uuid primary key,
  kind text not null check (kind in ('SCHOOL_BOARD', 'CHILDCARE', 'YOUTH_CARE', 'SWV', 'MUNICIPALITY', 'OTHER')),
  name text not null check (length(name) between 1 and 200)
);
comment on table centre.controller is 'Purpose: a legal entity that answers for its own records (AVG); not personal data. Retention: as long as it takes part.';

create table centre.kindcentrum (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  municipality text not null
);
comment on table centre.kindcentrum is 'Purpose: childcare and school under one pedagogical vision; groups locations, owns no personal data. Retention: as long as it exists.';

create table centre.location (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  kindcentrum_id uuid references centre.kindcentrum (id),
  kind text not null check (kind in ('SCHOOL', 'KDV', 'PEUTEROPVANG', 'BSO', 'GASTOUDER')),
  name text not null check (length(name) between 1 and 200),
  brin text check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  vestiging text check (vestiging ~ '^[0-9]{2}$'),
  lrk text check (lrk ~ '^[0-9]{9,12}$'),
  email text,
  version integer not null default 1,
  primary key (controller_id, id),
  unique (controller_id, lrk),
  unique (brin, vestiging),
  constraint location_is_registered check (
    (kind = 'SCHOOL' and brin is not null and vestiging is not null and lrk is null)
    or (kind <> 'SCHOOL' and lrk is not null and brin is null and vestiging is null))
);
comment on constraint location_brin_vestiging_key on centre.location is 'A school is who a handover is addressed to, so it stands here once, whichever board it is of (decision 24).';
comment on table centre.location is 'Purpose: a place with one registration: BRIN and vestiging, or one LRK number (R2); not personal data. Retention: as long as it exists.';

create table centre."group" (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  year_groups text[] not null default '{}',
  school_year text check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  period daterange not null default '[2000-01-01,)',
  source_key text,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table centre."group" is 'Purpose: the group or class in which children and colleagues meet; for a school one per school year. Retention: as long as records refer to it.';
create index group_by_location on centre."group" (controller_id, location_id);
create unique index group_by_source on centre."group" (controller_id, location_id, school_year, source_key) where source_key is not null;

create table centre.staff_member (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  location_id uuid not null,
  account_id uuid,
  name text not null check (length(name) between 1 and 200),
  email text,
  source_key text,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table centre.staff_member is 'Purpose: a colleague as the roster names them; rights come from posts alone, never from an import (R35). Retention: 2 years after the last post.';
create unique index staff_member_by_source on centre.staff_member (controller_id, location_id, source_key) where source_key is not null;
create index staff_member_by_account on centre.staff_member (controller_id, account_id);

create table centre.staff_group (
  controller_id uuid not null,
  staff_id uuid not null,
  group_id uuid not null,
  primary key (controller_id, staff_id, group_id),
  foreign key (controller_id, staff_id) references centre.staff_member (controller_id, id) on delete cascade,
  foreign key (controller_id, group_id) references centre."group" (controller_id, id) on delete cascade
);
comment on table centre.staff_group is 'Purpose: which groups a colleague works in according to the roster; gives no rights. Retention: with the staff member.';
create index staff_group_by_group on centre.staff_group (controller_id, group_id);

do $$ begin
  execute format('grant select on centre.controller, centre.kindcentrum, centre.location, centre."group" to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table centre.staff_group, centre.staff_member, centre."group", centre.location, centre.kindcentrum, centre.controller;
`);
  }
}
