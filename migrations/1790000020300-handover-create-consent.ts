import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps, decisions and what follows from them: each locks the handover's row first, then stamps, then derives (trust 3.9). */
export class HandoverCreateConsent1790000020300 implements MigrationInterface {
  name = 'HandoverCreateConsent1790000020300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
    await runner.query(derived);
    await runner.query(deciding);
    await runner.query(`do $$ begin execute format('grant execute on function handover.act, handover.decide, handover.ask_talk, handover.agreed_kinds, handover.awaited_guardians,
      handover.own_guardian_of, handover.relation_of to %I', access.role_name('caller')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger only_declared_steps on handover.delivery;
drop trigger only_declared_steps on handover.handover;
delete from access.step where machine = 'handover.handover';
drop function handover.act, handover.offer_gap, handover.ask_talk, handover.agreed_kinds, handover.awaited_guardians, handover.decide, handover.said_themselves, handover.lock_to_decide, handover.own_guardian_of, handover.relation_of, handover.settle, handover.agreed, handover.standing, handover.move, handover.record, handover.lock_own, handover.lock, handover.clock;
drop type handover.outcome;
`);
  }
}

const steps = `
create type handover.outcome as (refused text, state text, version integer);

call access.declare_steps('handover.handover',
  'DRAFT OFFER DISCUSSED_WITH_PARENTS', 'DISCUSSED_WITH_PARENTS TAKE_BACK DRAFT', 'CONSENT_GIVEN TAKE_BACK DRAFT',
  'DISCUSSED_WITH_PARENTS AGREE CONSENT_GIVEN', 'CONSENT_GIVEN RECONSIDER DISCUSSED_WITH_PARENTS', 'DISCUSSED_WITH_PARENTS REFUSE CONSENT_REFUSED',
  'CONSENT_GIVEN REFUSE CONSENT_REFUSED', 'DISCUSSED_WITH_PARENTS CARRY CARRIED_BY_PARENT', 'CONSENT_GIVEN CARRY CARRIED_BY_PARENT',
  'CONSENT_GIVEN SEND SENT', 'SENT RECEIVE RECEIVED', 'SENT RECALL DRAFT', 'RECEIVED RECALL DRAFT', 'RECEIVED PLAN_CONVERSATION CONVERSATION_PLANNED',
  'CONVERSATION_PLANNED PLAN_CONVERSATION CONVERSATION_PLANNED', 'CONVERSATION_PLANNED HOLD_CONVERSATION CONVERSATION_HELD',
  'RECEIVED CONFIRM_LEVEL STARTING_LEVEL_CONFIRMED', 'CONVERSATION_PLANNED CONFIRM_LEVEL STARTING_LEVEL_CONFIRMED',
  'CONVERSATION_HELD CONFIRM_LEVEL STARTING_LEVEL_CONFIRMED', 'STARTING_LEVEL_CONFIRMED GIVE_FEEDBACK FEEDBACK_GIVEN', 'FEEDBACK_GIVEN CLOSE CLOSED',
  'SENT WITHDRAW WITHDRAWN', 'RECEIVED WITHDRAW WITHDRAWN', 'CONVERSATION_PLANNED WITHDRAW WITHDRAWN', 'CONVERSATION_HELD WITHDRAW WITHDRAWN',
  'STARTING_LEVEL_CONFIRMED WITHDRAW WITHDRAWN', 'FEEDBACK_GIVEN WITHDRAW WITHDRAWN', 'CLOSED WITHDRAW WITHDRAWN', 'DRAFT DISCARD DISCARDED',
  'DRAFT EXPIRE EXPIRED', 'DISCUSSED_WITH_PARENTS EXPIRE EXPIRED', 'CONSENT_GIVEN EXPIRE EXPIRED');
call access.hold_to_steps('handover.delivery', 'handover.handover');

create function handover.clock() returns timestamptz language sql volatile security definer set search_path = '' as $$
  select clock_timestamp() + make_interval(days => d.days_ahead) from access.deployment d
$$;
comment on function handover.clock is 'The trade''s instant at this very moment, not at the start of the transaction.';

create function handover.lock(p_controller uuid, p_id uuid) returns handover.handover language plpgsql security definer set search_path = '' as $$
declare
  v handover.handover;
  v_sender uuid := coalesce((select b.other_controller_id from handover.bridge b where b.controller_id = p_controller and b.id = p_id and b.side = 'RECEIVER'), p_controller);
begin
  select * into v from handover.handover where controller_id = v_sender and id = p_id for update;
  if not found then raise exception 'no such handover' using errcode = '42501'; end if;
  return v;
end $$;
comment on function handover.lock is 'Locks the sender''s row of a handover, from either side: the one lock that orders everything about it. Only for functions that proved the caller may.';

create function handover.lock_own(p_id uuid, p_compartment text) returns handover.handover language plpgsql security definer set search_path = '' as $$
declare
  v handover.handover;
begin
  if not p_id = any (access.writable(p_compartment)) then raise exception 'not yours' using errcode = '42501'; end if;
  v := handover.lock(access.controller(), p_id);
  if v.controller_id <> access.controller() then raise exception 'not yours' using errcode = '42501'; end if;
  return v;
end $$;
comment on function handover.lock_own is 'The same for a step of the sender alone, opened for writing.';

create function handover.record(p_controller uuid, p_id uuid, p_kind text, p_parts text[] default '{}', p_person text default null) returns void
language sql security definer set search_path = '' as $$
  insert into handover.event (controller_id, handover_id, kind, at, trade_at, role, organisation, person, parts)
  select side.controller_id, p_id, p_kind, clock_timestamp(), handover.clock(), c.role, o.name, p_person, p_parts
  from (select p_controller as controller_id union all
        select b.other_controller_id from handover.bridge b where b.controller_id = p_controller and b.id = p_id) side
  left join access.caller() c on true left join centre.controller o on o.id = c.controller_id
$$;
comment on function handover.record is 'One event at each side that exists.';

create function handover.move(p_controller uuid, p_id uuid, p_action text, p_event text, p_parts text[] default '{}') returns handover.outcome
language plpgsql security definer set search_path = '' as $$
declare
  v handover.handover;
  v_next text;
  v_over constant text[] := array['CLOSED', 'CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'CARRIED_BY_PARENT', 'DISCARDED'];
begin
  select * into v from handover.handover where controller_id = p_controller and id = p_id;
  v_next := access.next_state('handover.handover', v.state, p_action);
  if v_next is null then return row('handover_not_in_state', v.state, v.version)::handover.outcome; end if;
  update handover.handover h set state = v_next, version = h.version + 1, ended_on = case when v_next = any (v_over) then access.today() end
  where h.controller_id = p_controller and h.id = p_id returning h.version into v.version;
  update handover.delivery d set state = v_next, version = d.version + 1, ended_on = case when v_next = any (v_over) then access.today() end
  from handover.bridge b where p_action <> 'SEND' and b.controller_id = p_controller and b.id = p_id and d.controller_id = b.other_controller_id and d.id = p_id;
  -- what is over is not put right any more
  update handover.replacement r set state = 'DROPPED', ended_on = access.today(), version = r.version + 1
  where (v_next = any (v_over) or p_action = 'RECALL') and r.controller_id = p_controller and r.handover_id = p_id and r.ended_on is null;
  perform handover.record(p_controller, p_id, p_event, p_parts);
  return row(null, v_next, v.version)::handover.outcome;
end $$;
comment on function handover.move is 'One step on both half rows in one transaction, with its event; the sender''s row is locked by whoever calls.';
`;

const derived = `
create function handover.standing(p_controller uuid, p_id uuid)
returns table (guardian_id uuid, choice text, hashes text[], receiver_controller_id uuid, receiver_location_id uuid, decided_on date)
language sql stable security definer set search_path = '' as $$
  select g.id, nullif(d.choice, 'WITHDRAWN'), d.hashes, d.receiver_controller_id, d.receiver_location_id, d.decided_on
  from handover.handover h
  join children.guardian g on g.controller_id = h.controller_id and g.child_id = h.child_id and g.authority = 'YES'
  left join lateral (
    select * from handover.decision d where d.controller_id = h.controller_id and d.handover_id = h.id and d.guardian_id = g.id order by d.seq desc limit 1
  ) d on true
  where h.controller_id = p_controller and h.id = p_id
$$;
comment on function handover.standing is 'The last word of each guardian with authority; null while there is none, or it was taken back.';

create function handover.agreed(p_controller uuid, p_id uuid) returns setof handover.issue_part
language plpgsql stable security definer set search_path = '' as $$
declare
  h handover.handover;
  v_setting handover.calendar_setting;
  v_complete boolean;
begin
  select * into h from handover.handover where controller_id = p_controller and id = p_id;
  select * into v_setting from handover.setting_of(p_controller, h.location_id);
  select case coalesce(v_setting.guardians, 'BOTH')
      when 'BOTH' then count(*) > 0 and bool_and(s.choice is not null)
      else bool_or(s.choice is not null) and (bool_and(s.choice is not null)
        or min(s.decided_on) filter (where s.choice is not null) + coalesce(v_setting.objection_days, 7) <= access.today()) end
    and not bool_or(coalesce(s.choice, '') = 'NOTHING')
  into v_complete from handover.standing(p_controller, p_id) s;
  if v_complete is not true then return; end if;
  return query
    select i.* from handover.issue_part i
    where i.controller_id = p_controller and i.handover_id = p_id and i.number = h.issue
      and not exists (select from handover.standing(p_controller, p_id) s where s.choice is not null
        and not (i.hash = any (s.hashes) and s.receiver_controller_id = h.receiver_controller_id and s.receiver_location_id = h.receiver_location_id))
    order by i.position;
end $$;
comment on function handover.agreed is 'The parts of the present issue that everyone with authority agrees to now, for this receiver: an intersection of hashes; empty while somebody has yet to answer, or said no (R9). Not for callers: it reads contents.';

create function handover.agreed_kinds(p_id uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select array(select a.kind from handover.agreed((select access.controller()), p_id) a where p_id = any (access.opened('progress')))
$$;
comment on function handover.agreed_kinds is 'Which parts would go if it were sent now; for whoever opened the handover.';

create function handover.awaited_guardians(p_id uuid) returns integer language sql stable security definer set search_path = '' as $$
  select count(*)::integer from handover.standing((select access.controller()), p_id) s where s.choice is null and p_id = any (access.opened('progress'))
$$;
comment on function handover.awaited_guardians is 'How many guardians with authority have yet to answer; not who, for parents may live apart.';

create function handover.settle(p_controller uuid, p_id uuid) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  h handover.handover;
  v_parts text[];
  v_nothing boolean;
  v_paper boolean;
begin
  select * into h from handover.handover where controller_id = p_controller and id = p_id;
  if h.state not in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN') then return row(null, h.state, h.version)::handover.outcome; end if;
  select bool_or(coalesce(s.choice, '') = 'NOTHING'), bool_and(s.choice is not null) and bool_or(coalesce(s.choice, '') = 'ON_PAPER')
  into v_nothing, v_paper from handover.standing(p_controller, p_id) s;
  if v_nothing then return handover.move(p_controller, p_id, 'REFUSE', 'REFUSED'); end if;
  if v_paper then return handover.move(p_controller, p_id, 'CARRY', 'CARRIED'); end if;
  v_parts := array(select a.kind from handover.agreed(p_controller, p_id) a);
  if cardinality(v_parts) > 0 and h.state = 'DISCUSSED_WITH_PARENTS' then return handover.move(p_controller, p_id, 'AGREE', 'AGREED', v_parts); end if;
  if cardinality(v_parts) = 0 and h.state = 'CONSENT_GIVEN' then return handover.move(p_controller, p_id, 'RECONSIDER', 'RECONSIDERED'); end if;
  return row(null, h.state, h.version)::handover.outcome;
end $$;
comment on function handover.settle is 'Derives where the handover stands from the last words of the guardians: any no wins, paper is the parents'' own, a yes of all opens the way.';
`;

const deciding = `
create function handover.offer_gap(h handover.handover) returns text language sql stable security definer set search_path = '' as $$
  select case
    when h.warm_answer is null then 'handover_warm_unanswered'
    when h.warm_required and h.warm_answer = 'PAPER' then 'handover_paper_not_enough'
    when not exists (select from handover.issue_part i where i.controller_id = h.controller_id and i.handover_id = h.id) then 'handover_empty'
    when not exists (select from children.guardian g where g.controller_id = h.controller_id and g.child_id = h.child_id and g.authority = 'YES') then 'handover_nobody_decides' end
$$;
comment on function handover.offer_gap is 'What stands against laying a handover before the parents: cold or warm was not answered (R14), nothing stands in it, nobody decides (R9); null when nothing does.';

create function handover.act(p_id uuid, p_action text, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  v_done handover.outcome;
  v_gap text;
begin
  if p_action not in ('OFFER', 'TAKE_BACK', 'DISCARD', 'CLOSE') then raise exception 'not yours' using errcode = '42501'; end if;
  h := handover.lock_own(p_id, 'progress');
  if access.next_state('handover.handover', h.state, p_action) is null then return row('handover_not_in_state', h.state, h.version)::handover.outcome; end if;
  if h.version <> p_version then return row('changed_since', h.state, h.version)::handover.outcome; end if;
  v_gap := handover.offer_gap(h);
  if p_action = 'OFFER' and v_gap is not null then return row(v_gap, h.state, h.version)::handover.outcome; end if;
  if p_action = 'OFFER' then
    update handover.handover set issue = (select max(i.number) from handover.issue i where i.controller_id = v_controller and i.handover_id = p_id), offered_on = access.today()
    where controller_id = v_controller and id = p_id;
  end if;
  v_done := handover.move(v_controller, p_id, p_action, case p_action when 'OFFER' then 'OFFERED' when 'TAKE_BACK' then 'TAKEN_BACK' when 'DISCARD' then 'DISCARDED' else 'CLOSED' end);
  -- parts that did not change keep their consent (R10)
  if p_action = 'OFFER' then v_done := handover.settle(v_controller, p_id); end if;
  if p_action = 'DISCARD' then perform handover.forget_ve_statement(v_controller, h.child_id); end if;
  return v_done;
end $$;
comment on function handover.act is 'A step of the sender: offer to parents, take back as a draft, discard a draft, close.';

create function handover.ask_talk(p_id uuid) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  v_ours boolean;
begin
  if not (p_id = any (access.writable('view')) or p_id = any (access.writable('exchange'))) then raise exception 'not yours' using errcode = '42501'; end if;
  h := handover.lock(v_controller, p_id);
  v_ours := h.controller_id = v_controller;
  -- a draft is nobody's to answer yet, and after the starting level there is no conversation to plan any more
  if h.state = 'DRAFT' then return row('handover_not_with_parents', h.state, h.version)::handover.outcome; end if;
  if h.state not in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN', 'SENT') and access.next_state('handover.handover', h.state, 'PLAN_CONVERSATION') is null then
    return row('handover_not_in_state', h.state, h.version)::handover.outcome;
  end if;
  if not (case when v_ours then h.parents_ask else h.school_asks end) then
    update handover.handover set parents_ask = parents_ask or v_ours, school_asks = school_asks or not v_ours, version = version + 1
    where controller_id = h.controller_id and id = p_id returning * into h;
    update handover.delivery d set warm_required = true, version = d.version + 1
    from handover.bridge b where b.controller_id = h.controller_id and b.id = p_id and d.controller_id = b.other_controller_id and d.id = p_id;
    perform handover.record(h.controller_id, p_id, 'TALK_ASKED');
  end if;
  return row(null, h.state, h.version)::handover.outcome;
end $$;
comment on function handover.ask_talk is 'Parents or school ask for a conversation; from then on it is required (R14).';

create function handover.own_guardian_of(p_id uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select g.id from handover.handover h join children.guardian g on g.controller_id = h.controller_id and g.child_id = h.child_id
  where h.controller_id = (select access.controller()) and h.id = p_id and p_id = any (access.opened('consent')) and g.id = any (handover.own_guardians())
$$;
comment on function handover.own_guardian_of is 'The caller''s own guardian row of this handover''s child.';

create function handover.relation_of(p_id uuid, p_guardian uuid) returns text language sql stable security definer set search_path = '' as $$
  select g.relation from handover.handover h join children.guardian g on g.controller_id = h.controller_id and g.child_id = h.child_id
  where h.controller_id = (select access.controller()) and h.id = p_id and g.id = p_guardian and g.authority = 'YES' and p_id = any (access.opened('view'))
$$;
comment on function handover.relation_of is 'What a guardian with authority is to the child, beside their words; null for anyone else.';

create function handover.lock_to_decide(p_id uuid, p_guardian uuid, p_proof text) returns handover.handover language plpgsql security definer set search_path = '' as $$
declare
  v handover.handover := handover.lock_own(p_id, 'consent');
begin
  if not exists (select from children.guardian g where g.controller_id = v.controller_id and g.child_id = v.child_id and g.id = p_guardian and g.authority = 'YES')
    or not (case (access.caller()).role when 'GUARDIAN' then p_guardian = any (handover.own_guardians()) and p_proof is null else p_proof is not null end) then raise exception 'not yours' using errcode = '42501'; end if;
  return v;
end $$;
comment on function handover.lock_to_decide is 'The same for what this guardian decides, who has authority; a parent decides for themselves alone and needs no proof, a colleague records what was signed on paper, with its proof.';

create function handover.said_themselves(p_controller uuid, p_id uuid, p_guardian uuid, p_issue integer) returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce((select d.method = 'DIGITAL' from handover.decision d
    where d.controller_id = p_controller and d.handover_id = p_id and d.guardian_id = p_guardian and d.issue = p_issue order by d.seq desc limit 1), false)
$$;
comment on function handover.said_themselves is 'Whether the last word of a guardian about an issue was their own: nobody says otherwise for them on paper.';

create function handover.decide(p_id uuid, p_decision uuid, p_guardian uuid, p_choice text, p_kinds text[], p_issue_hash text, p_proof text) returns handover.outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  h handover.handover;
  v_hashes text[];
begin
  h := handover.lock_to_decide(p_id, p_guardian, p_proof);
  if h.state not in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN') then return row('handover_not_with_parents', h.state, h.version)::handover.outcome; end if;
  if not exists (select from handover.issue i where i.controller_id = h.controller_id and i.handover_id = p_id and i.number = h.issue and i.hash = p_issue_hash) then
    return row('changed_since', h.state, h.version)::handover.outcome;
  end if;
  v_hashes := array(select i.hash from handover.issue_part i
    where i.controller_id = h.controller_id and i.handover_id = p_id and i.number = h.issue and i.kind = any (p_kinds) order by i.position);
  if cardinality(v_hashes) <> cardinality(p_kinds) then return row('handover_part_unknown', h.state, h.version)::handover.outcome; end if;
  if p_proof is not null and handover.said_themselves(h.controller_id, p_id, p_guardian, h.issue) then return row('parent_said_themselves', h.state, h.version)::handover.outcome; end if;
  insert into handover.decision (controller_id, id, handover_id, guardian_id, choice, issue, kinds, hashes, receiver_controller_id, receiver_location_id, method, proof_reference, recorded_by, at, trade_at)
  values (h.controller_id, p_decision, p_id, p_guardian, p_choice, h.issue, p_kinds, v_hashes, h.receiver_controller_id, h.receiver_location_id,
    case when p_proof is null then 'DIGITAL' else 'PAPER' end, p_proof, v_who.account_id, clock_timestamp(), handover.clock());
  return handover.settle(h.controller_id, p_id);
end $$;
comment on function handover.decide is 'Appends one guardian''s decision under the handover''s lock, stamped after it, bound to the part hashes of the issue they read and to one receiver; then derives (R9).';
`;
