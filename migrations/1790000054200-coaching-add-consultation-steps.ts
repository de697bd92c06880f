import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only ways in which a consultation is asked, answered, decided on and forgotten, and in which a specialist keeps a contact card. */
export class CoachingAddConsultationSteps1790000054200 implements MigrationInterface {
  name = 'CoachingAddConsultationSteps1790000054200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cards);
    await runner.query(asking);
    await runner.query(answering);
    await runner.query(deciding);
    await runner.query(forgetting);
    await runner.query(`do $$ begin
      execute format('grant execute on function coaching.specialists_at, coaching.own_contact_card, coaching.keep_contact_card, coaching.own_consultations, coaching.ask_consultation,
        coaching.answer_consultation, coaching.read_answer, coaching.decide_consultation, coaching.say_usefulness, coaching.take_back_consultation, coaching.people_of to %I', access.role_name('caller'));
      execute format('grant execute on function coaching.forget_consultations to %I', access.role_name('worker'));
    end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function coaching.forget_consultations, coaching.take_back_consultation, coaching.say_usefulness, coaching.decide_consultation, coaching.read_answer,
      coaching.answer_consultation, coaching.ask_consultation, coaching.own_consultations, coaching.people_of, coaching.employer_asked, coaching.step_of_consultation, coaching.keep_contact_card, coaching.own_contact_card,
      coaching.specialists_at;`);
  }
}

const cards = `
create function coaching.specialists_at(p_location uuid) returns table (account_id uuid, name text, role text, expertise text, days text[], phone text, confirmed_on date)
language sql stable security definer set search_path = '' as $$
  select a.id, a.display_name, min(p.role), k.expertise, k.days, k.phone, k.confirmed_on
  from coaching.contact_card k
  join access.account a on a.id = k.account_id and a.disabled_at is null
  join access.post p on p.controller_id = k.controller_id and p.account_id = k.account_id and p.role in ('SPECIALIST', 'EXTERNAL_COACH') and p.period @> access.today()
    and (p.scope_id in (p_location, k.controller_id) or p.scope_id in (select g.id from centre."group" g where g.controller_id = k.controller_id and g.location_id = p_location))
  where k.controller_id = access.controller() and p_location = any (access.writable('coach_desk'))
  group by a.id, k.controller_id, k.account_id order by a.display_name, a.id
$$;
comment on function coaching.specialists_at is 'Who may be asked at a location that was opened for asking: specialists and coaches with a running post there and a contact card, by name.';

create function coaching.own_contact_card() returns coaching.contact_card language sql stable security definer set search_path = '' as $$
  select k from coaching.contact_card k, access.caller() c where k.controller_id = c.controller_id and k.account_id = c.account_id
$$;
comment on function coaching.own_contact_card is 'The caller''s own card at this controller; empty when there is none.';

create function coaching.keep_contact_card(p_expertise text, p_days text[], p_phone text, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  if v_who.role is null or v_who.role not in ('SPECIALIST', 'EXTERNAL_COACH') then refused := 'contact_card_not_asked'; version := 0; return; end if;
  insert into coaching.contact_card as k (controller_id, account_id, expertise, days, phone, confirmed_on)
  select v_who.controller_id, v_who.account_id, p_expertise, p_days, p_phone, v_who.today
  -- of a card that is not there nobody saw a version
  where p_version = 0 or exists (select from coaching.contact_card k where k.controller_id = v_who.controller_id and k.account_id = v_who.account_id)
  on conflict (controller_id, account_id) do update set expertise = excluded.expertise, days = excluded.days, phone = excluded.phone, confirmed_on = excluded.confirmed_on, version = k.version + 1
    where k.version = p_version
  returning k.version into version;
  if not found then
    version := coalesce((select k.version from coaching.contact_card k where k.controller_id = v_who.controller_id and k.account_id = v_who.account_id), 0);
    refused := 'changed_since';
  end if;
end $$;
comment on function coaching.keep_contact_card is 'Writes or confirms one''s own card; for specialists and coaches alone. Version 0 when there was none.';
`;

const asking = `
create function coaching.ask_consultation(p_id uuid, p_location uuid, p_specialist uuid, p_about text, p_age_band text, p_sex text, p_question text, p_tried text, p_due date,
  out refused text, out state text, out version integer) language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  if not p_location = any (access.writable('coach_desk')) then raise exception 'not yours' using errcode = '42501'; end if;
  refused := case
    -- an owner is of the school or the childcare (R39)
    when not exists (select from centre.controller c where c.id = v_who.controller_id and c.kind in ('SCHOOL_BOARD', 'CHILDCARE')) then 'consultation_no_owner'
    when p_specialist = v_who.account_id or not exists (select from coaching.specialists_at(p_location) s where s.account_id = p_specialist) then 'consultation_specialist' end;
  if refused is not null then version := 0; return; end if;
  insert into coaching.consultation as c (controller_id, id, location_id, about, age_band, sex, asked_by, specialist, asked_on, due_on, owned_on, forget_on)
  values (v_who.controller_id, p_id, p_location, p_about, p_age_band, p_sex, v_who.account_id, p_specialist, v_who.today, p_due, v_who.today,
    v_who.today + coaching.days_kept(v_who.controller_id))
  returning c.state, c.version into state, version;
  insert into coaching.consultation_words (controller_id, consultation_id, question, tried) values (v_who.controller_id, p_id, p_question, p_tried);
  perform access.note('ACT', 'CONSULTATION', array[p_id], 'ASK_COACH');
end $$;
comment on function coaching.ask_consultation is 'Puts a question to one specialist of this location; who asks stays its owner and said so (R36, R39, N5).';

create function coaching.own_consultations(p_after uuid, p_first integer) returns uuid[] language plpgsql stable security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  return array(select c.id from access.subject_scope s
    join coaching.consultation c on c.controller_id = s.controller_id and c.id = s.subject_id
    left join coaching.consultation a on a.controller_id = s.controller_id and a.id = p_after
    where s.scope_kind = 'ACCOUNT' and s.scope_id = v_who.account_id and s.controller_id = v_who.controller_id
      and s.subject_kind = 'CONSULTATION' and s.closed_at is null and s.period @> v_who.today
      and (p_after is null or (c.asked_on, c.id) < (a.asked_on, a.id))
    order by c.asked_on desc, c.id desc limit p_first);
end $$;
comment on function coaching.own_consultations is 'Ids of a page of consultations that the caller asked or was asked, the newest first, to be opened before anything is read.';

create function coaching.employer_asked(c coaching.consultation) returns uuid language sql stable security definer set search_path = '' as $$
  select k.employer_id from access.post p join coaching.coach_post k on k.controller_id = p.controller_id and k.id = p.id
  where p.controller_id = c.controller_id and p.account_id = c.specialist and p.role in ('SPECIALIST', 'EXTERNAL_COACH') and p.period @> access.today() and k.employer_id is not null
    and (p.scope_id in (c.location_id, c.controller_id) or p.scope_id in (select g.id from centre."group" g where g.controller_id = c.controller_id and g.location_id = c.location_id))
  order by p.scope_kind desc, coalesce(upper(p.period), 'infinity') desc limit 1
$$;
comment on function coaching.employer_asked is 'Which organisation employs the specialist who was asked; null when that was never said, and then nobody can agree.';

create function coaching.people_of(p_ids uuid[])
returns table (id uuid, asker text, specialist text, phone text, employer_id uuid, employer text, child_id uuid, call_name text, specialist_until date) language sql stable security definer set search_path = '' as $$
  select c.id, a.display_name, s.display_name, k.phone, e.id, e.name, n.child_id, n.call_name,
    nullif(coaching.asked_until(c.controller_id, c.specialist, c.location_id), 'infinity') - 1
  from coaching.consultation c
  join access.account a on a.id = c.asked_by
  join access.account s on s.id = c.specialist
  left join coaching.contact_card k on k.controller_id = c.controller_id and k.account_id = c.specialist
  left join centre.controller e on e.id = coaching.employer_asked(c)
  left join lateral (
    select x.child_id, y.call_name from coaching.named_consultation x join children.child y on y.controller_id = x.controller_id and y.id = x.child_id
    where x.controller_id = c.controller_id and x.consultation_id = c.id and x.closed_on is null
  ) n on true
  where c.controller_id = access.controller() and c.id = any (p_ids) and c.id = any (access.opened('consultation'))
$$;
comment on function coaching.people_of is 'Who asked and who was asked, with the number to call, whom the specialist works for and until when, and the call name of a child that parents let be named; of consultations that were opened.';
`;

const answering = `
create function coaching.step_of_consultation(p_id uuid, p_by text, p_version integer, out c coaching.consultation, out refused text) language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  if not p_id = any (access.writable('consultation')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into c from coaching.consultation x where x.controller_id = v_who.controller_id and x.id = p_id for no key update;
  if not found then raise exception 'not yours' using errcode = '42501'; end if;
  refused := case
    when v_who.account_id is distinct from (case p_by when 'ASKER' then c.asked_by else c.specialist end) then 'consultation_other_side'
    when c.state in ('TAKEN_BACK', 'FORGOTTEN') then 'consultation_over'
    when c.version <> p_version then 'changed_since' end;
end $$;
comment on function coaching.step_of_consultation is 'Locks a consultation for a step of one side and says why it would be refused.';

create function coaching.answer_consultation(p_id uuid, p_version integer, p_answer text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from coaching.step_of_consultation(p_id, 'SPECIALIST', p_version);
  refused := coalesce(v.refused, case when (v.c).answered_on is not null then 'consultation_answered' end);
  state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  update coaching.consultation_words w set answer = p_answer where w.controller_id = (v.c).controller_id and w.consultation_id = p_id;
  update coaching.consultation x set answered_on = access.today(), specialist_owned_on = access.today(), version = x.version + 1
  where x.controller_id = (v.c).controller_id and x.id = p_id returning x.state, x.version into state, version;
end $$;
comment on function coaching.answer_consultation is 'The specialist answers, once, and says with it that the question stays with who asked (X10).';

create function coaching.read_answer(p_id uuid, out refused text, out state text, out version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_seen integer := (select x.version from coaching.consultation x where x.controller_id = access.controller() and x.id = p_id);
  v record;
begin
  select * into v from coaching.step_of_consultation(p_id, 'ASKER', v_seen);
  refused := coalesce(v.refused, case when (v.c).answered_on is null then 'consultation_unanswered' end);
  state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  update coaching.consultation x set answer_read_on = access.today() where x.controller_id = (v.c).controller_id and x.id = p_id and x.answer_read_on is null;
end $$;
comment on function coaching.read_answer is 'Who asked has seen the answer; saying so again changes nothing.';
`;

const deciding = `
create function coaching.decide_consultation(p_id uuid, p_version integer, p_decision text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from coaching.step_of_consultation(p_id, 'ASKER', p_version);
  refused := coalesce(v.refused, case when (v.c).answered_on is null then 'consultation_unanswered' end);
  state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  insert into coaching.consultation_decision as d (controller_id, consultation_id, decision) values ((v.c).controller_id, p_id, p_decision)
  on conflict (controller_id, consultation_id) do update set decision = excluded.decision;
  update coaching.consultation x set decided_on = access.today(), answer_read_on = coalesce(x.answer_read_on, access.today()), version = x.version + 1
  where x.controller_id = (v.c).controller_id and x.id = p_id returning x.state, x.version into state, version;
end $$;
comment on function coaching.decide_consultation is 'Who asked writes the own decision in one line; an answer is advice (N1).';

create function coaching.say_usefulness(p_id uuid, p_version integer, p_usefulness text, p_still_here text, p_days integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from coaching.step_of_consultation(p_id, 'ASKER', p_version);
  refused := coalesce(v.refused, case when (v.c).answered_on is null then 'consultation_unanswered' when (v.c).answered_on + p_days > access.today() then 'consultation_use_later' end);
  state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  update coaching.consultation x set usefulness = p_usefulness, still_here = p_still_here, usefulness_on = access.today(), version = x.version + 1
  where x.controller_id = (v.c).controller_id and x.id = p_id returning x.state, x.version into state, version;
end $$;
comment on function coaching.say_usefulness is 'Whether it was of use, some weeks after the answer, and whether the child is still here (N4).';

create function coaching.take_back_consultation(p_id uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from coaching.step_of_consultation(p_id, 'ASKER', p_version);
  refused := coalesce(v.refused, case when (v.c).answered_on is not null then 'consultation_answered' end);
  state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  delete from coaching.consultation_words w where w.controller_id = (v.c).controller_id and w.consultation_id = p_id;
  delete from coaching.named_consultation n where n.controller_id = (v.c).controller_id and n.consultation_id = p_id;
  update coaching.consultation x set taken_back_on = access.today(), age_band = null, sex = null, version = x.version + 1
  where x.controller_id = (v.c).controller_id and x.id = p_id returning x.state, x.version into state, version;
end $$;
comment on function coaching.take_back_consultation is 'Takes a question back before it was answered: its words are gone at once.';
`;

const forgetting = `
create function coaching.forget_consultations() returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_due coaching.consultation;
  v_count integer := 0;
begin
  for v_due in select * from coaching.consultation c where c.forgotten_on is null and c.forget_on <= access.today() for update skip locked loop
    delete from coaching.consultation_words w where w.controller_id = v_due.controller_id and w.consultation_id = v_due.id;
    delete from coaching.consultation_decision d where d.controller_id = v_due.controller_id and d.consultation_id = v_due.id;
    delete from coaching.named_consultation n where n.controller_id = v_due.controller_id and n.consultation_id = v_due.id;
    update coaching.consultation c set asked_by = null, specialist = null, age_band = null, sex = null, forgotten_on = access.today(), version = c.version + 1
    where c.controller_id = v_due.controller_id and c.id = v_due.id;
    insert into access.destruction (controller_id, table_name, rows, rule) values (v_due.controller_id, 'coaching.consultation_words', 1, 'an anonymous consultation is forgotten after its days');
    v_count := v_count + 1;
  end loop;
  delete from coaching.contact_card k where not exists (select from access.post p where p.controller_id = k.controller_id and p.account_id = k.account_id
    and p.role in ('SPECIALIST', 'EXTERNAL_COACH') and coalesce(upper(p.period), 'infinity') > access.today());
  return v_count;
end $$;
comment on function coaching.forget_consultations is 'Forgets who asked whom and every word of what has passed its days, and keeps dates and counts; does away with cards of who left (X15).';
`;
