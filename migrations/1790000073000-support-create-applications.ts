import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications under the duty of care with their clock (R24-R26), and toelaatbaarheidsverklaringen (R30). */
export class SupportCreateApplications1790000073000 implements MigrationInterface {
  name = 'SupportCreateApplications1790000073000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(applications);
    await runner.query(declarations);
    await runner.query(dueWhere(WITH_SUPPORT));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.application';`);
    await runner.query(dueWhere('support.track'));
    await runner.query(`
drop function support.receive_application, support.step_application, support.duty_exceptions, support.note_declaration, support.take_back_declaration, support.rod_list, support.wind_application, support.wind_declaration, support.end_declaration_with_support cascade;
drop table support.application, support.declaration;
`);
  }
}

/** When the record of a child is due, while something of support is kept in what is named. */
const dueWhere = (kept: string): string => `
update access.retention_rule set due = 't.left_on + interval ''2 years'' < access.today() and (t.left_on + interval ''3 years'' < access.today()
    or not exists (select from ${kept} k where k.controller_id = t.controller_id and k.child_id = t.id))'
where table_name = 'children.child';
`;

/** What is kept of an application and of a TLV is kept as long as what is kept of support (R46), and the child's record waits for it. */
const WITH_SUPPORT =
  '(select controller_id, child_id from support.track union all select controller_id, child_id from support.application union all select controller_id, child_id from support.declaration)';

const tables = `
create table support.application (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  location_id uuid not null,
  state text not null default 'APPLIED' check (state in ('APPLIED', 'EXAMINING', 'EXTENDED', 'ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'PLACED_TEMPORARILY', 'DISPUTED', 'WITHDRAWN')),
  received_on date not null,
  desired_start date,
  written boolean not null,
  first_preference boolean not null,
  full_by_policy boolean not null,
  extended_on date,
  decided_on date,
  -- a place until there is a decision, which it is not itself
  placed_on date,
  other_school text check (length(other_school) between 2 and 120),
  accepted_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  constraint application_extended check ((extended_on is not null or state <> 'EXTENDED') and (extended_on is null or extended_on between received_on and received_on + 42)),
  constraint application_wish check (desired_start >= received_on),
  constraint application_decided check (decided_on >= received_on and (decided_on is not null or state not in ('ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN'))),
  constraint application_placed check (placed_on > received_on + 70 and (placed_on is not null or state <> 'PLACED_TEMPORARILY')),
  -- while the duty applies another school that said yes is the only way out but admission (R26)
  constraint application_other_school check ((state = 'OTHER_SCHOOL') = (other_school is not null and accepted_on is not null))
);
comment on table support.application is 'Purpose: a written application under the duty of care: when it came in, what was decided and when (R24-R26). Retention: with the child''s support.';
create unique index application_one on support.application (controller_id, child_id, location_id) where state not in ('ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN');

create table support.declaration (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  location_id uuid not null,
  category text not null check (category in ('H', 'M', 'L', 'NVT')),
  sbo boolean not null,
  starts_on date not null,
  ends_on date not null,
  swv_number text not null check (swv_number ~ '^[A-Z]{2}[0-9]{4}$'),
  decision_number text not null check (length(decision_number) between 1 and 40),
  noted_on date not null,
  -- noted by mistake: it counts no longer
  taken_back_on date,
  -- support stopped or became lighter: it holds until its end, and asks nothing any longer
  over_on date,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  constraint declaration_period check (starts_on < ends_on),
  constraint declaration_category check ((category = 'NVT') = sbo)
);
comment on table support.declaration is 'Purpose: a toelaatbaarheidsverklaring of the SWV: category, from when to when, its numbers (R30). Retention: with the child''s support.';
create index declaration_by_child on support.declaration (controller_id, child_id);

call access.protect('support.application', 'support', 'select', 'child_id');
call access.protect('support.declaration', 'support', 'select', 'child_id');
`;

const applications = `
call access.declare_steps('support.application',
  'APPLIED EXAMINE EXAMINING', 'APPLIED EXTEND EXTENDED', 'EXAMINING EXTEND EXTENDED', 'APPLIED ADMIT ADMITTED', 'EXAMINING ADMIT ADMITTED',
  'EXTENDED ADMIT ADMITTED', 'PLACED_TEMPORARILY ADMIT ADMITTED', 'DISPUTED ADMIT ADMITTED', 'APPLIED FIND_OTHER_SCHOOL OTHER_SCHOOL',
  'EXAMINING FIND_OTHER_SCHOOL OTHER_SCHOOL', 'EXTENDED FIND_OTHER_SCHOOL OTHER_SCHOOL', 'PLACED_TEMPORARILY FIND_OTHER_SCHOOL OTHER_SCHOOL',
  'DISPUTED FIND_OTHER_SCHOOL OTHER_SCHOOL', 'APPLIED REFUSE_NO_DUTY REFUSED_NO_DUTY', 'EXAMINING REFUSE_NO_DUTY REFUSED_NO_DUTY',
  'EXTENDED REFUSE_NO_DUTY REFUSED_NO_DUTY', 'DISPUTED REFUSE_NO_DUTY REFUSED_NO_DUTY', 'APPLIED PLACE_TEMPORARILY PLACED_TEMPORARILY',
  'EXAMINING PLACE_TEMPORARILY PLACED_TEMPORARILY', 'EXTENDED PLACE_TEMPORARILY PLACED_TEMPORARILY', 'APPLIED DISPUTE DISPUTED', 'EXAMINING DISPUTE DISPUTED',
  'EXTENDED DISPUTE DISPUTED', 'PLACED_TEMPORARILY DISPUTE DISPUTED', 'REFUSED_NO_DUTY DISPUTE DISPUTED', 'APPLIED WITHDRAW WITHDRAWN', 'EXAMINING WITHDRAW WITHDRAWN',
  'EXTENDED WITHDRAW WITHDRAWN', 'PLACED_TEMPORARILY WITHDRAW WITHDRAWN', 'DISPUTED WITHDRAW WITHDRAWN');

create function support.duty_exceptions(p_birth date, p_application support.application) returns text[] language sql immutable set search_path = '' as $$
  select array_remove(array[
    case when p_application.received_on < (p_birth + interval '3 years')::date then 'YOUNGER_THAN_THREE' end,
    case when not p_application.written then 'NOT_WRITTEN' end,
    case when not p_application.first_preference then 'NOT_FIRST_PREFERENCE' end,
    case when p_application.full_by_policy then 'FULL_BY_POLICY' end], null)
$$;
comment on function support.duty_exceptions is 'R25: what stands against the duty of care; none means that it applies. A test holds it equal to duty-of-care.ts.';

create function support.receive_application(p_id uuid, p_child uuid, p_location uuid, p_received date, p_start date, p_written boolean, p_first boolean, p_full boolean)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if not exists (select from centre.location l where l.controller_id = access.controller() and l.id = p_location and l.kind = 'SCHOOL') then return query select 'application_school', null::text, 0; return; end if;
  if not exists (select from access.within_reach(access.caller(), 'LOCATION', array[p_location], 'DUE')) then return query select 'not_found', null::text, 0; return; end if;
  if p_received > access.today() then return query select 'application_to_come', null::text, 0; return; end if;
  if p_received < (select c.birth_date from children.child c where c.controller_id = access.controller() and c.id = p_child) then return query select 'application_before_birth', null::text, 0; return; end if;
  if p_start < p_received then return query select 'application_wish', null::text, 0; return; end if;
  insert into support.application (controller_id, id, child_id, location_id, received_on, desired_start, written, first_preference, full_by_policy)
  values (access.controller(), p_id, p_child, p_location, p_received, p_start, p_written, p_first, p_full)
  on conflict (controller_id, child_id, location_id) where state not in ('ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN') do nothing;
  if not found then return query select 'application_runs', null::text, 0; return; end if;
  perform access.tell_change(access.controller(), 'CHILD', p_child);
  return query select null::text, 'APPLIED', 1;
end $$;
comment on function support.receive_application is 'A written application came in: six weeks from then (R24).';

create function support.step_application(p_child uuid, p_id uuid, p_version integer, p_action text, p_on date, p_school text) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_app support.application;
  v_today constant date := v_who.today;
  v_next text;
  v_birth date;
begin
  select * into v_app from support.application a where a.controller_id = v_who.controller_id and a.child_id = p_child and a.id = p_id for update;
  if not found then raise exception 'not yours' using errcode = '42501'; end if;
  -- parents themselves take it back, today; whatever a school decides is its own
  if v_who.role = 'GUARDIAN' then
    if p_action <> 'WITHDRAW' or support.own_guardian(p_child) is null or p_child <> all (access.writable('support_own')) then raise exception 'not yours' using errcode = '42501'; end if;
    if p_on <> v_today then return query select 'application_day', null::text, v_app.version; return; end if;
  elsif p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501';
  end if;
  if v_app.version <> p_version then return query select 'changed_since', null::text, v_app.version; return; end if;
  v_next := access.next_state('support.application', v_app.state, p_action);
  if v_next is null then return query select 'support_not_from_here', null::text, v_app.version; return; end if;
  if p_on > v_today or p_on < greatest(v_app.received_on, v_app.extended_on, v_app.decided_on) then return query select 'application_day', null::text, v_app.version; return; end if;
  if p_action = 'EXTEND' and p_on > v_app.received_on + 42 then return query select 'support_extension_late', null::text, v_app.version; return; end if;
  if p_action = 'FIND_OTHER_SCHOOL' and p_school is null then return query select 'application_other_school', null::text, v_app.version; return; end if;
  if p_action = 'PLACE_TEMPORARILY' and p_on <= v_app.received_on + 70 then return query select 'application_day_70', null::text, v_app.version; return; end if;
  if p_action = 'REFUSE_NO_DUTY' then
    select c.birth_date into v_birth from children.child c where c.controller_id = v_app.controller_id and c.id = p_child;
    if cardinality(support.duty_exceptions(v_birth, v_app)) = 0 then return query select 'application_duty', null::text, v_app.version; return; end if;
  end if;
  -- a refusal that is disputed opens the application again, unless parents applied anew since
  if v_app.state = 'REFUSED_NO_DUTY' and exists (select from support.application a where a.controller_id = v_app.controller_id and a.child_id = p_child and a.location_id = v_app.location_id
    and a.state not in ('ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN')) then return query select 'application_runs', null::text, v_app.version; return; end if;
  update support.application a set state = v_next, version = a.version + 1,
    extended_on = case p_action when 'EXTEND' then p_on else a.extended_on end,
    decided_on = case when p_action in ('ADMIT', 'FIND_OTHER_SCHOOL', 'REFUSE_NO_DUTY', 'WITHDRAW') then p_on else a.decided_on end,
    placed_on = case p_action when 'PLACE_TEMPORARILY' then p_on else a.placed_on end,
    other_school = case p_action when 'FIND_OTHER_SCHOOL' then p_school end, accepted_on = case p_action when 'FIND_OTHER_SCHOOL' then p_on end
  where a.controller_id = v_app.controller_id and a.id = p_id;
  perform access.tell_change(v_app.controller_id, 'CHILD', p_child);
  return query select null::text, v_next, v_app.version + 1;
end $$;
comment on function support.step_application is 'R24-R26: extended in time and once, refused only where no duty applies, another school only by its name and the day it said yes, a temporary place after day 70; parents take it back at any time before a decision, themselves or through the school.';

create function support.wind_application() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from support.clock c where c.controller_id = coalesce(new.controller_id, old.controller_id) and c.source_id = coalesce(new.id, old.id);
  if tg_op = 'DELETE' then return null; end if;
  if new.decided_on is null then
    insert into support.clock (controller_id, source_id, kind, child_id, location_id, started_on, due_on, extended_on)
    values (new.controller_id, new.id, 'APPLICATION', new.child_id, new.location_id, new.received_on, new.received_on + case when new.extended_on is null then 42 else 70 end, new.extended_on);
  end if;
  return null;
end $$;
comment on function support.wind_application is 'An undecided application has its clock among the others (R24), also while it is disputed or the child has a temporary place.';
create trigger application_winds after insert or delete or update of decided_on, extended_on on support.application for each row execute function support.wind_application();
`;

const declarations = `
create function support.note_declaration(p_id uuid, p_child uuid, p_location uuid, p_category text, p_sbo boolean, p_starts date, p_ends date, p_swv text, p_decision text)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
begin
  if p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if not exists (select from centre.location l where l.controller_id = access.controller() and l.id = p_location) then return query select 'not_found', null::text, 0; return; end if;
  insert into support.declaration (controller_id, id, child_id, location_id, category, sbo, starts_on, ends_on, swv_number, decision_number, noted_on)
  values (access.controller(), p_id, p_child, p_location, p_category, p_sbo, p_starts, p_ends, p_swv, p_decision, access.today());
  return query select null::text, 'NOTED', 1;
end $$;
comment on function support.note_declaration is 'A TLV that the SWV gave: category, period, numbers (R30).';

create function support.take_back_declaration(p_id uuid, p_child uuid) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
begin
  if p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  update support.declaration d set taken_back_on = coalesce(d.taken_back_on, access.today()) where d.controller_id = access.controller() and d.child_id = p_child and d.id = p_id;
  if not found then return query select 'not_found', null::text, 0; return; end if;
  return query select null::text, 'TAKEN_BACK', 1;
end $$;
comment on function support.take_back_declaration is 'A TLV that was noted by mistake goes from the page with its clock; that it stood there stays.';

create function support.wind_declaration() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from support.clock c where c.controller_id = coalesce(new.controller_id, old.controller_id) and c.kind = 'DECLARATION' and c.child_id = coalesce(new.child_id, old.child_id);
  -- the latest one counts; the talk about what comes next begins 26 weeks before it ends
  insert into support.clock (controller_id, source_id, kind, child_id, location_id, started_on, due_on)
  select d.controller_id, d.id, 'DECLARATION', d.child_id, d.location_id, d.ends_on - 182, d.ends_on from support.declaration d
  where d.controller_id = coalesce(new.controller_id, old.controller_id) and d.child_id = coalesce(new.child_id, old.child_id) and d.taken_back_on is null and d.over_on is null order by d.ends_on desc limit 1;
  return null;
end $$;
comment on function support.wind_declaration is 'The latest TLV that is still needed has its clock among the others (R30).';
create trigger declaration_winds after insert or delete or update of location_id, taken_back_on, over_on on support.declaration for each row execute function support.wind_declaration();

create function support.end_declaration_with_support() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_lighter integer;
  v_needs boolean;
begin
  if tg_op = 'UPDATE' then
    select a.place - b.place, b.needs_tlv into v_lighter, v_needs from support.scale_level a join support.scale_level b on b.controller_id = a.controller_id and b.scale_id = a.scale_id
    where a.controller_id = new.controller_id and a.scale_id = new.scale_id and a.code = old.level_code and b.code = new.level_code;
  end if;
  if tg_op = 'UPDATE' and (new.state = 'AFTERCARE' or (v_lighter > 0 and not v_needs)) then
    update support.declaration d set over_on = access.today() where d.controller_id = new.controller_id and d.child_id = new.child_id and d.over_on is null;
  elsif tg_op = 'INSERT' or old.state = 'AFTERCARE' or v_lighter < 0 then
    update support.declaration d set over_on = null
    where d.controller_id = new.controller_id and d.child_id = new.child_id and d.over_on is not null and d.ends_on >= access.today();
  end if;
  return null;
end $$;
comment on function support.end_declaration_with_support is 'A TLV is for support that needs it: nobody is asked what comes after it once support stopped or became lighter (R30); heavier or again, and one that still holds counts anew.';
create trigger track_begins_declaration after insert on support.track for each row execute function support.end_declaration_with_support();
create trigger track_ends_declaration after update of state, level_code on support.track for each row
  when ((old.state, old.level_code) is distinct from (new.state, new.level_code) and new.state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE')) execute function support.end_declaration_with_support();

create function support.rod_list(p_location uuid) returns table (child_ref uuid, started_on date, ended_on date) language sql stable security definer set search_path = '' as $$
  select o.child_id, o.started_on, o.ended_on from support.opp o
  join support.track t on t.controller_id = o.controller_id and t.id = o.track_id
  where o.controller_id = access.controller() and t.location_id = p_location and p_location = any (access.opened('rod_list')) and o.started_on is not null
  order by o.started_on, o.child_id limit 2000
$$;
comment on function support.rod_list is 'R30: what ROD is told of OPPs: child reference, start and end, and nothing else.';

do $$ begin
  execute format('grant execute on function support.receive_application, support.step_application, support.note_declaration, support.take_back_declaration, support.rod_list to %I', access.role_name('caller'));
end $$;
`;
