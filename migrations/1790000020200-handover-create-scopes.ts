import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose reach a handover and a delivery are, from the facts that decide it; and the cellar's lines. */
export class HandoverCreateScopes1790000020200 implements MigrationInterface {
  name = 'HandoverCreateScopes1790000020200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(senderScopes);
    await runner.query(receiverScopes);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger enrolment_opens_delivery on children.enrolment;
drop trigger placement_opens_delivery on children.placement;
drop trigger guardian_opens_handover on children.guardian;
drop trigger handover_scopes on handover.handover;
drop trigger part_only_in_draft on handover.part;
drop function handover.scope_delivery, handover.follow_group, handover.scope_placed_delivery, handover.scope_applied_delivery, handover.scope_guardian, handover.scope_handover, handover.scope_sender, handover.sender_groups, handover.refuse_outside_draft, handover.refuse_written_over, handover.may_write_over(uuid, uuid, text, text), handover.may_write_over(uuid, uuid, uuid, text, text), handover.own_guardians cascade;
`);
  }
}

const senderScopes = `
create function handover.sender_groups(p_controller uuid, p_id uuid) returns table (placement_id uuid, group_id uuid, location_id uuid, period daterange) language sql stable security definer set search_path = '' as $$
  with placed as (
    select p.id, p.group_id, g.location_id, p.period from handover.handover h
    join children.placement p on p.controller_id = h.controller_id and p.child_id = h.child_id
    join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
    join centre.location l on l.controller_id = g.controller_id and l.id = g.location_id
    -- who went to out-of-school care already is followed by the group it came from
    where h.controller_id = p_controller and h.id = p_id and (l.kind <> 'BSO' or p.group_id = h.group_id)
  )
  -- an end that is to come is laid on its day: a board tells what has none
  select p.id, p.group_id, p.location_id, daterange(lower(p.period), case when e.ends <= access.today() then e.ends end)
  from placed p, lateral (select case
      when upper_inf(p.period) then null
      when exists (select from placed o where o.period @> upper(p.period)) then upper(p.period)
      else (select min(lower(o.period)) from placed o where lower(o.period) > upper(p.period)) end as ends) e
  where lower(p.period) <= access.today()
$$;
comment on function handover.sender_groups is 'Whose work a handover is, as far as it is known today: each group of the child while it is there, and the last one after it left.';

create function handover.scope_sender(p_controller uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from access.subject_scope where controller_id = p_controller and subject_kind = 'HANDOVER' and subject_id = p_id and basis = 'HANDOVER';
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
  select p_controller, 'HANDOVER', p_id, s.kind, s.id, 'HANDOVER', g.placement_id, g.period, h.child_id
  from handover.handover h, handover.sender_groups(p_controller, p_id) g, lateral (values ('GROUP', g.group_id), ('LOCATION', g.location_id)) s(kind, id)
  where h.controller_id = p_controller and h.id = p_id;
  if not found then
    insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
    select p_controller, 'HANDOVER', p_id, s.kind, s.id, 'HANDOVER', p_id, '[2000-01-01,)', h.child_id
    from handover.handover h, lateral (values ('GROUP', h.group_id), ('LOCATION', h.location_id)) s(kind, id) where h.controller_id = p_controller and h.id = p_id;
  end if;
end $$;
comment on function handover.scope_sender is 'Lays the reach of a handover at the preschool anew: it goes along with the child to another group, and stays with the last one.';

create function handover.scope_handover() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_over constant text[] := array['CLOSED', 'CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'DISCARDED'];
begin
  if tg_op = 'INSERT' then
    perform handover.scope_sender(new.controller_id, new.id);
    insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, closed_at, child_id)
    select new.controller_id, 'HANDOVER', new.id, 'GUARDIAN', g.id, 'AUTHORITY', g.id, '[2000-01-01,)', case when g.authority = 'YES' then null else clock_timestamp() end, new.child_id
    from children.guardian g where g.controller_id = new.controller_id and g.child_id = new.child_id;
  elsif new.state = any (v_over) and not old.state = any (v_over) then
    -- childcare follows a handover until it is over; parents keep their own
    update access.subject_scope set closed_at = clock_timestamp()
    where controller_id = new.controller_id and subject_kind = 'HANDOVER' and subject_id = new.id and basis = 'HANDOVER' and closed_at is null;
  end if;
  return new;
end $$;
create trigger handover_scopes after insert or update of state on handover.handover for each row execute function handover.scope_handover();

create function handover.scope_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, closed_at, child_id)
  select h.controller_id, 'HANDOVER', h.id, 'GUARDIAN', new.id, 'AUTHORITY', new.id, '[2000-01-01,)', case when new.authority = 'YES' then null else clock_timestamp() end, h.child_id
  from handover.handover h where h.controller_id = new.controller_id and h.child_id = new.child_id
  on conflict (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id) do update set closed_at = excluded.closed_at;
  return new;
end $$;
create trigger guardian_opens_handover after insert or update of authority on children.guardian for each row execute function handover.scope_guardian();

create function handover.own_guardians() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.scope_id), '{}') from access.post p, access.caller() c
  where c.role = 'GUARDIAN' and p.account_id = c.account_id and p.controller_id = c.controller_id
    and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.period @> c.today
$$;
comment on function handover.own_guardians is 'The guardian rows of a caller who wears a guardian''s hat; none for anyone else.';

create function handover.may_write_over(p_controller uuid, p_id uuid, p_guardian uuid, p_voice text, p_part text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from handover.handover h join children.guardian g on g.controller_id = h.controller_id and g.child_id = h.child_id
      where h.controller_id = p_controller and h.id = p_id and g.id = p_guardian and g.authority = 'YES')
    and not coalesce((select v.method = 'DIGITAL' and v.text <> '' from handover.parent_view v where v.controller_id = p_controller and v.handover_id = p_id
      and v.guardian_id = p_guardian and v.voice = p_voice and v.part_kind is not distinct from p_part order by v.seq desc limit 1), false)
$$;
comment on function handover.may_write_over(uuid, uuid, uuid, text, text) is 'Whether a colleague types words of a guardian with authority over from paper: not where the guardian wrote there themselves (R11).';

create function handover.may_write_over(p_id uuid, p_guardian uuid, p_voice text, p_part text) returns boolean language sql stable security definer set search_path = '' as $$
  select p_id = any (access.opened('view')) and handover.may_write_over(access.controller(), p_id, p_guardian, p_voice, p_part)
$$;

create function handover.refuse_written_over() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not handover.may_write_over(new.controller_id, new.handover_id, new.guardian_id, new.voice, new.part_kind) then raise exception 'not yours' using errcode = '42501'; end if;
  return new;
end $$;

create function handover.refuse_outside_draft() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- the share lock waits for somebody who offers it to the parents at this moment
  perform from handover.handover where controller_id = new.controller_id and id = new.handover_id and state = 'DRAFT' for share;
  if found then return new; end if;
  perform from handover.handover where controller_id = new.controller_id and id = new.handover_id for share;
  perform from handover.replacement where controller_id = new.controller_id and handover_id = new.handover_id and state = 'DRAFT';
  if found then return new; end if;
  -- a replacement that ends puts back the words that the school has
  perform from handover.handover h join handover.delivered_part d on d.controller_id = h.receiver_controller_id and d.handover_id = h.id and d.kind = new.kind
  where h.controller_id = new.controller_id and h.id = new.handover_id and d.content::jsonb - 'kind' = new.content;
  if not found then raise exception 'this handover is no draft any more' using errcode = '40001'; end if;
  return new;
end $$;
create trigger words_of_parents_stay before insert on handover.parent_view for each row when (new.method = 'PAPER') execute function handover.refuse_written_over();
create trigger part_only_in_draft before insert or update on handover.part for each row execute function handover.refuse_outside_draft();
`;

const receiverScopes = `
create function handover.scope_delivery(p_controller uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v handover.delivery;
begin
  delete from access.subject_scope where controller_id = p_controller and basis = 'CONSENT' and basis_id = p_id;
  select d.* into v from handover.delivery d join handover.bridge b on b.controller_id = d.controller_id and b.id = d.id and b.consent = 'LIVE'
  where d.controller_id = p_controller and d.id = p_id and d.child_id is not null;
  if not found then return; end if;
  -- the care coordinator while the child is here, comes here, or still applies
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
  select p_controller, 'DELIVERY', p_id, 'LOCATION', v.location_id, 'CONSENT', p_id, daterange(v.received_on, max(here.until)), v.child_id from (
    select coalesce(upper(p.period), 'infinity') as until from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
    where p.controller_id = p_controller and p.child_id = v.child_id and g.location_id = v.location_id
    union all
    select coalesce(e.ended_on, 'infinity') from children.enrolment e where e.controller_id = p_controller and e.id = v.enrolment_id
  ) here having max(here.until) > v.received_on;
  -- a teacher from the delivery on, until the placement in that group ends (design 3)
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
  select p_controller, s.kind, s.subject, 'GROUP', g.group_id, 'CONSENT', p_id, daterange(v.received_on, g.until), nullif(v.child_id, s.subject)
  from (
    select p.group_id, max(coalesce(upper(p.period), 'infinity')) as until from children.placement p
    where p.controller_id = p_controller and p.child_id = v.child_id and coalesce(upper(p.period), 'infinity') > v.received_on group by p.group_id
    union
    select e.group_id, coalesce(e.ended_on, 'infinity') from children.enrolment e
    where e.controller_id = p_controller and e.id = v.enrolment_id and e.group_id is not null and coalesce(e.ended_on, 'infinity') > v.received_on
      and not exists (select from children.placement p where p.controller_id = p_controller and p.child_id = v.child_id and p.group_id = e.group_id)
  ) g, (values ('DELIVERY', p_id), ('CHILD', v.child_id)) s(kind, subject);
end $$;
comment on function handover.scope_delivery is 'Lays the reach of a linked delivery anew: the care coordinator''s location and the groups of the child; none without a living consent.';

create function handover.follow_group(p_controller uuid, p_id uuid) returns boolean language sql security definer set search_path = '' as $$
  with now as (
    -- where the child is today, else where it comes, else where it was: a place in a next school year waits for its day
    select p.group_id, min(lower(p.period)) over () as first_day from handover.delivery d
    join children.placement p on p.controller_id = d.controller_id and p.child_id = d.child_id
    join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id and g.location_id = d.location_id
    where d.controller_id = p_controller and d.id = p_id and coalesce(upper(p.period), 'infinity') > d.received_on
    order by p.period @> access.today() desc, lower(p.period) > access.today() desc, lower(p.period), p.id limit 1
  ), there as (
    select n.group_id, n.first_day from now n
    union all
    -- in no class since it came: the one that the application names, if any
    select e.group_id, null from handover.delivery d join children.enrolment e on e.controller_id = d.controller_id and e.id = d.enrolment_id
    where d.controller_id = p_controller and d.id = p_id and not exists (select from now)
  ), moved as (
    update handover.delivery d set group_id = n.group_id, first_school_day = coalesce(d.first_school_day, n.first_day) from there n
    where d.controller_id = p_controller and d.id = p_id and (d.group_id is distinct from n.group_id or d.first_school_day is null and n.first_day is not null) returning d.id
  ) select exists (select from moved)
$$;
comment on function handover.follow_group is 'Lets a delivery be the work of the group in which the child is today, and its first day the first day there when nobody told one. True when something changed.';

create function handover.scope_placed_delivery() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- a first day that only this placement told is told no more
  if tg_op = 'DELETE' or tg_op = 'UPDATE' and lower(new.period) <> lower(old.period) then
    update handover.delivery d set first_school_day = null
    where d.controller_id = old.controller_id and d.child_id = old.child_id and d.ended_on is null and d.first_school_day = lower(old.period)
      and not exists (select from children.enrolment e where e.controller_id = d.controller_id and e.id = d.enrolment_id and e.first_day = d.first_school_day)
      and not exists (select from handover.handover h where h.controller_id = d.sender_controller_id and h.id = d.id and h.first_school_day = d.first_school_day);
  end if;
  perform handover.scope_delivery(d.controller_id, d.id) from handover.delivery d
  where d.controller_id = coalesce(new.controller_id, old.controller_id) and d.child_id = coalesce(new.child_id, old.child_id);
  perform handover.follow_group(d.controller_id, d.id) from handover.delivery d
  where d.controller_id = coalesce(new.controller_id, old.controller_id) and d.child_id = coalesce(new.child_id, old.child_id) and d.ended_on is null;
  return null;
end $$;
create trigger placement_opens_delivery after insert or update or delete on children.placement for each row execute function handover.scope_placed_delivery();

create function handover.scope_applied_delivery() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform handover.scope_delivery(d.controller_id, d.id) from handover.delivery d where d.controller_id = new.controller_id and d.enrolment_id = new.id;
  return null;
end $$;
create trigger enrolment_opens_delivery after update of group_id, ended_on on children.enrolment for each row execute function handover.scope_applied_delivery();
`;

const walls = `
call access.protect('handover.handover', 'progress', 'select, insert, update (first_school_day, enrolled_on, receiver_controller_id, receiver_location_id, relocation, has_ve,
  has_support_question, always_warm, warm_answer, due_on, latest_on, expires_on, version)', 'group_id', 'id', 'child_id', 'location_id');
call access.protect('handover.handover_person', 'board', 'select, insert', 'group_id', 'handover_id');
call access.protect('handover.event', 'progress', 'select', 'handover_id');
call access.protect('handover.part', 'draft', 'select, insert, update', 'handover_id');
call access.protect('handover.issue', 'document', 'select, insert', 'handover_id');
call access.protect('handover.issue_part', 'document', 'select, insert', 'handover_id');
call access.protect('handover.replacement', 'progress', 'select', 'group_id', 'handover_id');
call access.protect('handover.parent_view', 'view', 'select, insert', 'handover_id');
call access.protect('handover.decision', 'consent', 'select', 'handover_id');
call access.protect('handover.bridge', 'progress', 'select', 'id');
call access.protect('handover.delivery', 'progress', 'select', 'group_id', 'id', 'child_id', 'location_id');
call access.protect('handover.delivered_person', 'match', 'select', 'location_id');
call access.protect('handover.delivered_part', 'delivered', 'select', 'handover_id');
call access.protect('handover.replaced_part', 'delivered', 'select', 'handover_id');
call access.protect('handover.delivered_view', 'delivered', 'select', 'handover_id');
call access.protect('handover.delivered_level', 'starting', 'select', 'child_id', 'handover_id');
call access.protect('handover.adopted_part', 'record', 'select', 'child_id');
call access.protect('handover.starting_level', 'starting', 'select', 'child_id', 'handover_id');
call access.protect('handover.conversation', 'exchange', 'select', 'handover_id');
call access.protect('handover.agreement', 'exchange', 'select', 'handover_id');
call access.protect('handover.feedback', 'exchange', 'select', 'handover_id');
call access.protect('handover.ve_statement', 'record', 'select', 'child_id');

do $$ declare v_caller text := access.role_name('caller');
begin
  execute format($p$create policy born_a_draft on handover.handover as restrictive for insert to %I with check (state = 'DRAFT' and issue = 0 and not parents_ask and not school_asks
    and coalesce(offered_on, sent_on, received_on, read_on, spoken_on, ended_on) is null
    and enrolled_on <= (select access.today()) and child_id = any ((select access.opened('roster'))::uuid[]))$p$, v_caller);
  execute format($p$create policy only_a_draft on handover.handover as restrictive for update to %I using (state = 'DRAFT') with check (state = 'DRAFT' and enrolled_on <= (select access.today()))$p$, v_caller);
  execute format($p$create policy own_words on handover.parent_view as restrictive for insert to %I with check (
    (guardian_id = any ((select handover.own_guardians())::uuid[]) and method = 'DIGITAL') or ((select (access.caller()).role) <> 'GUARDIAN' and method = 'PAPER'))$p$, v_caller);
  execute format($p$create policy own_decisions on handover.decision as restrictive for select to %I using (guardian_id = any ((select handover.own_guardians())::uuid[])
    or (select (access.caller()).role) <> 'GUARDIAN')$p$, v_caller);
  execute format('grant execute on function handover.own_guardians, handover.may_write_over(uuid, uuid, text, text) to %I', v_caller);
end $$;
`;
