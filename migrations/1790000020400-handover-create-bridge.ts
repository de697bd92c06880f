import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Over the bridge: sending a copy of what is agreed at that moment, taking it back, receiving it by an own application. */
export class HandoverCreateBridge1790000020400 implements MigrationInterface {
  name = 'HandoverCreateBridge1790000020400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sending);
    await runner.query(withdrawing);
    await runner.query(receiving);
    await runner.query(
      `do $$ begin execute format('grant execute on function handover.send, handover.withdraw, handover.receive, handover.match_candidates, handover.note_read to %I', access.role_name('caller')); end $$;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function handover.note_read, handover.match_candidates, handover.receive, handover.withdraw, handover.close_delivery, handover.send, handover.deliver, handover.deliver_views;`,
    );
  }
}

const sending = `
create function handover.deliver_views(h handover.handover, p_kinds text[]) returns void language sql security definer set search_path = '' as $$
  -- the parents' words travel whenever any part does (R11); words beside health only with health, which is a tick of its own (R12)
  insert into handover.delivered_view (controller_id, id, handover_id, voice, part_kind, relation, text, written_on)
  select h.receiver_controller_id, v.id, h.id, v.voice, v.part_kind, g.relation, v.text, v.written_on
  from (select distinct on (guardian_id, voice, part_kind) * from handover.parent_view
    where controller_id = h.controller_id and handover_id = h.id order by guardian_id, voice, part_kind, seq desc) v
  join children.guardian g on g.controller_id = v.controller_id and g.id = v.guardian_id
  where v.text <> '' and (v.part_kind is distinct from 'HEALTH' or 'HEALTH' = any (p_kinds))
$$;
comment on function handover.deliver_views is 'Copies the parents'' and the child''s last words to the receiver''s controller, beside the kinds that are there.';

create function handover.deliver(h handover.handover) returns text[] language plpgsql security definer set search_path = '' as $$
declare v_kinds text[];
begin
  insert into handover.bridge (controller_id, id, side, other_controller_id, other_location_id, sent_at) values
  (h.controller_id, h.id, 'SENDER', h.receiver_controller_id, h.receiver_location_id, clock_timestamp()),
  (h.receiver_controller_id, h.id, 'RECEIVER', h.controller_id, h.location_id, clock_timestamp());
  insert into handover.delivery (controller_id, id, location_id, sender_controller_id, sender_location_id, type, state, issue, issue_hash, warm_required, warm_answer, sent_on, first_school_day)
  select h.receiver_controller_id, h.id, h.receiver_location_id, h.controller_id, h.location_id, h.type, h.state, i.number, i.hash, h.warm_required, h.warm_answer, access.today(), h.first_school_day
  from handover.issue i where i.controller_id = h.controller_id and i.handover_id = h.id and i.number = h.issue;
  insert into handover.delivered_person (controller_id, handover_id, location_id, kind, sender_controller_id, sent_on, call_name, family_name, birth_date)
  select h.receiver_controller_id, h.id, h.receiver_location_id, 'HANDOVER', h.controller_id, access.today(), p.call_name, p.family_name, p.birth_date
  from handover.handover_person p where p.controller_id = h.controller_id and p.handover_id = h.id;
  with copied as (
    insert into handover.delivered_part (controller_id, handover_id, position, kind, content, hash)
    select h.receiver_controller_id, h.id, a.position, a.kind, a.content, a.hash from handover.agreed(h.controller_id, h.id) a returning kind, position
  ) select array_agg(kind order by position) into v_kinds from copied;
  perform handover.deliver_views(h, v_kinds);
  return v_kinds;
end $$;
comment on function handover.deliver is 'Copies exactly the agreed parts and the parents'' words to the receiver''s controller, under the handover''s lock.';

create function handover.send(p_id uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  v_settled handover.outcome;
  v_done handover.outcome;
  v_kinds text[];
begin
  h := handover.lock_own(p_id, 'progress');
  if h.sent_on is not null then return row('handover_sent_already', h.state, h.version)::handover.outcome; end if;
  if h.version <> p_version then return row('changed_since', h.state, h.version)::handover.outcome; end if;
  -- authority, the days for objecting or a next issue may have changed what is agreed since it was last derived
  v_settled := handover.settle(v_controller, p_id);
  if v_settled.state <> 'CONSENT_GIVEN' then return row('handover_no_consent', v_settled.state, v_settled.version)::handover.outcome; end if;
  update handover.handover set sent_on = access.today() where controller_id = v_controller and id = p_id returning * into h;
  h.state := 'SENT';
  v_kinds := handover.deliver(h);
  -- whoever got authority since it was derived takes part, and nothing goes without them
  if v_kinds is null then raise exception 'the consent changed under the lock' using errcode = '40001'; end if;
  v_done := handover.move(v_controller, p_id, 'SEND', 'SENT', v_kinds);
  if v_done.refused is not null then raise exception 'the state changed under the lock' using errcode = '40001'; end if;
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
  values (h.receiver_controller_id, 'DELIVERY', p_id, 'CONTROLLER', h.receiver_controller_id, 'DELIVERY', p_id, '[2000-01-01,)');
  perform access.note('DELIVER', 'HANDOVER', array[p_id], 'PREPARE');
  return v_done;
end $$;
comment on function handover.send is 'Sends: locks, derives consent at this moment against the hashes, copies what is agreed (R7, R9, trust 3.9).';
`;

const withdrawing = `
create function handover.close_delivery(h handover.handover) returns void language plpgsql security definer set search_path = '' as $$
begin
  update access.subject_scope set closed_at = clock_timestamp()
  where controller_id = h.receiver_controller_id and closed_at is null
    and ((subject_kind = 'DELIVERY' and subject_id = h.id) or (basis = 'CONSENT' and basis_id = h.id));
  update handover.bridge set consent = 'WITHDRAWN', withdrawn_at = clock_timestamp() where id = h.id and controller_id in (h.controller_id, h.receiver_controller_id);
  delete from handover.delivered_part where controller_id = h.receiver_controller_id and handover_id = h.id;
  delete from handover.replaced_part where controller_id = h.receiver_controller_id and handover_id = h.id;
  delete from handover.delivered_view where controller_id = h.receiver_controller_id and handover_id = h.id;
  delete from handover.delivered_level where controller_id = h.receiver_controller_id and handover_id = h.id;
  delete from handover.delivered_person where controller_id = h.receiver_controller_id and handover_id = h.id;
end $$;
comment on function handover.close_delivery is 'Takes the receiver''s sight away at once and the copies with it; what the school took into its own record stays (R9).';

create function handover.withdraw(p_id uuid, p_decision uuid, p_guardian uuid, p_kinds text[], p_proof text) returns handover.outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  h handover.handover;
  v_kinds text[];
begin
  h := handover.lock_to_decide(p_id, p_guardian, p_proof);
  -- only what the school has: naming another part would tell it of a part it never saw
  v_kinds := case when h.sent_on is null then p_kinds else array(select d.kind from handover.delivered_part d
    where d.controller_id = h.receiver_controller_id and d.handover_id = p_id and (p_kinds is null or d.kind = any (p_kinds)) order by d.position) end;
  if (h.state not in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN') and access.next_state('handover.handover', h.state, 'WITHDRAW') is null) or (p_kinds is not null and cardinality(v_kinds) = 0) then
    return row('handover_nothing_shared', h.state, h.version)::handover.outcome;
  end if;
  insert into handover.decision (controller_id, id, handover_id, guardian_id, choice, issue, kinds, receiver_controller_id, receiver_location_id, method, proof_reference, recorded_by, at, trade_at)
  values (h.controller_id, p_decision, p_id, p_guardian, 'WITHDRAWN', h.issue, case when p_kinds is null or h.sent_on is null then '{}' else v_kinds end, h.receiver_controller_id, h.receiver_location_id,
    case when p_proof is null then 'DIGITAL' else 'PAPER' end, p_proof, v_who.account_id, clock_timestamp(), handover.clock());
  if h.sent_on is null then return handover.settle(h.controller_id, p_id); end if;
  if p_kinds is not null then
    delete from handover.delivered_part where controller_id = h.receiver_controller_id and handover_id = p_id and kind = any (v_kinds);
    delete from handover.replaced_part where controller_id = h.receiver_controller_id and handover_id = p_id and kind = any (v_kinds);
    delete from handover.delivered_level where controller_id = h.receiver_controller_id and handover_id = p_id and 'DEVELOPMENT' = any (v_kinds);
    delete from handover.delivered_view where controller_id = h.receiver_controller_id and handover_id = p_id and part_kind = 'HEALTH' and 'HEALTH' = any (v_kinds);
    if exists (select from handover.delivered_part where controller_id = h.receiver_controller_id and handover_id = p_id) then
      perform handover.record(h.controller_id, p_id, 'PART_WITHDRAWN', v_kinds);
      perform handover.settle_replacement(h.controller_id, p_id);
      return row(null, h.state, h.version)::handover.outcome;
    end if;
  end if;
  perform handover.close_delivery(h);
  return handover.move(h.controller_id, p_id, 'WITHDRAW', 'WITHDRAWN');
end $$;
comment on function handover.withdraw is 'Takes consent back, as a whole or for some parts: before sending it reopens the choice, after sending the school stops reading at once (R9, trust 3.9).';
`;

const receiving = `
create function handover.receive(p_id uuid, p_enrolment uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  d handover.delivery;
  e children.enrolment;
  v_done handover.outcome;
begin
  if not exists (select from handover.delivery x where x.controller_id = v_controller and x.id = p_id and x.location_id = any (access.writable('match'))) then
    raise exception 'not yours' using errcode = '42501';
  end if;
  h := handover.lock(v_controller, p_id);
  select * into d from handover.delivery where controller_id = v_controller and id = p_id;
  -- recalled while this waited for the lock: it was never there
  if not found then raise exception 'not yours' using errcode = '42501'; end if;
  if d.state <> 'SENT' then return row(case d.state when 'WITHDRAWN' then 'handover_withdrawn' else 'handover_received_already' end, d.state, d.version)::handover.outcome; end if;
  if d.version <> p_version then return row('changed_since', d.state, d.version)::handover.outcome; end if;
  select * into e from children.enrolment where controller_id = v_controller and id = p_enrolment and location_id = d.location_id and recorded_on <= access.today()
    and (ended_on is null or ended_on > access.today());
  if not found then return row('handover_no_enrolment', d.state, d.version)::handover.outcome; end if;
  if not exists (select from children.child c join handover.delivered_person p on p.controller_id = c.controller_id and p.handover_id = p_id and p.birth_date = c.birth_date
    where c.controller_id = v_controller and c.id = e.child_id) then
    return row('handover_other_child', d.state, d.version)::handover.outcome;
  end if;
  -- two of one birth date: what one preschool told of two children never comes together in one record
  if exists (select from handover.delivery x where x.controller_id = v_controller and x.enrolment_id = e.id and x.sender_controller_id = d.sender_controller_id and x.state <> 'WITHDRAWN') then
    return row('handover_enrolment_taken', d.state, d.version)::handover.outcome;
  end if;
  update handover.delivery set child_id = e.child_id, enrolment_id = e.id, received_on = access.today(), first_school_day = coalesce(e.first_day, first_school_day),
    group_id = coalesce(e.group_id, (select p.group_id from children.placement p where p.controller_id = v_controller and p.child_id = e.child_id
      and coalesce(upper(p.period), 'infinity') > access.today() order by lower(p.period) limit 1))
  where controller_id = v_controller and id = p_id;
  update handover.handover set received_on = access.today() where controller_id = h.controller_id and id = p_id;
  insert into handover.delivered_level (controller_id, child_id, handover_id, levels, source)
  select v_controller, e.child_id, p_id, coalesce(jsonb_agg(level), '[]'), (select l.name from centre.location l where l.controller_id = h.controller_id and l.id = h.location_id)
  from handover.delivered_part p, jsonb_path_query(p.content::jsonb, '$.sections[*].levels[*]') level
  where p.controller_id = v_controller and p.handover_id = p_id and p.kind = 'DEVELOPMENT' having count(*) > 0
  on conflict (controller_id, child_id, handover_id) do update set levels = excluded.levels, source = excluded.source;
  delete from handover.delivered_person where controller_id = v_controller and handover_id = p_id;
  v_done := handover.move(h.controller_id, p_id, 'RECEIVE', 'RECEIVED');
  perform handover.scope_delivery(v_controller, p_id);
  return row(null, v_done.state, d.version + 1)::handover.outcome;
end $$;
comment on function handover.receive is 'Acknowledges receipt by linking to an own recorded application of the same birth date at the same location; only then the contents open (R15, R19).';

create function handover.match_candidates(p_location uuid) returns table (handover_id uuid, enrolment_id uuid, child_id uuid)
language sql stable security definer set search_path = '' as $$
  select p.handover_id, e.id, c.id
  from handover.delivered_person p
  join children.enrolment e on e.controller_id = p.controller_id and e.location_id = p.location_id and e.recorded_on <= access.today() and (e.ended_on is null or e.ended_on > access.today())
  join children.child c on c.controller_id = e.controller_id and c.id = e.child_id and c.birth_date = p.birth_date
  where p.controller_id = (select access.controller()) and p.location_id = p_location and p_location = any (access.opened('match'))
    -- a VE statement comes beside the handover, and a second preschool beside the first
    and not exists (select from handover.delivery d where p.kind = 'HANDOVER' and d.controller_id = e.controller_id and d.enrolment_id = e.id
      and d.sender_controller_id = p.sender_controller_id and d.state <> 'WITHDRAWN')
    and not exists (select from handover.ve_statement s where p.kind = 'VE_STATEMENT' and s.controller_id = e.controller_id and s.child_id = e.child_id and s.side = 'RECEIVER'
      and s.other_controller_id = p.sender_controller_id)
$$;
comment on function handover.match_candidates is 'Own applications with the birth date of something that arrived: ids only, to be opened as any child.';

create function handover.note_read(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  h handover.handover;
  v_delivery handover.delivery;
  v_in_group boolean;
begin
  if not p_id = any (access.opened('delivered')) or exists (select from handover.event e join handover.delivery d on d.controller_id = e.controller_id and d.id = e.handover_id and d.issue = e.issue
    where e.controller_id = v_who.controller_id and e.handover_id = p_id and e.kind = 'READ' and e.account_id = v_who.account_id) then return false; end if;
  h := handover.lock(v_who.controller_id, p_id);
  -- recalled while this waited for the lock: it was never there
  select * into v_delivery from handover.delivery where controller_id = v_who.controller_id and id = p_id;
  if not found then return false; end if;
  insert into handover.event (controller_id, handover_id, kind, at, trade_at, role, organisation, person, account_id, issue)
  select v_who.controller_id, p_id, 'READ', clock_timestamp(), handover.clock(), v_who.role, o.name, a.display_name, a.id, v_delivery.issue
  from access.account a, centre.controller o where a.id = v_who.account_id and o.id = v_who.controller_id on conflict do nothing;
  if not found then return false; end if;
  insert into handover.event (controller_id, handover_id, kind, at, trade_at, role, organisation, person, issue)
  select h.controller_id, p_id, 'READ', e.at, e.trade_at, e.role, e.organisation, e.person, e.issue from handover.event e
  where e.controller_id = v_who.controller_id and e.handover_id = p_id and e.kind = 'READ' and e.account_id = v_who.account_id and e.issue = v_delivery.issue;
  v_in_group := exists (select from access.subject_scope s join access.post p on p.controller_id = s.controller_id and p.scope_kind = 'GROUP' and p.scope_id = s.scope_id
    where s.controller_id = v_who.controller_id and s.subject_kind = 'DELIVERY' and s.subject_id = p_id and s.scope_kind = 'GROUP' and s.closed_at is null
      and s.period @> v_who.today and p.account_id = v_who.account_id and p.role = v_who.role and p.period @> v_who.today);
  if v_in_group and h.read_on is null then
    update handover.handover set read_on = access.today() where controller_id = h.controller_id and id = p_id;
    update handover.delivery set read_on = access.today() where controller_id = v_who.controller_id and id = p_id;
  end if;
  if v_in_group and v_delivery.replaced_on is not null and v_delivery.reread_on is null then
    update handover.delivery set reread_on = access.today() where controller_id = v_who.controller_id and id = p_id;
  end if;
  return true;
end $$;
comment on function handover.note_read is 'Notes once per colleague and issue that a delivery was opened to read, at both sides; read means: by somebody with a post at the receiving group (design 6, X7).';
`;
