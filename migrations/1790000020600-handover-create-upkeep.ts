import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the calendar does by itself, each time the worker looks: forget what was refused, expire, send VE statements, remind. */
export class HandoverCreateUpkeep1790000020600 implements MigrationInterface {
  name = 'HandoverCreateUpkeep1790000020600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(upkeep);
    await runner.query(veStatements);
    await runner.query(`do $$ begin
      execute format('grant execute on function handover.forget_refused, handover.expire, handover.send_ve_statements, handover.remind to %I', access.role_name('worker'));
      execute format('grant execute on function handover.receive_ve_statement, handover.in_reach to %I', access.role_name('caller'));
    end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function handover.in_reach, handover.receive_ve_statement, handover.forget_ve_statement, handover.send_ve_statements, handover.ve_statements_due, handover.remind, handover.expire, handover.forget_refused;`,
    );
  }
}

const upkeep = `
create function handover.forget_refused() returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid;
  v_id uuid;
  v_count integer := 0;
begin
  for v_controller, v_id in select h.controller_id, h.id from handover.handover h where h.state = 'CONSENT_REFUSED'
    and exists (select from handover.event e where e.controller_id = h.controller_id and e.handover_id = h.id and e.kind <> 'REFUSED') for update of h loop
    delete from handover.part where controller_id = v_controller and handover_id = v_id;
    delete from handover.issue where controller_id = v_controller and handover_id = v_id;
    delete from handover.parent_view where controller_id = v_controller and handover_id = v_id;
    delete from handover.decision where controller_id = v_controller and handover_id = v_id;
    delete from handover.handover_person where controller_id = v_controller and handover_id = v_id;
    delete from handover.event where controller_id = v_controller and handover_id = v_id and kind <> 'REFUSED';
    -- who said no, and why, is nobody's business
    update handover.event set role = null, person = null, organisation = null where controller_id = v_controller and handover_id = v_id;
    update handover.handover set warm_answer = null, has_support_question = false, has_ve = false, parents_ask = false, first_school_day = null, issue = 0, version = version + 1
    where controller_id = v_controller and id = v_id;
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function handover.forget_refused is 'R18: destroys everything of a refused handover but "refused on date"; run at least once in 24 hours. Gives how many.';

create function handover.expire() returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid;
  v_id uuid;
  v_count integer := 0;
begin
  for v_controller, v_id in select h.controller_id, h.id from handover.handover h where h.expires_on <= access.today()
    and h.state in ('DRAFT', 'DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN') for update loop
    perform handover.move(v_controller, v_id, 'EXPIRE', 'EXPIRED');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function handover.expire is 'Ends handovers that were not sent by the day the child is 4;6 (design 6). Gives how many.';

create function handover.remind() returns integer language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_count integer := 0;
begin
  for v in
    select h.controller_id, h.id, k.kind from handover.handover h left join handover.setting_of(h.controller_id, h.location_id) s on true,
      lateral (values ('REMINDED', coalesce(s.receipt_reminder_days, 7)), ('ESCALATED', coalesce(s.receipt_escalation_days, 14))) k(kind, days)
    where h.state = 'SENT' and h.sent_on + k.days <= access.today()
      and not exists (select from handover.event e where e.controller_id = h.controller_id and e.handover_id = h.id and e.kind = k.kind and e.happened_on >= h.sent_on)
  loop
    perform handover.record(v.controller_id, v.id, v.kind);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function handover.remind is 'R15: notes once at both sides that receipt was not acknowledged: a reminder after 7 days, escalation after 14. Gives how many.';

create function handover.in_reach() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct s.subject_id), '{}') from access.subject_scope s, access.caller() c
  where s.controller_id = c.controller_id and s.subject_kind = 'HANDOVER' and s.scope_kind = 'GUARDIAN' and s.scope_id = any (handover.own_guardians())
    and s.closed_at is null and s.period @> c.today
$$;
comment on function handover.in_reach is 'Ids of the handovers of a guardian''s own children, to be opened as any; ids only.';
`;

const veStatements = `
create function handover.ve_statements_due() returns table (controller_id uuid, child_id uuid, location_id uuid, receiver_controller_id uuid, receiver_location_id uuid,
  call_name text, family_name text, birth_date date, programme text, started_on date, ended_on date, dayparts_per_week integer, months integer, hours numeric)
language sql stable security definer set search_path = '' as $$
  -- the day counts, not the consent: everything here is the same for a child whose parents refused (R8, R18)
  with enrolled as (
    select distinct on (h.controller_id, h.child_id) h.* from handover.handover h
    where h.type = 'KDV_PO' and h.state <> 'DISCARDED' and exists (select from children.ve_indication v where v.controller_id = h.controller_id and v.child_id = h.child_id)
    order by h.controller_id, h.child_id, h.opened_on desc, h.id desc
  )
  select distinct on (h.controller_id, h.child_id) h.controller_id, h.child_id, h.location_id, h.receiver_controller_id, h.receiver_location_id,
    c.call_name, c.family_name, c.birth_date, coalesce(v.programme, '-'), w.started_on, upper(v.period) - 1, v.dayparts_per_week,
    least(24, greatest(1, extract(year from age(least(access.today(), coalesce(upper(v.period), access.today())), w.started_on)) * 12
      + extract(month from age(least(access.today(), coalesce(upper(v.period), access.today())), w.started_on))))::integer,
    (select sum(u.hours) from children.ve_hours u where u.controller_id = h.controller_id and u.child_id = h.child_id and u.month <= access.today())
  from enrolled h
  join children.child c on c.controller_id = h.controller_id and c.id = h.child_id
  join children.ve_indication v on v.controller_id = h.controller_id and v.child_id = h.child_id
  -- a start that nobody knows is the first day here from 2;6 on
  cross join lateral (select coalesce(lower(v.period), greatest((c.birth_date + interval '30 months')::date,
    (select min(lower(p.period)) from children.placement p where p.controller_id = h.controller_id and p.child_id = h.child_id))) as started_on) w
  where w.started_on <= access.today() and h.latest_on <= access.today()
    and not exists (select from handover.ve_statement s join handover.ve_statement r on r.controller_id = h.receiver_controller_id and r.id = s.id and (r.location_id = h.receiver_location_id or r.child_id is not null)
      where s.controller_id = h.controller_id and s.child_id = h.child_id and s.side = 'SENDER')
  order by h.controller_id, h.child_id, w.started_on desc
$$;
comment on function handover.ve_statements_due is 'R8 part A: the VE children whose latest day of R13 has come and whose school has no statement of them, with what it is to be told. Of all organisations: for the worker''s round alone.';

create function handover.send_ve_statements() returns integer language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_id uuid;
  v_count integer := 0;
begin
  for v in select * from handover.ve_statements_due() loop
    v_id := gen_random_uuid();
    perform handover.forget_ve_statement(v.controller_id, v.child_id);
    insert into handover.ve_statement (controller_id, id, side, other_controller_id, location_id, child_id, programme, started_on, ended_on, months, dayparts_per_week, hours, sent_on)
    select s.controller_id, v_id, s.side, s.other, s.location_id, s.child_id, v.programme, v.started_on, v.ended_on, v.months, v.dayparts_per_week, v.hours, access.today()
    from (values (v.controller_id, 'SENDER', v.receiver_controller_id, v.location_id, v.child_id), (v.receiver_controller_id, 'RECEIVER', v.controller_id, v.receiver_location_id, null))
      s(controller_id, side, other, location_id, child_id);
    insert into handover.delivered_person (controller_id, handover_id, location_id, kind, sender_controller_id, sent_on, call_name, family_name, birth_date)
    values (v.receiver_controller_id, v_id, v.receiver_location_id, 'VE_STATEMENT', v.controller_id, access.today(), v.call_name, v.family_name, v.birth_date);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function handover.send_ve_statements is 'R8 part A: sends programme and duration for every VE child on the latest day of R13 to the school where it is enrolled, whatever the parents decided about the rest; a school that did not link it and where the child does not go any more forgets it. Gives how many.';

create function handover.forget_ve_statement(p_controller uuid, p_child uuid) returns void language sql security definer set search_path = '' as $$
  with unlinked as (
    select r.controller_id, r.id from handover.ve_statement s
    join handover.ve_statement r on r.controller_id = s.other_controller_id and r.id = s.id and r.child_id is null
    where s.controller_id = p_controller and s.child_id = p_child and s.side = 'SENDER'
  ), unnamed as (
    delete from handover.delivered_person p using unlinked u where p.controller_id = u.controller_id and p.handover_id = u.id
  ) delete from handover.ve_statement s using unlinked u where s.id = u.id and s.controller_id in (p_controller, u.controller_id)
$$;
comment on function handover.forget_ve_statement is 'A statement that went to a school where the child turns out not to go, and that nobody linked there, was never sent. Only for functions that proved the caller may.';

create function handover.receive_ve_statement(p_id uuid, p_enrolment uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  s handover.ve_statement;
  v_child uuid;
begin
  select * into s from handover.ve_statement x where x.controller_id = v_controller and x.id = p_id and x.side = 'RECEIVER' and x.location_id = any (access.writable('match')) for update;
  if not found then raise exception 'not yours' using errcode = '42501'; end if;
  -- a statement changes once: when it is linked
  if p_version <> 1 + (s.child_id is not null)::integer then return row('changed_since', null, 1)::handover.outcome; end if;
  if s.child_id is not null then return row('handover_received_already', null, 2)::handover.outcome; end if;
  select e.child_id into v_child from children.enrolment e
  join children.child c on c.controller_id = e.controller_id and c.id = e.child_id
  join handover.delivered_person p on p.controller_id = e.controller_id and p.handover_id = p_id and p.birth_date = c.birth_date
  where e.controller_id = v_controller and e.id = p_enrolment and e.location_id = s.location_id and e.recorded_on <= access.today() and (e.ended_on is null or e.ended_on > access.today());
  if not found then return row('handover_no_enrolment', null, 1)::handover.outcome; end if;
  if exists (select from handover.ve_statement x where x.controller_id = v_controller and x.child_id = v_child and x.side = 'RECEIVER' and x.other_controller_id = s.other_controller_id) then
    return row('handover_enrolment_taken', null, 1)::handover.outcome;
  end if;
  update handover.ve_statement set child_id = v_child, linked_on = access.today() where controller_id = v_controller and id = p_id;
  delete from handover.delivered_person where controller_id = v_controller and handover_id = p_id;
  return row(null, 'RECEIVED', 2)::handover.outcome;
end $$;
comment on function handover.receive_ve_statement is 'Links a VE statement to an own recorded application; then it stands in the school''s record of the child.';
`;
