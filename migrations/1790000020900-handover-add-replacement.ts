import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was read can no longer be recalled, only replaced: a next issue, for the parts the school has, with consent on exactly those words (H9, R9, R10). */
export class HandoverAddReplacement1790000020900 implements MigrationInterface {
  name = 'HandoverAddReplacement1790000020900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(derived);
    await runner.query(making);
    await runner.query(deciding);
    await runner.query(sending);
    await runner.query(`do $$ begin execute format('grant execute on function handover.begin_replacement, handover.offer_replacement, handover.drop_replacement, handover.decide_replacement, handover.send_replacement,
      handover.delivered_hashes, handover.replacement_standing to %I', access.role_name('caller')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger only_declared_steps on handover.replacement;
      delete from access.step where machine = 'handover.replacement';
      drop function handover.begin_replacement, handover.offer_replacement, handover.drop_replacement, handover.decide_replacement, handover.send_replacement,
      handover.delivered_hashes, handover.replacement_standing, handover.settle_replacement, handover.end_replacement, handover.reset_parts, handover.living_replacement, handover.replacement_agreed, handover.replacement_answers, handover.replacement_changes;`);
  }
}

const derived = `
call access.declare_steps('handover.replacement',
  'DRAFT OFFER WITH_PARENTS', 'WITH_PARENTS AGREE AGREED', 'AGREED RECONSIDER WITH_PARENTS', 'AGREED SEND SENT', 'WITH_PARENTS KEEP KEPT', 'AGREED KEEP KEPT',
  'DRAFT DROP DROPPED', 'WITH_PARENTS DROP DROPPED', 'AGREED DROP DROPPED');

create function handover.living_replacement(p_controller uuid, p_id uuid) returns handover.replacement language sql stable security definer set search_path = '' as $$
  select r.* from handover.replacement r where r.controller_id = p_controller and r.handover_id = p_id and r.ended_on is null
$$;
comment on function handover.living_replacement is 'The replacement under way, or null.';

create function handover.replacement_changes(p_controller uuid, p_id uuid) returns setof handover.issue_part language sql stable security definer set search_path = '' as $$
  select i.* from handover.living_replacement(p_controller, p_id) r
  join handover.handover h on h.controller_id = r.controller_id and h.id = r.handover_id
  join handover.issue_part i on i.controller_id = h.controller_id and i.handover_id = h.id and i.number = r.issue
  join handover.delivered_part d on d.controller_id = h.receiver_controller_id and d.handover_id = h.id and d.kind = i.kind and d.hash <> i.hash
  order by i.position
$$;
comment on function handover.replacement_changes is 'The parts of the next issue that differ from what the school has; a part the school does not have is none of them. Not for callers: it reads contents.';

create function handover.replacement_answers(p_controller uuid, p_id uuid) returns table (guardian_id uuid, choice text, hashes text[], decided_on date)
language sql stable security definer set search_path = '' as $$
  select g.id, d.choice, d.hashes, d.decided_on
  from handover.handover h
  join handover.living_replacement(h.controller_id, h.id) r on r.issue is not null
  join children.guardian g on g.controller_id = h.controller_id and g.child_id = h.child_id and g.authority = 'YES'
  left join lateral (
    select * from handover.decision d where d.controller_id = h.controller_id and d.handover_id = h.id and d.guardian_id = g.id and d.issue = r.issue and d.choice in ('REPLACE', 'KEEP')
    order by d.seq desc limit 1
  ) d on true
  where h.controller_id = p_controller and h.id = p_id
$$;
comment on function handover.replacement_answers is 'What each guardian with authority said of the replacement under way; null while they did not.';

create function handover.replacement_agreed(p_controller uuid, p_id uuid) returns setof handover.issue_part language plpgsql stable security definer set search_path = '' as $$
declare
  v_setting handover.calendar_setting;
  v_complete boolean;
begin
  select s.* into v_setting from handover.handover h, handover.setting_of(h.controller_id, h.location_id) s where h.controller_id = p_controller and h.id = p_id;
  select case coalesce(v_setting.guardians, 'BOTH')
      when 'BOTH' then count(*) > 0 and bool_and(a.choice is not null)
      else bool_or(a.choice is not null) and (bool_and(a.choice is not null)
        or min(a.decided_on) filter (where a.choice is not null) + coalesce(v_setting.objection_days, 7) <= access.today()) end
    and not bool_or(coalesce(a.choice, '') = 'KEEP')
  into v_complete from handover.replacement_answers(p_controller, p_id) a;
  if v_complete is not true then return; end if;
  return query
    select c.* from handover.replacement_changes(p_controller, p_id) c
    where not exists (select from handover.replacement_answers(p_controller, p_id) a where a.choice is not null and not c.hash = any (a.hashes)) order by c.position;
end $$;
comment on function handover.replacement_agreed is 'The changed parts that everyone with authority agrees to now, by their hashes (R9, R10); empty while somebody has yet to answer, or wants it left as it is. Not for callers.';

create function handover.delivered_hashes(p_id uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select array(select d.hash from handover.handover h join handover.delivered_part d on d.controller_id = h.receiver_controller_id and d.handover_id = h.id
    where h.controller_id = (select access.controller()) and h.id = p_id and p_id = any (access.opened('progress')) order by d.position)
$$;
comment on function handover.delivered_hashes is 'By their hashes which words the school has now, for the sender and the parents; never what the school does with them.';

create function handover.replacement_standing(p_id uuid) returns table (changed text[], agreed text[], awaited integer) language sql stable security definer set search_path = '' as $$
  select array(select c.kind from handover.replacement_changes(w.controller_id, p_id) c), array(select a.kind from handover.replacement_agreed(w.controller_id, p_id) a),
    (select count(*)::integer from handover.replacement_answers(w.controller_id, p_id) a where a.choice is null)
  from access.caller() w where p_id = any (access.opened('progress'))
$$;
comment on function handover.replacement_standing is 'Of the replacement under way: the kinds that change, those that would be replaced now, and how many guardians have yet to answer; not who.';
`;

const making = `
create function handover.reset_parts(p_controller uuid, p_id uuid) returns void language sql security definer set search_path = '' as $$
  update handover.part p set content = d.content::jsonb - 'kind', version = p.version + 1
  from handover.handover h join handover.delivered_part d on d.controller_id = h.receiver_controller_id and d.handover_id = h.id
  where h.controller_id = p_controller and h.id = p_id and p.controller_id = p_controller and p.handover_id = p_id and p.kind = d.kind and p.content <> d.content::jsonb - 'kind'
$$;
comment on function handover.reset_parts is 'Lets the words of the preschool be those the school has; a replacement begins and ends at them.';

create function handover.end_replacement(p_controller uuid, p_id uuid, p_state text, p_event text, p_parts text[] default '{}') returns void language plpgsql security definer set search_path = '' as $$
begin
  if p_state in ('SENT', 'KEPT', 'DROPPED') then perform handover.reset_parts(p_controller, p_id); end if;
  update handover.replacement r set state = p_state, version = r.version + 1, ended_on = case when p_state in ('SENT', 'KEPT', 'DROPPED') then access.today() end
  where r.controller_id = p_controller and r.handover_id = p_id and r.ended_on is null;
  -- at the sender alone: the school never learns of what was not replaced, nor that somebody thought about it
  insert into handover.event (controller_id, handover_id, kind, at, trade_at, role, organisation, parts)
  select p_controller, p_id, p_event, clock_timestamp(), handover.clock(), c.role, o.name, p_parts
  from (select) one left join access.caller() c on true left join centre.controller o on o.id = c.controller_id where p_state <> 'SENT';
end $$;
comment on function handover.end_replacement is 'A step of the replacement under way, with its event; the handover''s row is locked by whoever calls.';

create function handover.begin_replacement(p_id uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
begin
  h := handover.lock_own(p_id, 'progress');
  if h.state = 'CLOSED' or access.next_state('handover.handover', h.state, 'WITHDRAW') is null then return row('handover_not_in_state', h.state, h.version)::handover.outcome; end if;
  if (handover.living_replacement(v_controller, p_id)).state is not null then return row('handover_replacement_under_way', h.state, h.version)::handover.outcome; end if;
  if h.version <> p_version then return row('changed_since', h.state, h.version)::handover.outcome; end if;
  insert into handover.replacement (controller_id, handover_id, group_id, number, state, begun_on)
  select v_controller, p_id, h.group_id, coalesce(max(r.number), 0) + 1, 'DRAFT', access.today() from handover.replacement r where r.controller_id = v_controller and r.handover_id = p_id;
  perform handover.reset_parts(v_controller, p_id);
  perform access.note('ACT', 'HANDOVER', array[p_id, h.child_id], 'PREPARE');
  return row(null, h.state, 1)::handover.outcome;
end $$;
comment on function handover.begin_replacement is 'Opens the words of what was sent for putting right; the school keeps reading what it has (H9). The version is that of the replacement.';

create function handover.offer_replacement(p_id uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  r handover.replacement;
  v_issue integer;
begin
  h := handover.lock_own(p_id, 'progress');
  r := handover.living_replacement(v_controller, p_id);
  if r.state is distinct from 'DRAFT' then return row('handover_no_replacement', h.state, h.version)::handover.outcome; end if;
  if r.version <> p_version then return row('changed_since', h.state, r.version)::handover.outcome; end if;
  select max(i.number) into v_issue from handover.issue i where i.controller_id = v_controller and i.handover_id = p_id;
  if exists (select from handover.delivered_part d where d.controller_id = h.receiver_controller_id and d.handover_id = p_id
    and not exists (select from handover.issue_part i where i.controller_id = v_controller and i.handover_id = p_id and i.number = v_issue and i.kind = d.kind)) then
    return row('handover_replacement_part_gone', h.state, r.version)::handover.outcome;
  end if;
  update handover.replacement set issue = v_issue, offered_on = access.today() where controller_id = v_controller and handover_id = p_id and number = r.number;
  if not exists (select from handover.replacement_changes(v_controller, p_id)) then return row('handover_replacement_same', h.state, r.version)::handover.outcome; end if;
  perform handover.end_replacement(v_controller, p_id, 'WITH_PARENTS', 'REPLACEMENT_OFFERED', array(select c.kind from handover.replacement_changes(v_controller, p_id) c));
  return row(null, h.state, r.version + 1)::handover.outcome;
end $$;
comment on function handover.offer_replacement is 'Lays the last issue before the parents: only what changed is asked, the rest keeps its consent (R10).';

create function handover.drop_replacement(p_id uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  r handover.replacement;
begin
  h := handover.lock_own(p_id, 'progress');
  r := handover.living_replacement(v_controller, p_id);
  if r.state is null then return row('handover_no_replacement', h.state, h.version)::handover.outcome; end if;
  if r.version <> p_version then return row('changed_since', h.state, r.version)::handover.outcome; end if;
  perform handover.end_replacement(v_controller, p_id, 'DROPPED', 'REPLACEMENT_DROPPED');
  return row(null, h.state, r.version + 1)::handover.outcome;
end $$;
comment on function handover.drop_replacement is 'The preschool leaves it as it was after all.';
`;

const deciding = `
create function handover.settle_replacement(p_controller uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  r handover.replacement := handover.living_replacement(p_controller, p_id);
  v_agreed text[];
  v_no boolean;
  v_all boolean;
begin
  if r.state is null or r.state = 'DRAFT' then return; end if;
  if not exists (select from handover.replacement_changes(p_controller, p_id)) then
    perform handover.end_replacement(p_controller, p_id, 'DROPPED', 'REPLACEMENT_DROPPED');
    return;
  end if;
  v_agreed := array(select a.kind from handover.replacement_agreed(p_controller, p_id) a);
  select bool_or(coalesce(a.choice, '') = 'KEEP'), bool_and(a.choice is not null) into v_no, v_all from handover.replacement_answers(p_controller, p_id) a;
  if v_no or (v_all and cardinality(v_agreed) = 0) then
    perform handover.end_replacement(p_controller, p_id, 'KEPT', 'REPLACEMENT_KEPT');
  elsif cardinality(v_agreed) > 0 and r.state = 'WITH_PARENTS' then
    perform handover.end_replacement(p_controller, p_id, 'AGREED', 'REPLACEMENT_AGREED', v_agreed);
  elsif cardinality(v_agreed) = 0 and r.state = 'AGREED' then
    update handover.replacement set state = 'WITH_PARENTS', version = version + 1 where controller_id = p_controller and handover_id = p_id and number = r.number;
  end if;
end $$;
comment on function handover.settle_replacement is 'Derives where a replacement stands: any no leaves what the school has, a yes of all to the same parts opens the way; what the school no longer has is not replaced.';

create function handover.decide_replacement(p_id uuid, p_decision uuid, p_guardian uuid, p_agrees boolean, p_kinds text[], p_issue_hash text, p_proof text) returns handover.outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  h handover.handover;
  r handover.replacement;
  v_hashes text[];
begin
  h := handover.lock_to_decide(p_id, p_guardian, p_proof);
  r := handover.living_replacement(h.controller_id, p_id);
  if r.state is null or r.state = 'DRAFT' then return row('handover_no_replacement', h.state, h.version)::handover.outcome; end if;
  if not exists (select from handover.issue i where i.controller_id = h.controller_id and i.handover_id = p_id and i.number = r.issue and i.hash = p_issue_hash) then
    return row('changed_since', h.state, r.version)::handover.outcome;
  end if;
  v_hashes := array(select c.hash from handover.replacement_changes(h.controller_id, p_id) c where c.kind = any (p_kinds));
  if cardinality(v_hashes) <> cardinality(p_kinds) or (cardinality(p_kinds) > 0) <> p_agrees then return row('handover_part_unknown', h.state, r.version)::handover.outcome; end if;
  if p_proof is not null and handover.said_themselves(h.controller_id, p_id, p_guardian, r.issue) then return row('parent_said_themselves', h.state, r.version)::handover.outcome; end if;
  insert into handover.decision (controller_id, id, handover_id, guardian_id, choice, issue, kinds, hashes, receiver_controller_id, receiver_location_id, method, proof_reference, recorded_by, at, trade_at)
  values (h.controller_id, p_decision, p_id, p_guardian, case when p_agrees then 'REPLACE' else 'KEEP' end, r.issue, p_kinds,
    coalesce((select s.hashes from handover.standing(h.controller_id, p_id) s where s.guardian_id = p_guardian), '{}') || v_hashes, h.receiver_controller_id, h.receiver_location_id,
    case when p_proof is null then 'DIGITAL' else 'PAPER' end, p_proof, v_who.account_id, clock_timestamp(), handover.clock());
  perform handover.settle_replacement(h.controller_id, p_id);
  return row(null, h.state, h.version)::handover.outcome;
end $$;
comment on function handover.decide_replacement is 'Appends one guardian''s yes to changed parts, bound to their hashes, or a no that leaves what the school has; under the handover''s lock (R9, R10).';
`;

const sending = `
create function handover.send_replacement(p_id uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  r handover.replacement;
  v_there uuid;
  v_kinds text[];
begin
  h := handover.lock_own(p_id, 'progress');
  r := handover.living_replacement(v_controller, p_id);
  if r.state is null then return row('handover_no_replacement', h.state, h.version)::handover.outcome; end if;
  if r.version <> p_version then return row('changed_since', h.state, r.version)::handover.outcome; end if;
  -- authority or the days for objecting may have changed what is agreed since it was last derived
  perform handover.settle_replacement(v_controller, p_id);
  r := handover.living_replacement(v_controller, p_id);
  if r.state is distinct from 'AGREED' then return row('handover_no_consent', h.state, h.version)::handover.outcome; end if;
  v_there := h.receiver_controller_id;
  v_kinds := array(select a.kind from handover.replacement_agreed(v_controller, p_id) a);
  insert into handover.replaced_part (controller_id, handover_id, kind, issue, content, hash, replaced_on)
  select v_there, p_id, d.kind, t.issue, d.content, d.hash, access.today()
  from handover.delivered_part d join handover.delivery t on t.controller_id = v_there and t.id = p_id
  where d.controller_id = v_there and d.handover_id = p_id and d.kind = any (v_kinds);
  update handover.delivered_part d set content = a.content, hash = a.hash from handover.replacement_agreed(v_controller, p_id) a
  where d.controller_id = v_there and d.handover_id = p_id and d.kind = a.kind;
  delete from handover.delivered_view where controller_id = v_there and handover_id = p_id;
  perform handover.deliver_views(h, array(select d.kind from handover.delivered_part d where d.controller_id = v_there and d.handover_id = p_id));
  -- a starting level that was confirmed stays as it was confirmed, both values kept (R16)
  update handover.delivered_level l set levels = (select coalesce(jsonb_agg(level), '[]') from handover.delivered_part p, jsonb_path_query(p.content::jsonb, '$.sections[*].levels[*]') level
    where p.controller_id = v_there and p.handover_id = p_id and p.kind = 'DEVELOPMENT')
  where l.controller_id = v_there and l.handover_id = p_id and 'DEVELOPMENT' = any (v_kinds);
  update handover.delivery d set issue = i.number, issue_hash = i.hash, replaced_on = access.today(), reread_on = null, version = d.version + 1
  from handover.issue i where i.controller_id = v_controller and i.handover_id = p_id and i.number = r.issue and d.controller_id = v_there and d.id = p_id;
  update handover.handover set issue = r.issue, version = version + 1 where controller_id = v_controller and id = p_id returning * into h;
  perform handover.end_replacement(v_controller, p_id, 'SENT', 'REPLACED');
  perform handover.record(v_controller, p_id, 'REPLACED', v_kinds);
  perform access.note('DELIVER', 'HANDOVER', array[p_id], 'PREPARE');
  return row(null, h.state, h.version)::handover.outcome;
end $$;
comment on function handover.send_replacement is 'Replaces at the school exactly the changed parts that are agreed at this moment; what stood there before stays beside it (H9, R9, trust 3.9).';
`;
