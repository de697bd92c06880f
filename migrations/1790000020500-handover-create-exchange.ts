import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the receiver does with a delivery: conversation, starting level, feedback, taking parts into the own record. Both sides keep the same truth. */
export class HandoverCreateExchange1790000020500 implements MigrationInterface {
  name = 'HandoverCreateExchange1790000020500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ground);
    await runner.query(conversation);
    await runner.query(levels);
    await runner.query(answers);
    await runner.query(`do $$ begin execute format('grant execute on function handover.plan_conversation, handover.hold_conversation, handover.confirm_level, handover.give_feedback,
      handover.adopt to %I', access.role_name('caller')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function handover.adopt, handover.give_feedback, handover.confirm_level, handover.hold_conversation, handover.plan_conversation, handover.as_receiver;`,
    );
  }
}

const ground = `
create function handover.as_receiver(p_id uuid, p_action text, p_version integer, out h handover.handover, out d handover.delivery, out refused text)
language plpgsql security definer set search_path = '' as $$
declare v_controller uuid := access.controller();
begin
  if not p_id = any (access.writable('exchange')) then raise exception 'not yours' using errcode = '42501'; end if;
  h := handover.lock(v_controller, p_id);
  select * into d from handover.delivery x where x.controller_id = v_controller and x.id = p_id;
  if not found then raise exception 'not yours' using errcode = '42501'; end if;
  refused := case
    when d.state = 'WITHDRAWN' then 'handover_withdrawn'
    when p_action is not null and access.next_state('handover.handover', d.state, p_action) is null then 'handover_not_in_state'
    when p_version is not null and d.version <> p_version then 'changed_since' end;
end $$;
comment on function handover.as_receiver is 'Locks a delivery for a step of the receiver and says why it would be refused.';
`;

const conversation = `
create function handover.plan_conversation(p_id uuid, p_version integer, p_form text, p_on date, p_time text) returns handover.outcome
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from handover.as_receiver(p_id, 'PLAN_CONVERSATION', p_version);
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  -- a year that was typed wrong is no appointment
  v.refused := case when p_on >= access.today() then case when p_on > access.today() + interval '12 months' then 'handover_day_too_far' end else 'handover_day_passed' end;
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  insert into handover.conversation (controller_id, handover_id, form, planned_on, planned_time)
  select side, p_id, p_form, p_on, p_time from unnest(array[(v.h).controller_id, (v.d).controller_id]) side
  on conflict (controller_id, handover_id) do update set form = excluded.form, planned_on = excluded.planned_on, planned_time = excluded.planned_time;
  update handover.delivery set planned_on = p_on where controller_id = (v.d).controller_id and id = p_id;
  perform handover.move((v.h).controller_id, p_id, 'PLAN_CONVERSATION', 'CONVERSATION_PLANNED');
  return row(null, 'CONVERSATION_PLANNED', (v.d).version + 1)::handover.outcome;
end $$;
comment on function handover.plan_conversation is 'Sets or moves the date of the conversation, at both sides.';

create function handover.hold_conversation(p_id uuid, p_version integer, p_on date, p_sender text[], p_receiver text[], p_invited boolean, p_present boolean, p_agreements jsonb)
returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from handover.as_receiver(p_id, 'HOLD_CONVERSATION', p_version);
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  v.refused := case when p_on < (v.d).sent_on then 'handover_talk_before_sending' when p_on <= access.today() then null else 'handover_day_ahead' end;
  if v.refused is null and exists (select from jsonb_array_elements(p_agreements) a where (a ->> 'until')::date < p_on) then v.refused := 'handover_agreement_over'; end if;
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  update handover.conversation set held_on = p_on, sender_people = p_sender, receiver_people = p_receiver, parents_invited = p_invited, parents_present = p_present
  where handover_id = p_id and controller_id in ((v.h).controller_id, (v.d).controller_id);
  insert into handover.agreement (controller_id, handover_id, position, who, what, until)
  select side, p_id, a.position, a.entry ->> 'who', a.entry ->> 'what', (a.entry ->> 'until')::date
  from unnest(array[(v.h).controller_id, (v.d).controller_id]) side, jsonb_array_elements(p_agreements) with ordinality a(entry, position);
  update handover.handover set spoken_on = p_on where controller_id = (v.h).controller_id and id = p_id;
  update handover.delivery set spoken_on = p_on where controller_id = (v.d).controller_id and id = p_id;
  perform handover.move((v.h).controller_id, p_id, 'HOLD_CONVERSATION', 'CONVERSATION_HELD');
  return row(null, 'CONVERSATION_HELD', (v.d).version + 1)::handover.outcome;
end $$;
comment on function handover.hold_conversation is 'The conversation took place: who from each side, whether parents were invited and came, at most three agreements; no minutes (R14, H5).';
`;

const levels = `
create function handover.confirm_level(p_id uuid, p_version integer, p_levels jsonb) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  if not p_id = any (access.writable('starting')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v from handover.as_receiver(p_id, 'CONFIRM_LEVEL', p_version);
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  if (v.d).warm_required and (v.d).spoken_on is null then return row('handover_conversation_first', (v.d).state, (v.d).version)::handover.outcome; end if;
  if (select array_agg(entry ->> 'domain' order by entry ->> 'domain') from jsonb_array_elements(p_levels) entry)
    is distinct from array['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'] then
    return row('handover_four_domains', (v.d).state, (v.d).version)::handover.outcome;
  end if;
  insert into handover.starting_level (controller_id, child_id, handover_id, domain, outcome, delivered, confirmed, note, confirmed_on, confirmed_role)
  select (v.d).controller_id, (v.d).child_id, p_id, entry ->> 'domain', entry ->> 'outcome', came.levels,
    case entry ->> 'outcome' when 'CONFIRMED' then came.levels else entry -> 'levels' end, entry ->> 'note', access.today(), (access.caller()).role
  from jsonb_array_elements(p_levels) entry
  cross join lateral (
    select coalesce(jsonb_agg(level), '[]') as levels from handover.delivered_level l, jsonb_array_elements(l.levels) level
    where l.controller_id = (v.d).controller_id and l.child_id = (v.d).child_id and l.handover_id = p_id and level ->> 'domain' = entry ->> 'domain'
  ) came;
  delete from handover.delivered_level where controller_id = (v.d).controller_id and child_id = (v.d).child_id and handover_id = p_id;
  perform handover.move((v.h).controller_id, p_id, 'CONFIRM_LEVEL', 'LEVEL_CONFIRMED');
  return row(null, 'STARTING_LEVEL_CONFIRMED', (v.d).version + 1)::handover.outcome;
end $$;
comment on function handover.confirm_level is 'Confirms or adjusts the starting level in each of the four domains, keeping what came beside what the teacher sees; refused while a required conversation was not held (R14, R16).';
`;

const answers = `
create function handover.give_feedback(p_id uuid, p_version integer, p_complete integer, p_usable integer, p_recognised integer, p_text text) returns handover.outcome
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from handover.as_receiver(p_id, 'GIVE_FEEDBACK', p_version);
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  v.refused := case when (v.d).first_school_day is null then 'handover_first_day_unknown'
    when access.today() < (v.d).first_school_day + 7 * coalesce((select s.feedback_from_weeks from handover.setting_of((v.d).controller_id, (v.d).location_id) s), 6) then 'handover_feedback_too_early' end;
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  insert into handover.feedback (controller_id, handover_id, complete, usable, recognised, text, given_on)
  select side, p_id, p_complete, p_usable, p_recognised, p_text, access.today() from unnest(array[(v.h).controller_id, (v.d).controller_id]) side;
  perform handover.move((v.h).controller_id, p_id, 'GIVE_FEEDBACK', 'FEEDBACK_GIVEN');
  return row(null, 'FEEDBACK_GIVEN', (v.d).version + 1)::handover.outcome;
end $$;
comment on function handover.give_feedback is 'The school''s answer on the handover, readable at both sides (R17).';

create function handover.adopt(p_id uuid, p_issue integer, p_kinds text[]) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_taken text[];
begin
  select * into v from handover.as_receiver(p_id, null, null);
  -- only words that the teacher had before her: a replacement may have come since
  if v.refused is null and (v.d).issue is distinct from p_issue then v.refused := 'changed_since'; end if;
  if v.refused is null and not p_kinds <@ array(select p.kind from handover.delivered_part p where p.controller_id = (v.d).controller_id and p.handover_id = p_id) then
    v.refused := 'handover_part_not_delivered';
  end if;
  if v.refused is not null then return row(v.refused, (v.d).state, (v.d).version)::handover.outcome; end if;
  with taken as (
    insert into handover.adopted_part (controller_id, child_id, handover_id, kind, content, hash, source, adopted_on, adopted_role)
    select p.controller_id, (v.d).child_id, p_id, p.kind, p.content, p.hash, l.name, access.today(), (access.caller()).role
    from handover.delivered_part p join centre.location l on l.controller_id = (v.h).controller_id and l.id = (v.h).location_id
    where p.controller_id = (v.d).controller_id and p.handover_id = p_id and p.kind = any (p_kinds) and (v.d).child_id is not null
    on conflict (controller_id, child_id, handover_id, kind) do update set content = excluded.content, hash = excluded.hash, adopted_on = excluded.adopted_on, adopted_role = excluded.adopted_role
    where adopted_part.hash <> excluded.hash returning kind
  ) select coalesce(array_agg(kind order by kind), '{}') into v_taken from taken;
  if cardinality(v_taken) > 0 then perform handover.record((v.h).controller_id, p_id, 'ADOPTED', v_taken); end if;
  return row(null, (v.d).state, (v.d).version)::handover.outcome;
end $$;
comment on function handover.adopt is 'Takes delivered parts into the school''s own record under its own ground (opnemen in ons dossier), and tells the parents by an event.';
`;
