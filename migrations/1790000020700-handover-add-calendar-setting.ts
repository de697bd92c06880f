import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a municipality agreed on times is written by an administrator; handovers that were not sent yet follow it (R13). */
export class HandoverAddCalendarSetting1790000020700 implements MigrationInterface {
  name = 'HandoverAddCalendarSetting1790000020700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table handover.calendar_setting add column version integer not null default 1,
  add constraint calendar_in_order check (complex_months <= standard_months and standard_months < expiry_months and receipt_reminder_days < receipt_escalation_days
    and director_nudge_days <= teacher_nudge_days and feedback_from_weeks < feedback_to_weeks);

create function handover.due_dates(p_birth date, p_first_day date, p_support boolean, s handover.calendar_setting, out due date, out latest date, out expires date)
language sql immutable set search_path = '' as $$
  select least(p_birth + make_interval(months => case when p_support then coalesce(s.complex_months, 42) else coalesce(s.standard_months, 45) end), l.latest)::date, l.latest,
    (p_birth + make_interval(months => coalesce(s.expiry_months, 54)))::date
  from (select least((p_birth + interval '4 years')::date, p_first_day) - coalesce(s.latest_days, 14) as latest) l
$$;
comment on function handover.due_dates is 'R13 in the database, for handovers that follow a changed setting or birth date; without a setting the defaults hold; a test holds it equal to handover.calendar.ts.';

create function handover.set_calendar(p_municipality text, p_version integer, p_terms jsonb) returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  v_terms handover.calendar_setting := jsonb_populate_record(null::handover.calendar_setting, p_terms);
  v_now handover.calendar_setting;
begin
  if v_controller is null or v_controller <> all (access.writable('organisation')) then raise exception 'not yours' using errcode = '42501'; end if;
  -- two who change it wait for each other, also where there is no row yet
  perform pg_advisory_xact_lock(hashtextextended('handover.calendar_setting ' || v_controller, 0));
  select * into v_now from handover.calendar_setting where controller_id = v_controller and municipality = p_municipality;
  if coalesce(v_now.version, 0) <> p_version then return -coalesce(v_now.version, 0) - 1; end if;
  insert into handover.calendar_setting as s (controller_id, municipality, complex_months, standard_months, latest_days, task_days, expiry_months, receipt_reminder_days,
    receipt_escalation_days, teacher_nudge_days, director_nudge_days, level_weeks, feedback_from_weeks, feedback_to_weeks, always_warm, guardians, objection_days)
  values (v_controller, p_municipality, v_terms.complex_months, v_terms.standard_months, v_terms.latest_days, v_terms.task_days, v_terms.expiry_months, v_terms.receipt_reminder_days,
    v_terms.receipt_escalation_days, v_terms.teacher_nudge_days, v_terms.director_nudge_days, v_terms.level_weeks, v_terms.feedback_from_weeks, v_terms.feedback_to_weeks, v_terms.always_warm,
    case when v_terms.objection_days is null then 'BOTH' else 'ONE_MAY_OBJECT' end, coalesce(v_terms.objection_days, 7))
  on conflict (controller_id, municipality) do update set complex_months = excluded.complex_months, standard_months = excluded.standard_months, latest_days = excluded.latest_days,
    task_days = excluded.task_days, expiry_months = excluded.expiry_months, receipt_reminder_days = excluded.receipt_reminder_days, receipt_escalation_days = excluded.receipt_escalation_days,
    teacher_nudge_days = excluded.teacher_nudge_days, director_nudge_days = excluded.director_nudge_days, level_weeks = excluded.level_weeks,
    feedback_from_weeks = excluded.feedback_from_weeks, feedback_to_weeks = excluded.feedback_to_weeks, always_warm = excluded.always_warm,
    guardians = excluded.guardians, objection_days = excluded.objection_days, version = s.version + 1
  returning * into v_now;
  -- what was sent keeps its dates; what is open does not suddenly expire; whether there is a talk changes in a draft only, for parents read it as it is
  update handover.handover h set due_on = case when h.relocation then h.due_on else d.due end, latest_on = d.latest,
    expires_on = greatest(d.expires, least(h.expires_on, access.today() + 28)), always_warm = case h.state when 'DRAFT' then v_now.always_warm else h.always_warm end
  from (
    select o.id, w.* from handover.handover o join handover.handover_person p on p.controller_id = o.controller_id and p.handover_id = o.id,
      lateral handover.due_dates(p.birth_date, o.first_school_day, o.has_support_question, v_now) w
    where o.controller_id = v_controller and (select s.municipality from handover.setting_of(o.controller_id, o.location_id) s) = p_municipality
  ) d
  where h.controller_id = v_controller and h.id = d.id and h.state in ('DRAFT', 'DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN');
  perform access.note('ACT', 'CONTROLLER', array[v_controller], 'ORGANISE');
  return v_now.version;
end $$;
comment on function handover.set_calendar is 'Writes what was agreed for a municipality (empty: the whole organisation) and lets handovers that were not sent follow. The new version; below zero when somebody was first: minus the present version, minus one.';
do $$ begin execute format('grant execute on function handover.set_calendar to %I', access.role_name('caller')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function handover.set_calendar, handover.due_dates;
alter table handover.calendar_setting drop constraint calendar_in_order, drop column version;
`);
  }
}
