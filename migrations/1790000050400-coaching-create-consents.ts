import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child by name in a trajectory only while all parents with authority agree, for this coach's organisation (R38, K11). */
export class CoachingCreateConsents1790000050400 implements MigrationInterface {
  name = 'CoachingCreateConsents1790000050400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(holding);
    await runner.query(deciding);
    await runner.query(naming);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger employer_holds_names on coaching.coach_post;
drop trigger guardian_holds_names on children.guardian;
drop function coaching.names_here, coaching.name_child, coaching.unname_child, coaching.employers_of, coaching.withdraw_consent, coaching.give_consent, coaching.own_guardians,
  coaching.hold_employer, coaching.hold_guardian, coaching.hold_consent, coaching.close_names, coaching.may_name, coaching.all_agree cascade;
drop table coaching.named_child, coaching.child_consent;
`);
  }
}

const tables = `
create table coaching.child_consent (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  employer_id uuid not null references centre.controller (id),
  method text not null check (method in ('DIGITAL', 'PAPER')),
  proof_reference text check (length(proof_reference) <= 200),
  given_on date not null,
  withdrawn_on date,
  withdrawn_method text check (withdrawn_method in ('DIGITAL', 'PAPER')),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade,
  constraint consent_on_paper_has_proof check (method = 'DIGITAL' or proof_reference is not null),
  constraint consent_days check (withdrawn_on >= given_on)
);
comment on table coaching.child_consent is 'Purpose: a parent agrees that a coach of this organisation hears of their child by name, until withdrawn (R38). Retention: with the child.';
create unique index child_consent_once on coaching.child_consent (controller_id, guardian_id, employer_id) where withdrawn_on is null;
create index child_consent_by_child on coaching.child_consent (controller_id, child_id);

create table coaching.named_child (
  controller_id uuid not null,
  id uuid not null,
  trajectory_id uuid not null,
  child_id uuid not null,
  employer_id uuid not null references centre.controller (id),
  linked_on date not null,
  closed_on date,
  primary key (controller_id, id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade,
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table coaching.named_child is 'Purpose: which child a trajectory may name, as long as every parent with authority agrees. Retention: with the child.';
create unique index named_child_once on coaching.named_child (controller_id, trajectory_id) where closed_on is null;
create index named_child_by_child on coaching.named_child (controller_id, child_id) where closed_on is null;

call access.protect('coaching.child_consent', 'coach_consent', 'select', 'child_id');
call access.protect('coaching.named_child', 'coaching', 'select', 'trajectory_id');
do $$ begin
  execute format('create policy while_named on coaching.named_child as restrictive for select to %I using (closed_on is null)', access.role_name('caller'));
end $$;
`;

const holding = `
create function coaching.all_agree(p_controller uuid, p_child uuid, p_employer uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select count(*) > 0 and bool_and(exists (select from coaching.child_consent c
    where c.controller_id = p_controller and c.guardian_id = g.id and c.employer_id = p_employer and c.withdrawn_on is null))
  from children.guardian g where g.controller_id = p_controller and g.child_id = p_child and g.authority = 'YES'
$$;
comment on function coaching.all_agree is 'Whether everybody with authority agrees, and there is somebody.';

create function coaching.may_name(p coaching.named_child) returns boolean language sql stable security definer set search_path = '' as $$
  select coaching.all_agree(p.controller_id, p.child_id, p.employer_id) and not exists (
    select from coaching.trajectory t, coaching.programme_of(t.controller_id, t.coach_account_id, t.location_id) x
    where t.controller_id = p.controller_id and t.id = p.trajectory_id and x.employer_id is distinct from p.employer_id)
$$;
comment on function coaching.may_name is 'Whether everybody agrees still, and for the organisation that the coach works for now.';

create function coaching.close_names(p_controller uuid, p_child uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_name coaching.named_child;
begin
  for v_name in update coaching.named_child n set closed_on = greatest(n.linked_on, access.today())
    where n.controller_id = p_controller and n.child_id = p_child and n.closed_on is null and not coaching.may_name(n) returning n.* loop
    update access.subject_scope s set child_id = null where s.controller_id = p_controller and s.subject_kind = 'TRAJECTORY' and s.subject_id = v_name.trajectory_id;
  end loop;
end $$;
comment on function coaching.close_names is 'Takes a child''s name out of every trajectory for whose coach not everybody agrees any more.';

create function coaching.hold_consent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform coaching.close_names(old.controller_id, old.child_id);
  return null;
end $$;
create trigger consent_holds_names after update or delete on coaching.child_consent for each row execute function coaching.hold_consent();

create function coaching.hold_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- whoever gets authority decides too; until then nobody is named
  perform coaching.close_names(new.controller_id, new.child_id);
  return null;
end $$;
create trigger guardian_holds_names after insert or update of authority on children.guardian for each row execute function coaching.hold_guardian();

create function coaching.hold_employer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- what parents agreed to was one organisation (R38)
  perform coaching.close_names(n.controller_id, n.child_id) from (
    select distinct n.controller_id, n.child_id from access.post p
    join coaching.trajectory t on t.controller_id = p.controller_id and t.coach_account_id = p.account_id
    join coaching.named_child n on n.controller_id = t.controller_id and n.trajectory_id = t.id and n.closed_on is null
    where p.controller_id = new.controller_id and p.id = new.id) n;
  return null;
end $$;
create trigger employer_holds_names after insert or update of employer_id on coaching.coach_post for each row execute function coaching.hold_employer();
`;

const deciding = `
create function coaching.own_guardians() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.scope_id), '{}') from access.post p, access.caller() c
  where c.role = 'GUARDIAN' and p.account_id = c.account_id and p.controller_id = c.controller_id
    and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.period @> c.today
$$;
comment on function coaching.own_guardians is 'The guardian rows of a caller who wears a guardian''s hat; none for anyone else.';

create function coaching.give_consent(p_id uuid, p_child uuid, p_guardian uuid, p_employer uuid, p_proof text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_guardian uuid := p_guardian;
begin
  if p_child <> all (access.writable('coach_consent')) then raise exception 'this child is not opened for consent' using errcode = '42501'; end if;
  if v_who.role = 'GUARDIAN' then
    select g.id into v_guardian from children.guardian g where g.controller_id = v_who.controller_id and g.child_id = p_child and g.authority = 'YES' and g.id = any (coaching.own_guardians());
  end if;
  if not exists (select from children.guardian g where g.controller_id = v_who.controller_id and g.id = v_guardian and g.child_id = p_child and g.authority = 'YES') then return; end if;
  if not exists (select from coaching.employers_of(p_child) e where e.employer_id = p_employer) then return; end if;
  if exists (select from coaching.child_consent c where c.controller_id = v_who.controller_id and c.guardian_id = v_guardian and c.employer_id = p_employer and c.withdrawn_on is null) then
    return query select 'coaching_agreed_already', null::text, 0; return;
  end if;
  -- what a parent took back themselves nobody gives for them
  if v_who.role <> 'GUARDIAN' and exists (select from coaching.child_consent c where c.controller_id = v_who.controller_id and c.guardian_id = v_guardian and c.employer_id = p_employer
    and c.withdrawn_method = 'DIGITAL' and c.withdrawn_on >= (select max(x.given_on) from coaching.child_consent x where x.controller_id = c.controller_id and x.guardian_id = v_guardian and x.employer_id = p_employer)) then
    return query select 'parent_said_themselves', null::text, 0; return;
  end if;
  insert into coaching.child_consent (controller_id, id, child_id, guardian_id, employer_id, method, proof_reference, given_on)
  values (v_who.controller_id, p_id, p_child, v_guardian, p_employer, case when v_who.role = 'GUARDIAN' then 'DIGITAL' else 'PAPER' end, p_proof, v_who.today);
  perform access.note('ACT', 'CHILD', array[p_child], 'COACH_CONSENT');
  return query select null::text, 'GIVEN', 1;
end $$;
comment on function coaching.give_consent is 'A parent agrees for themselves, or a colleague writes down what was signed on paper; for one coach''s organisation.';

create function coaching.withdraw_consent(p_consent uuid, p_child uuid)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
begin
  if p_child <> all (access.writable('coach_consent')) then raise exception 'this child is not opened for consent' using errcode = '42501'; end if;
  return query update coaching.child_consent c set withdrawn_on = coalesce(c.withdrawn_on, v_who.today), version = c.version + 1,
    withdrawn_method = coalesce(c.withdrawn_method, case v_who.role when 'GUARDIAN' then 'DIGITAL' else 'PAPER' end)
  where c.controller_id = v_who.controller_id and c.id = p_consent and c.child_id = p_child and (v_who.role <> 'GUARDIAN' or c.guardian_id = any (coaching.own_guardians()))
  returning null::text, 'WITHDRAWN', c.version;
  perform access.note('ACT', 'CHILD', array[p_child], 'COACH_CONSENT');
end $$;
comment on function coaching.withdraw_consent is 'Takes consent back; the child is named nowhere from this moment on.';

create function coaching.employers_of(p_child uuid) returns table (employer_id uuid, name text) language sql stable security definer set search_path = '' as $$
  select distinct e.id, e.name
  from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
  join access.post q on q.controller_id = p.controller_id and q.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH', 'SPECIALIST') and q.period @> access.today()
    and q.scope_id in (g.id, g.location_id, p.controller_id)
  left join coaching.coach_post c on c.controller_id = q.controller_id and c.id = q.id
  join centre.controller e on e.id = coalesce(c.employer_id, case q.role when 'PEDAGOGICAL_COACH' then q.controller_id end)
  where p.controller_id = access.controller() and p.child_id = p_child and p_child = any (access.opened('coach_consent')) and p.period @> access.today()
  order by e.name
$$;
comment on function coaching.employers_of is 'The organisations whose coaches and specialists work where this child is.';
`;

const naming = `
create function coaching.name_child(p_id uuid, p_trajectory uuid, p_child uuid)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v coaching.trajectory;
  v_employer uuid;
begin
  if coaching.side_here(p_trajectory) <> 'COLLEAGUE' or p_child <> all (access.opened('roster')) then raise exception 'only who works with this child' using errcode = '42501'; end if;
  select t.* into v from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory for update;
  if v.ended_on is not null then return query select 'coaching_ended', null::text, 0; return; end if;
  select x.employer_id into v_employer from coaching.programme_of(v.controller_id, v.coach_account_id, v.location_id) x;
  if v_employer is null or not coaching.all_agree(v.controller_id, p_child, v_employer) then return query select 'coaching_needs_consent', null::text, 0; return; end if;
  if exists (select from coaching.named_child n where n.controller_id = v.controller_id and n.trajectory_id = v.id and n.closed_on is null) then
    return query select 'coaching_named_already', null::text, 0; return;
  end if;
  insert into coaching.named_child (controller_id, id, trajectory_id, child_id, employer_id, linked_on) values (v.controller_id, p_id, v.id, p_child, v_employer, v_who.today);
  -- every look at this trajectory is from now on a line about this child (R45)
  update access.subject_scope s set child_id = p_child where s.controller_id = v.controller_id and s.subject_kind = 'TRAJECTORY' and s.subject_id = v.id;
  perform access.note('ACT', 'CHILD', array[p_child], 'COACH_TOGETHER');
  return query select null::text, 'NAMED', 1;
end $$;
comment on function coaching.name_child is 'Lets a trajectory name a child, when everybody with authority agrees for the coach''s organisation (R38).';

create function coaching.unname_child(p_trajectory uuid) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  perform coaching.side_here(p_trajectory);
  update coaching.named_child n set closed_on = v_who.today where n.controller_id = v_who.controller_id and n.trajectory_id = p_trajectory and n.closed_on is null;
  update access.subject_scope s set child_id = null where s.controller_id = v_who.controller_id and s.subject_kind = 'TRAJECTORY' and s.subject_id = p_trajectory;
  return query select null::text, 'ANONYMOUS', 1;
end $$;
comment on function coaching.unname_child is 'Makes a trajectory anonymous again.';

create function coaching.names_here(p_trajectories uuid[]) returns table (trajectory_id uuid, child_id uuid, call_name text)
language sql stable security definer set search_path = '' as $$
  select n.trajectory_id, c.id, c.call_name from coaching.named_child n join children.child c on c.controller_id = n.controller_id and c.id = n.child_id
  where n.controller_id = access.controller() and n.closed_on is null and n.trajectory_id = any (p_trajectories) and n.trajectory_id = any (access.opened('coaching'))
$$;
comment on function coaching.names_here is 'The call name of the child that an opened trajectory may name.';

do $$ begin
  execute format('grant execute on function coaching.give_consent, coaching.withdraw_consent, coaching.employers_of, coaching.name_child, coaching.unname_child, coaching.names_here to %I', access.role_name('caller'));
end $$;
`;
