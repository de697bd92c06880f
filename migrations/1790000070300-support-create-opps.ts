import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ontwikkelingsperspectief (R28, R29): its states, its versions with talk, hearing and the parents' answer to the handelingsdeel, and each evaluation. */
export class SupportCreateOpps1790000070300 implements MigrationInterface {
  name = 'SupportCreateOpps1790000070300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(states);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.opp';`);
    await runner.query(`
drop function support.guardian_on_paper, support.begin_opp, support.write_opp, support.step_opp, support.answer_opp, support.opp_gap, support.opp_to_write;
drop table support.opp_evaluation, support.opp_answer, support.opp_action_part, support.opp_text, support.opp_version, support.opp cascade;
`);
  }
}

const tables = `
create table support.opp (
  controller_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  child_id uuid not null,
  state text not null default 'NEEDED' check (state in ('NEEDED', 'DRAFT', 'TALKED_OVER', 'CHILD_HEARD', 'CONSENT_ASKED', 'ESTABLISHED', 'ESTABLISHED_WITHOUT_CONSENT', 'EVALUATED', 'ADJUSTED', 'ENDED')),
  need_on date not null,
  due_on date not null,
  number integer not null default 1 check (number >= 1),
  started_on date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  constraint opp_clock check (due_on = need_on + 42),
  constraint opp_ended check ((state = 'ENDED') = (ended_on is not null)),
  constraint opp_days check (started_on >= need_on and ended_on >= need_on and ended_on >= started_on),
  constraint opp_started check (started_on is not null or state not in ('ESTABLISHED', 'ESTABLISHED_WITHOUT_CONSENT', 'EVALUATED', 'ADJUSTED'))
);
comment on table support.opp is 'Purpose: the OPP of a pupil: where it stands, when the need was found and by when it is established; of start and end alone ROD is told (R28, R30). Retention: with the track.';
create unique index opp_one_at_a_time on support.opp (controller_id, child_id) where state <> 'ENDED';
create index opp_by_track on support.opp (controller_id, track_id);

create table support.opp_version (
  controller_id uuid not null,
  opp_id uuid not null,
  number integer not null check (number >= 1),
  child_id uuid not null,
  talked_over_on date,
  hearing text check (hearing in ('HEARD', 'DECLINED', 'NOT_ABLE')),
  heard_on date,
  asked_on date,
  established_on date,
  with_consent boolean,
  established_by uuid references access.account (id),
  primary key (controller_id, opp_id, number),
  foreign key (controller_id, opp_id) references support.opp (controller_id, id) on delete cascade,
  constraint opp_version_hearing check ((hearing is null) = (heard_on is null)),
  constraint opp_version_established check ((established_on is null) = (with_consent is null)),
  -- with parents first, then the child itself, then the question for consent; nothing is established before (R28)
  constraint opp_version_order check ((heard_on is null or talked_over_on is not null) and (asked_on is null or heard_on is not null) and (established_on is null or asked_on is not null))
);
comment on table support.opp_version is 'Purpose: one version of an OPP: when it was talked over with parents, how the child was heard, when consent was asked and by whom it was established (R28, R29). Retention: with the OPP.';

create table support.opp_text (
  controller_id uuid not null,
  opp_id uuid not null,
  number integer not null,
  child_id uuid not null,
  outflow bytea,
  reasons bytea,
  hearing_how bytea,
  primary key (controller_id, opp_id, number),
  foreign key (controller_id, opp_id, number) references support.opp_version (controller_id, opp_id, number) on delete cascade
);
comment on table support.opp_text is 'Purpose: outflow perspective and its reasons, and how the child was heard in its own words; sealed. Retention: with the OPP.';

create table support.opp_action_part (
  controller_id uuid not null,
  opp_id uuid not null,
  number integer not null,
  child_id uuid not null,
  text bytea not null,
  without_consent bytea,
  primary key (controller_id, opp_id, number),
  foreign key (controller_id, opp_id, number) references support.opp_version (controller_id, opp_id, number) on delete cascade
);
comment on table support.opp_action_part is 'Purpose: the handelingsdeel: what is done for the child, on which alone parents agree, and why it was established without that, for everybody who reads it (R28); sealed. Retention: with the OPP.';

create table support.opp_answer (
  controller_id uuid not null,
  opp_id uuid not null,
  number integer not null,
  guardian_id uuid not null,
  child_id uuid not null,
  agrees boolean not null,
  on_date date not null,
  part_hash text not null,
  -- of an answer on paper: where the signed sheet is kept, and who wrote it down
  proof_reference text check (length(proof_reference) between 1 and 200),
  recorded_by uuid references access.account (id),
  primary key (controller_id, opp_id, number, guardian_id),
  foreign key (controller_id, opp_id, number) references support.opp_version (controller_id, opp_id, number) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade,
  constraint opp_answer_on_paper check ((proof_reference is null) = (recorded_by is null))
);
comment on table support.opp_answer is 'Purpose: what a parent with authority said to this very handelingsdeel, themselves or on paper; another text asks again (R28, R29). Retention: with the OPP.';

create table support.opp_evaluation (
  controller_id uuid not null,
  id uuid not null,
  opp_id uuid not null,
  child_id uuid not null,
  on_date date not null,
  with_child boolean not null,
  line bytea not null,
  primary key (controller_id, id),
  foreign key (controller_id, opp_id) references support.opp (controller_id, id) on delete cascade
);
comment on table support.opp_evaluation is 'Purpose: a look back on the OPP with the parents, and with the child or not; once a school year at least (R29). Retention: with the OPP.';
create index opp_evaluation_by_opp on support.opp_evaluation (controller_id, opp_id);

call access.protect('support.opp', 'support', 'select', 'child_id');
call access.protect('support.opp_version', 'support', 'select', 'child_id');
call access.protect('support.opp_answer', 'support', 'select', 'child_id');
call access.protect('support.opp_text', 'support_sealed', 'select', 'child_id');
call access.protect('support.opp_action_part', 'support_words', 'select', 'child_id');
call access.protect('support.opp_evaluation', 'support_words', 'select', 'child_id');
`;

const states = `
call access.declare_steps('support.opp',
  'NEEDED DRAFT DRAFT', 'DRAFT TALK_OVER TALKED_OVER', 'ADJUSTED TALK_OVER TALKED_OVER', 'TALKED_OVER HEAR_CHILD CHILD_HEARD',
  'CHILD_HEARD ASK_CONSENT CONSENT_ASKED', 'TALKED_OVER TAKE_BACK DRAFT', 'CHILD_HEARD TAKE_BACK DRAFT', 'CONSENT_ASKED TAKE_BACK DRAFT',
  'CONSENT_ASKED ESTABLISH ESTABLISHED', 'CONSENT_ASKED ESTABLISH_WITHOUT_CONSENT ESTABLISHED_WITHOUT_CONSENT', 'ESTABLISHED EVALUATE EVALUATED',
  'ESTABLISHED_WITHOUT_CONSENT EVALUATE EVALUATED', 'EVALUATED EVALUATE EVALUATED', 'ESTABLISHED ADJUST ADJUSTED',
  'ESTABLISHED_WITHOUT_CONSENT ADJUST ADJUSTED', 'EVALUATED ADJUST ADJUSTED', 'NEEDED END ENDED', 'DRAFT END ENDED', 'TALKED_OVER END ENDED',
  'CHILD_HEARD END ENDED', 'CONSENT_ASKED END ENDED', 'ESTABLISHED END ENDED', 'ESTABLISHED_WITHOUT_CONSENT END ENDED', 'EVALUATED END ENDED',
  'ADJUSTED END ENDED');

create function support.opp_gap(p_opp support.opp, p_today date, p_consent boolean) returns text language sql stable set search_path = '' as $$
  select case
    when x.outflow is null then 'opp_outflow'
    when x.reasons is null then 'opp_reasons'
    when not exists (select from support.need n where n.controller_id = p_opp.controller_id and n.track_id = p_opp.track_id and n.kind = 'STIMULATING' and n.removed_on is null) then 'opp_stimulating'
    when not exists (select from support.need n where n.controller_id = p_opp.controller_id and n.track_id = p_opp.track_id and n.kind = 'HINDERING' and n.removed_on is null) then 'opp_hindering'
    when a.text is null then 'opp_action_part'
    when v.talked_over_on is null then 'opp_talk'
    when p_today >= date '2025-08-01' and (v.hearing is null or x.hearing_how is null) then 'opp_hearing'
    when p_consent and (not exists (select from children.guardian g where g.controller_id = p_opp.controller_id and g.child_id = p_opp.child_id and g.authority = 'YES')
      or exists (select from children.guardian g where g.controller_id = p_opp.controller_id and g.child_id = p_opp.child_id and g.authority = 'YES'
        and not exists (select from support.opp_answer w where w.controller_id = g.controller_id and w.opp_id = p_opp.id and w.number = p_opp.number and w.guardian_id = g.id
          and w.agrees and w.part_hash = encode(sha256(a.text), 'hex')))) then 'opp_consent'
    when not p_consent and a.without_consent is null then 'opp_written_reason' end
  from support.opp_version v
  left join support.opp_text x using (controller_id, opp_id, number)
  left join support.opp_action_part a using (controller_id, opp_id, number)
  where v.controller_id = p_opp.controller_id and v.opp_id = p_opp.id and v.number = p_opp.number
$$;
comment on function support.opp_gap is 'R28: the first thing that is missing to establish the present version, with consent or without; null when all is there.';
`;

const functions = `
create function support.opp_to_write(p_opp uuid) returns support.opp language plpgsql security definer set search_path = '' as $$
declare v_opp support.opp;
begin
  select * into v_opp from support.opp o where o.controller_id = access.controller() and o.id = p_opp for update;
  if not found or v_opp.child_id <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  return v_opp;
end $$;
comment on function support.opp_to_write is 'The OPP of an opened child, locked.';

create function support.begin_opp(p_id uuid, p_track uuid, p_need date) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_track support.track;
begin
  select * into v_track from support.track t where t.controller_id = access.controller() and t.id = p_track for update;
  if not found or v_track.child_id <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if v_track.state not in ('ACTIVE', 'STRUCTURAL') then return query select 'support_not_from_here', null::text, 0; return; end if;
  if p_need > access.today() then return query select 'opp_need_to_come', null::text, 0; return; end if;
  insert into support.opp (controller_id, id, track_id, child_id, need_on, due_on) values (v_track.controller_id, p_id, p_track, v_track.child_id, p_need, p_need + 42)
  on conflict (controller_id, child_id) where state <> 'ENDED' do nothing;
  if not found then return query select 'opp_runs', null::text, 0; return; end if;
  insert into support.opp_version (controller_id, opp_id, number, child_id) values (v_track.controller_id, p_id, 1, v_track.child_id);
  return query select null::text, 'NEEDED', 1;
end $$;
comment on function support.begin_opp is 'The need was found: six weeks until an OPP is established (R28).';

create function support.write_opp(p_opp uuid, p_version integer, p_outflow bytea, p_reasons bytea, p_action_part bytea, p_is_other_part boolean) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare v_opp constant support.opp := support.opp_to_write(p_opp);
begin
  if v_opp.version <> p_version then return query select 'changed_since', null::text, v_opp.version; return; end if;
  if v_opp.state not in ('DRAFT', 'ADJUSTED') then return query select 'opp_take_back_first', null::text, v_opp.version; return; end if;
  insert into support.opp_text as x (controller_id, opp_id, number, child_id, outflow, reasons) values (v_opp.controller_id, p_opp, v_opp.number, v_opp.child_id, p_outflow, p_reasons)
  on conflict (controller_id, opp_id, number) do update set outflow = excluded.outflow, reasons = excluded.reasons;
  if p_is_other_part and p_action_part is null then
    delete from support.opp_action_part a where a.controller_id = v_opp.controller_id and a.opp_id = p_opp and a.number = v_opp.number;
  elsif p_is_other_part then
    insert into support.opp_action_part as a (controller_id, opp_id, number, child_id, text) values (v_opp.controller_id, p_opp, v_opp.number, v_opp.child_id, p_action_part)
    on conflict (controller_id, opp_id, number) do update set text = excluded.text;
  end if;
  update support.opp o set version = o.version + 1 where o.controller_id = v_opp.controller_id and o.id = p_opp;
  perform access.tell_change(v_opp.controller_id, 'CHILD', v_opp.child_id);
  return query select null::text, v_opp.state, v_opp.version + 1;
end $$;
comment on function support.write_opp is 'The text of a draft; the same handelingsdeel stays as it was sealed, and with it what parents said of it.';

create function support.step_opp(p_opp uuid, p_version integer, p_action text, p_on date, p_hearing text, p_how bytea, p_because bytea, p_evaluation uuid, p_with_child boolean, p_line bytea)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_opp constant support.opp := support.opp_to_write(p_opp);
  v_today constant date := access.today();
  v_next constant text := access.next_state('support.opp', v_opp.state, p_action);
  v_gap text;
begin
  if v_opp.version <> p_version then return query select 'changed_since', null::text, v_opp.version; return; end if;
  if v_next is null then return query select 'support_not_from_here', null::text, v_opp.version; return; end if;
  -- one looks back on what was established; what is adjusted is talked over and heard anew, not with the days of the version before it (R29)
  if p_on is null or p_on > v_today or p_on < (case p_action when 'EVALUATE' then v_opp.started_on else greatest(v_opp.need_on, (select max(e.established_on) from support.opp_version e where e.controller_id = v_opp.controller_id and e.opp_id = p_opp and e.number < v_opp.number)) end) then return query select 'opp_day', null::text, v_opp.version; return; end if;
  if p_action = 'HEAR_CHILD' and (p_hearing is null or p_how is null) then return query select 'opp_hearing', null::text, v_opp.version; return; end if;
  if p_action = 'EVALUATE' and p_line is null then return query select 'opp_line', null::text, v_opp.version; return; end if;
  if p_action = 'HEAR_CHILD' then
    insert into support.opp_text as x (controller_id, opp_id, number, child_id, hearing_how) values (v_opp.controller_id, p_opp, v_opp.number, v_opp.child_id, p_how)
    on conflict (controller_id, opp_id, number) do update set hearing_how = excluded.hearing_how;
  elsif p_action = 'ESTABLISH_WITHOUT_CONSENT' then
    update support.opp_action_part a set without_consent = p_because where a.controller_id = v_opp.controller_id and a.opp_id = p_opp and a.number = v_opp.number;
  end if;
  update support.opp_version v set
    talked_over_on = case p_action when 'TALK_OVER' then p_on when 'TAKE_BACK' then null else v.talked_over_on end,
    hearing = case p_action when 'HEAR_CHILD' then p_hearing when 'TAKE_BACK' then null else v.hearing end,
    heard_on = case p_action when 'HEAR_CHILD' then p_on when 'TAKE_BACK' then null else v.heard_on end,
    asked_on = case p_action when 'ASK_CONSENT' then p_on when 'TAKE_BACK' then null else v.asked_on end
  where v.controller_id = v_opp.controller_id and v.opp_id = p_opp and v.number = v_opp.number;
  if p_action in ('ESTABLISH', 'ESTABLISH_WITHOUT_CONSENT') then
    v_gap := support.opp_gap(v_opp, v_today, p_action = 'ESTABLISH');
    if p_action <> 'ESTABLISH' and support.opp_gap(v_opp, v_today, true) is null then v_gap := 'opp_has_consent'; end if;
    if v_gap is not null then return query select v_gap, null::text, v_opp.version; return; end if;
    update support.opp_version v set established_on = v_today, with_consent = (p_action = 'ESTABLISH'), established_by = (access.caller()).account_id where v.controller_id = v_opp.controller_id and v.opp_id = p_opp and v.number = v_opp.number;
  elsif p_action = 'EVALUATE' then
    insert into support.opp_evaluation values (v_opp.controller_id, p_evaluation, p_opp, v_opp.child_id, p_on, coalesce(p_with_child, false), p_line);
  elsif p_action = 'ADJUST' then
    -- talk, hearing and consent are asked anew (R29); the text is sealed anew for its new place by who adjusts
    insert into support.opp_version (controller_id, opp_id, number, child_id) values (v_opp.controller_id, p_opp, v_opp.number + 1, v_opp.child_id);
  end if;
  update support.opp o set state = v_next, version = o.version + 1, number = o.number + (p_action = 'ADJUST')::integer,
    started_on = case when p_action in ('ESTABLISH', 'ESTABLISH_WITHOUT_CONSENT') then coalesce(o.started_on, v_today) else o.started_on end,
    ended_on = case when v_next = 'ENDED' then v_today end
  where o.controller_id = v_opp.controller_id and o.id = p_opp;
  perform access.tell_change(v_opp.controller_id, 'CHILD', v_opp.child_id);
  return query select null::text, v_next, v_opp.version + 1;
end $$;
comment on function support.step_opp is 'One step of an OPP on a day that has come; it is established only when nothing is missing, without consent only where there is none (R28), and adjusted as a next version (R29).';

create function support.guardian_on_paper(p_child uuid, p_guardian uuid) returns uuid language sql stable set search_path = '' as $$
  select g.id from children.guardian g where g.controller_id = access.controller() and g.child_id = p_child and g.id = p_guardian and g.authority = 'YES'
$$;
comment on function support.guardian_on_paper is 'The parent with authority of this child whose paper it is; nobody otherwise.';

create function support.answer_opp(p_opp uuid, p_version integer, p_agrees boolean, p_guardian uuid, p_proof text) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_opp support.opp;
  v_guardian uuid;
  v_hash text;
begin
  select * into v_opp from support.opp o where o.controller_id = v_who.controller_id and o.id = p_opp for update;
  if not found or (v_who.role = 'GUARDIAN') is distinct from (p_guardian is null) or (p_guardian is null) is distinct from (p_proof is null)
    or v_opp.child_id <> all (access.writable(case v_who.role when 'GUARDIAN' then 'support_consent' else 'support' end)) then raise exception 'not yours' using errcode = '42501'; end if;
  if p_guardian is null then
    select g.id into v_guardian from children.guardian g join access.post p on p.controller_id = g.controller_id and p.scope_kind = 'GUARDIAN' and p.scope_id = g.id
    where g.controller_id = v_opp.controller_id and g.child_id = v_opp.child_id and g.authority = 'YES' and p.account_id = v_who.account_id and p.role = 'GUARDIAN' and p.period @> v_who.today;
    if v_guardian is null then raise exception 'not yours' using errcode = '42501'; end if;
  else
    v_guardian := support.guardian_on_paper(v_opp.child_id, p_guardian);
    if v_guardian is null then return query select 'not_found', null::text, v_opp.version; return; end if;
  end if;
  if v_opp.state <> 'CONSENT_ASKED' then return query select 'support_not_from_here', null::text, v_opp.version; return; end if;
  if v_opp.version <> p_version then return query select 'changed_since', null::text, v_opp.version; return; end if;
  select encode(sha256(a.text), 'hex') into v_hash from support.opp_action_part a where a.controller_id = v_opp.controller_id and a.opp_id = p_opp and a.number = v_opp.number;
  if v_hash is null then return query select 'opp_action_part', null::text, v_opp.version; return; end if;
  -- what parents said themselves nobody says otherwise for them
  if p_proof is not null and exists (select from support.opp_answer w where w.controller_id = v_opp.controller_id and w.opp_id = p_opp and w.number = v_opp.number and w.guardian_id = v_guardian
    and w.part_hash = v_hash and w.proof_reference is null) then return query select 'parent_said_themselves', null::text, v_opp.version; return; end if;
  insert into support.opp_answer as w (controller_id, opp_id, number, guardian_id, child_id, agrees, on_date, part_hash, proof_reference, recorded_by)
  values (v_opp.controller_id, p_opp, v_opp.number, v_guardian, v_opp.child_id, p_agrees, v_who.today, v_hash, p_proof, case when p_proof is not null then v_who.account_id end)
  on conflict (controller_id, opp_id, number, guardian_id) do update
  set agrees = excluded.agrees, on_date = excluded.on_date, part_hash = excluded.part_hash, proof_reference = excluded.proof_reference, recorded_by = excluded.recorded_by;
  perform access.tell_change(v_opp.controller_id, 'CHILD', v_opp.child_id);
  return query select null::text, v_opp.state, v_opp.version;
end $$;
comment on function support.answer_opp is 'A parent with authority says yes or no to this handelingsdeel as they read it, not as it was written anew since, and may say otherwise until it is established; or who coordinates writes down what one signed on paper.';

do $$ begin
  execute format('grant execute on function support.begin_opp, support.write_opp, support.step_opp, support.answer_opp to %I', access.role_name('caller'));
end $$;
`;
