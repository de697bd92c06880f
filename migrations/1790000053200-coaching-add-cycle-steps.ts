import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only ways in which improvement cycles and yearly reports are written: question, measure, talk, decide, again; no figures without a story (R52). */
export class CoachingAddCycleSteps1790000053200 implements MigrationInterface {
  name = 'CoachingAddCycleSteps1790000053200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cycles);
    await runner.query(reports);
    await runner.query(`do $$ begin execute format('grant execute on function improvement.ask_cycle, improvement.measure_otherwise, improvement.note_discussion, improvement.decide_cycle,
      improvement.start_report, improvement.write_report, improvement.publish_report, improvement.year_figures to %I', access.role_name('caller')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function improvement.publish_report, improvement.write_report, improvement.start_report, improvement.year_figures, improvement.decide_cycle, improvement.note_discussion,
      improvement.measure_otherwise, improvement.cycle_at, improvement.ask_cycle;`);
  }
}

const cycles = `
create function improvement.ask_cycle(p_id uuid, p_location uuid, p_group uuid, p_level text, p_question text, p_follows uuid, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  refused := case
    when p_group is not null and not exists (select from centre."group" g where g.controller_id = v_who.controller_id and g.id = p_group and g.location_id = p_location) then 'not_found'
    when p_follows is not null and not exists (select from improvement.cycle c where c.controller_id = v_who.controller_id and c.id = p_follows and c.location_id = p_location) then 'not_found'
    when p_follows is not null and not exists (select from improvement.cycle c where c.controller_id = v_who.controller_id and c.id = p_follows and c.decision in ('CONTINUE', 'CHANGE')) then 'cycle_not_decided' end;
  if refused is not null then return; end if;
  insert into improvement.cycle (controller_id, id, location_id, group_id, level, question, asked_by, asked_on, follows)
  values (v_who.controller_id, p_id, p_location, p_group, p_level, p_question, v_who.account_id, v_who.today, p_follows);
  state := 'QUESTION';
  version := 1;
end $$;
comment on function improvement.ask_cycle is 'A question of a group, location or neighbourhood; the next of a cycle that was to continue or change (R52).';

create function improvement.cycle_at(p_id uuid, p_location uuid, p_version integer, p_steps text[], out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  select c.step, c.version into state, version from improvement.cycle c where c.controller_id = v_who.controller_id and c.id = p_id and c.location_id = p_location for update;
  if not found then refused := 'not_found'; return; end if;
  refused := case when version <> p_version then 'changed_since' when state = 'DECISION' then 'cycle_further'
    when state <> all (p_steps) then case when 'QUESTION' = any (p_steps) then 'cycle_further' when state = 'QUESTION' then 'cycle_measure_first' else 'cycle_talk_first' end end;
end $$;
comment on function improvement.cycle_at is 'Locks a cycle for its next step and says why it would be refused: first measure, then talk, then decide (R52).';

create function improvement.measure_otherwise(p_id uuid, p_location uuid, p_version integer, p_measured_by text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
begin
  select * into refused, state, version from improvement.cycle_at(p_id, p_location, p_version, '{QUESTION,MEASURE}');
  if refused is not null then return; end if;
  update improvement.cycle c set step = 'MEASURE', measured_by = p_measured_by, version = c.version + 1 where c.controller_id = access.controller() and c.id = p_id returning c.step, c.version into state, version;
end $$;
comment on function improvement.measure_otherwise is 'What one knows already, or counts without an instrument: not everything is asked again.';

create function improvement.note_discussion(p_id uuid, p_cycle uuid, p_location uuid, p_version integer, p_held_on date, p_participants text[], p_outcome text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  select * into refused, state, version from improvement.cycle_at(p_cycle, p_location, p_version, '{MEASURE,DISCUSSION}');
  if refused is null and p_held_on > v_who.today then refused := 'cycle_day_to_come'; end if;
  if refused is not null then return; end if;
  insert into improvement.discussion (controller_id, id, cycle_id, location_id, held_on, participants, outcome, noted_by)
  values (v_who.controller_id, p_id, p_cycle, p_location, p_held_on, p_participants, p_outcome, v_who.account_id);
  update improvement.cycle c set step = 'DISCUSSION', version = c.version + 1 where c.controller_id = v_who.controller_id and c.id = p_cycle returning c.step, c.version into state, version;
end $$;
comment on function improvement.note_discussion is 'When it was talked over and by which roles; no names (R52).';

create function improvement.decide_cycle(p_id uuid, p_location uuid, p_version integer, p_decision text, p_reason text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  select * into refused, state, version from improvement.cycle_at(p_id, p_location, p_version, '{DISCUSSION}');
  if refused is not null then return; end if;
  update improvement.cycle c set step = 'DECISION', decision = p_decision, reason = p_reason, decided_on = v_who.today, version = c.version + 1
  where c.controller_id = v_who.controller_id and c.id = p_id returning c.step, c.version into state, version;
end $$;
comment on function improvement.decide_cycle is 'Continue, change or stop what does not work; after a talk (R52).';
`;

const reports = `
create function improvement.year_figures(p_locations uuid[], p_group uuid, p_year integer) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  v_places uuid[] := array(select l from unnest(p_locations) l where l = any (access.opened('improvement')));
  v_figures jsonb;
begin
  with cycles as (
    select c.id, c.decision from improvement.cycle c where c.controller_id = v_controller and c.location_id = any (v_places) and (p_group is null or c.group_id = p_group)
      and extract(year from coalesce(c.decided_on, c.asked_on)) = p_year),
  -- only what may be told of each place by itself is added up, so that a sum tells nothing of a place that was too small
  told as (
    select i.title, q.text, q.kind, q.unit, t.n0, t.mean0, t.n1, t.mean1 from improvement.measurement m
    join improvement.item_set s on s.controller_id = m.controller_id and s.id = m.item_set_id join improvement.instrument i on i.controller_id = s.controller_id and i.id = s.instrument_id,
    improvement.told_items(m.controller_id, m.id) t join improvement.item q on q.place = t.place
    where m.controller_id = v_controller and m.location_id = any (v_places) and (p_group is null or m.group_id = p_group) and m.state = 'T1_DONE' and extract(year from m.t1_on) = p_year
      and q.controller_id = m.controller_id and q.item_set_id = m.item_set_id and t.n0 is not null and t.n1 is not null),
  items as (
    select title, text, kind, unit, sum(n0)::integer as n0, round(sum(n0 * mean0) / sum(n0), 1) as mean0, sum(n1)::integer as n1, round(sum(n1 * mean1) / sum(n1), 1) as mean1
    from told group by title, text, kind, unit)
  select jsonb_build_object(
    'asked', (select count(*) from cycles), 'continued', (select count(*) from cycles where decision = 'CONTINUE'), 'changed', (select count(*) from cycles where decision = 'CHANGE'),
    'stopped', (select count(*) from cycles where decision = 'STOP'),
    'discussions', (select count(*) from improvement.discussion d where d.controller_id = v_controller and d.cycle_id in (select id from cycles)),
    'items', coalesce((select jsonb_agg(jsonb_build_object('title', title, 'text', text, 'kind', kind, 'unit', unit, 'n0', n0, 'mean0', mean0, 'n1', n1, 'mean1', mean1, 'change', mean1 - mean0)
      order by title, text) from items), '[]'))
  into v_figures;
  return v_figures;
end $$;
comment on function improvement.year_figures is 'What a year brought at opened locations: questions and decisions counted, change per question with n, nothing below five (R52).';

create function improvement.start_report(p_id uuid, p_location uuid, p_group uuid, p_level text, p_neighbourhood text, p_locations uuid[], p_year integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  if not p_locations <@ access.writable('improvement')
    or (p_group is not null and not exists (select from centre."group" g where g.controller_id = v_who.controller_id and g.id = p_group and g.location_id = p_location)) then
    refused := 'not_found'; return;
  end if;
  insert into improvement.year_report (controller_id, id, location_id, group_id, level, neighbourhood, location_ids, year, made_by)
  values (v_who.controller_id, p_id, p_location, p_group, p_level, p_neighbourhood, p_locations, p_year, v_who.account_id);
  state := 'DRAFT';
  version := 1;
end $$;
comment on function improvement.start_report is 'Begins the report of a year: of a group, a location, or several locations together (R52).';

create function improvement.write_report(p_id uuid, p_location uuid, p_version integer, p_narrative text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  update improvement.year_report r set narrative = p_narrative, version = r.version + 1
  where r.controller_id = v_who.controller_id and r.id = p_id and r.location_id = p_location and r.version = p_version and r.state = 'DRAFT' returning r.state, r.version into state, version;
  if not found then refused := coalesce((select case when r.state = 'PUBLISHED' then 'report_published' else 'changed_since' end from improvement.year_report r
    where r.controller_id = v_who.controller_id and r.id = p_id and r.location_id = p_location), 'not_found'); end if;
end $$;
comment on function improvement.write_report is 'The story that figures do not tell.';

create function improvement.publish_report(p_id uuid, p_location uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := improvement.leading(p_location);
  v_now improvement.year_report;
begin
  select * into v_now from improvement.year_report r where r.controller_id = v_who.controller_id and r.id = p_id and r.location_id = p_location for update;
  if not found then refused := 'not_found'; return; end if;
  state := v_now.state; version := v_now.version;
  refused := case when v_now.version <> p_version then 'changed_since' when v_now.state = 'PUBLISHED' then 'report_published'
    when length(btrim(v_now.narrative)) < 100 then 'report_narrative' when v_who.today < make_date(v_now.year + 1, 1, 1) then 'report_year_not_over'
    when not v_now.location_ids <@ access.writable('improvement') then 'not_found' end;
  if refused is not null then return; end if;
  update improvement.year_report r set state = 'PUBLISHED', figures = improvement.year_figures(r.location_ids, r.group_id, r.year), published_by = v_who.account_id, published_on = v_who.today, version = r.version + 1
  where r.controller_id = v_who.controller_id and r.id = p_id returning r.state, r.version into state, version;
end $$;
comment on function improvement.publish_report is 'Figures of a closed year with their narrative, which must be written; from then on it stands (R52).';
`;
