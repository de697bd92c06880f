import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only ways in which instruments, measurements and filled-in lists are written, and results told: closed rounds, numbers of five and more (R40, R51). */
export class CoachingAddImprovementSteps1790000053100 implements MigrationInterface {
  name = 'CoachingAddImprovementSteps1790000053100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(instruments);
    await runner.query(measurements);
    await runner.query(sheets);
    await runner.query(results);
    await runner.query(`do $$ begin execute format('grant execute on function improvement.make_instrument, improvement.renew_instrument, improvement.retire_instrument,
      improvement.start_measurement, improvement.turn_round, improvement.fill_sheet, improvement.change_sheet, improvement.results, improvement.sheet_counts
      to %I', access.role_name('caller')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function improvement.results, improvement.sheet_counts, improvement.told_items, improvement.change_sheet,
      improvement.fill_sheet, improvement.sheet_fault, improvement.turn_round, improvement.start_measurement, improvement.retire_instrument, improvement.renew_instrument,
      improvement.make_instrument, improvement.lay_items, improvement.leading;`);
  }
}

const instruments = `
create function improvement.leading(p_location uuid) returns access.caller language plpgsql security definer set search_path = '' as $$
begin
  if not coalesce(p_location = any (access.writable('improvement')), false) then raise exception 'not yours' using errcode = '42501'; end if;
  return access.caller();
end $$;
comment on function improvement.leading is 'The caller, when this location was opened to improve.';

create function improvement.lay_items(p_controller uuid, p_location uuid, p_instrument uuid, p_number integer, p_items jsonb) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_set uuid := gen_random_uuid();
begin
  insert into improvement.item_set (controller_id, id, instrument_id, location_id, number, published_on) values (p_controller, v_set, p_instrument, p_location, p_number, access.today());
  insert into improvement.item (controller_id, item_set_id, place, location_id, text, kind, low, high, unit)
  select p_controller, v_set, i.place, p_location, i.item ->> 'text', i.item ->> 'kind', (i.item ->> 'low')::integer, (i.item ->> 'high')::integer, i.item ->> 'unit'
  from jsonb_array_elements(p_items) with ordinality i (item, place);
  return v_set;
end $$;
comment on function improvement.lay_items is 'A numbered set of questions, in their order; it never changes (R51).';

create function improvement.make_instrument(p_id uuid, p_location uuid, p_title text, p_items jsonb, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  insert into improvement.instrument (controller_id, id, location_id, title, made_by, made_on) values (v_who.controller_id, p_id, p_location, p_title, v_who.account_id, v_who.today);
  perform improvement.lay_items(v_who.controller_id, p_location, p_id, 1, p_items);
  version := 1;
end $$;
comment on function improvement.make_instrument is 'Makes an instrument with its first set of questions; its version is the number of that set.';

create function improvement.renew_instrument(p_id uuid, p_location uuid, p_version integer, p_items jsonb, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  update improvement.instrument i set version = i.version + 1
  where i.controller_id = v_who.controller_id and i.id = p_id and i.location_id = p_location and i.version = p_version and i.retired_on is null returning i.version into version;
  if not found then refused := coalesce((select case when i.retired_on is not null then 'instrument_retired' else 'changed_since' end from improvement.instrument i
    where i.controller_id = v_who.controller_id and i.id = p_id and i.location_id = p_location), 'not_found'); return; end if;
  perform improvement.lay_items(v_who.controller_id, p_location, p_id, version, p_items);
end $$;
comment on function improvement.renew_instrument is 'A next set of questions; what is measured with an earlier one keeps it.';

create function improvement.retire_instrument(p_id uuid, p_location uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  update improvement.instrument i set retired_on = v_who.today
  where i.controller_id = v_who.controller_id and i.id = p_id and i.location_id = p_location and i.version = p_version and i.retired_on is null returning i.version into version;
  if not found then refused := coalesce((select case when i.retired_on is not null then 'instrument_retired' else 'changed_since' end from improvement.instrument i
    where i.controller_id = v_who.controller_id and i.id = p_id and i.location_id = p_location), 'not_found'); end if;
  state := 'RETIRED';
end $$;
comment on function improvement.retire_instrument is 'No new measurement begins with it; what runs goes on.';
`;

const measurements = `
create function improvement.start_measurement(p_id uuid, p_location uuid, p_group uuid, p_cycle uuid, p_item_set uuid, p_about text, p_t1_planned_on date, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := improvement.leading(p_location);
begin
  refused := case
    when not exists (select from improvement.item_set s join improvement.instrument i on i.controller_id = s.controller_id and i.id = s.instrument_id
      where s.controller_id = v_who.controller_id and s.id = p_item_set and s.location_id = any (access.opened('improvement')) and i.retired_on is null) then 'not_found'
    when p_group is not null and not exists (select from centre."group" g where g.controller_id = v_who.controller_id and g.id = p_group and g.location_id = p_location) then 'not_found'
    when p_t1_planned_on - v_who.today not between 42 and 364 then 'measurement_weeks' end;
  if refused is not null then return; end if;
  if p_cycle is not null then
    update improvement.cycle c set step = 'MEASURE', version = c.version + 1 where c.controller_id = v_who.controller_id and c.id = p_cycle and c.location_id = p_location and c.step in ('QUESTION', 'MEASURE');
    if not found then refused := 'cycle_further'; return; end if;
  end if;
  insert into improvement.measurement (controller_id, id, location_id, group_id, cycle_id, item_set_id, about, t0_on, t1_planned_on, made_by)
  values (v_who.controller_id, p_id, p_location, p_group, p_cycle, p_item_set, p_about, v_who.today, p_t1_planned_on, v_who.account_id);
  state := 'T0_OPEN';
  version := 1;
end $$;
comment on function improvement.start_measurement is 'Opens T0 with one set of questions and plans T1, six to fifty-two weeks later (R51).';

create function improvement.turn_round(p_id uuid, p_location uuid, p_version integer, p_to text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := improvement.leading(p_location);
  v_now improvement.measurement;
begin
  select * into v_now from improvement.measurement m where m.controller_id = v_who.controller_id and m.id = p_id and m.location_id = p_location for update;
  if not found then refused := 'not_found'; return; end if;
  state := v_now.state; version := v_now.version;
  refused := case when v_now.version <> p_version then 'changed_since'
    when not exists (select from access.step s where s.machine = 'improvement.measurement' and s.leaves = v_now.state and s.arrives = p_to) then 'measurement_order'
    when p_to = 'T1_OPEN' and v_who.today - v_now.t0_on < 42 then 'measurement_too_soon'
    when p_to = 'T1_OPEN' and v_who.today - v_now.t0_on > 364 then 'measurement_too_late' end;
  if refused is not null then return; end if;
  update improvement.measurement m set state = p_to, version = m.version + 1, t1_on = case when p_to = 'T1_OPEN' then v_who.today else m.t1_on end,
    -- six weeks count from the day after which nobody fills in T0 any more
    t0_on = case when p_to = 'T0_DONE' then v_who.today else m.t0_on end, t1_planned_on = case when p_to = 'T0_DONE' then greatest(m.t1_planned_on, v_who.today + 42) else m.t1_planned_on end
  where m.controller_id = v_who.controller_id and m.id = p_id returning m.state, m.version into state, version;
end $$;
comment on function improvement.turn_round is 'Closes T0, opens T1 six to fifty-two weeks after T0, closes T1 (R51).';
`;

const sheets = `
create function improvement.sheet_fault(p_controller uuid, p_item_set uuid, p_answers integer[]) returns text language sql stable security definer set search_path = '' as $$
  select case when count(*) <> cardinality(p_answers) then 'sheet_answers'
    when bool_or(p_answers[i.place] not between i.low and i.high) then 'sheet_answers'
    when bool_and(p_answers[i.place] is null) then 'sheet_answers' end
  from improvement.item i where i.controller_id = p_controller and i.item_set_id = p_item_set
$$;
comment on function improvement.sheet_fault is 'Whether answers do not fit the questions: another number of them, out of range, or none at all; one may be left open.';

create function improvement.fill_sheet(p_id uuid, p_location uuid, p_measurement uuid, p_answers integer[], out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_now improvement.measurement;
begin
  if not p_location = any (access.writable('improvement_sheets')) then raise exception 'not yours' using errcode = '42501'; end if;
  -- one at a time, so that nobody fills in twice by pressing twice
  select * into v_now from improvement.measurement m where m.controller_id = v_who.controller_id and m.id = p_measurement and m.location_id = p_location for no key update;
  if not found then refused := 'not_found'; return; end if;
  refused := case when v_now.state not in ('T0_OPEN', 'T1_OPEN') then 'measurement_closed'
    when v_now.about = 'STAFF' and exists (select from improvement.sheet s where s.controller_id = v_who.controller_id and s.measurement_id = p_measurement
      and s.round = left(v_now.state, 2) and s.account_id = v_who.account_id) then 'sheet_given_already'
    else improvement.sheet_fault(v_who.controller_id, v_now.item_set_id, p_answers) end;
  if refused is not null then return; end if;
  insert into improvement.sheet (controller_id, id, measurement_id, location_id, round, answers, account_id, on_date)
  values (v_who.controller_id, p_id, p_measurement, p_location, left(v_now.state, 2), p_answers, v_who.account_id, v_who.today);
  version := 1;
end $$;
comment on function improvement.fill_sheet is 'One filled-in list: of staff one each in a round, about children or of parents one each without a name (R51).';

create function improvement.change_sheet(p_id uuid, p_location uuid, p_version integer, p_answers integer[], out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_now improvement.sheet;
  v_about improvement.measurement;
begin
  if not p_location = any (access.writable('improvement_sheets')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v_now from improvement.sheet s where s.controller_id = v_who.controller_id and s.id = p_id and s.location_id = p_location and s.account_id = v_who.account_id for update;
  if not found then refused := 'not_found'; return; end if;
  select * into v_about from improvement.measurement m where m.controller_id = v_who.controller_id and m.id = v_now.measurement_id for no key update;
  version := v_now.version;
  refused := case when v_now.version <> p_version then 'changed_since' when v_about.state <> v_now.round || '_OPEN' then 'measurement_closed'
    else improvement.sheet_fault(v_who.controller_id, v_about.item_set_id, p_answers) end;
  if refused is not null then return; end if;
  update improvement.sheet s set answers = p_answers, version = s.version + 1 where s.controller_id = v_who.controller_id and s.id = p_id returning s.version into version;
end $$;
comment on function improvement.change_sheet is 'Corrects one''s own list while the round is open.';
`;

// told once a round is closed, and of five or more in both rounds: nobody watches a number change as one more list comes in
const results = `
create function improvement.told_items(p_controller uuid, p_measurement uuid, out place integer, out n0 integer, out mean0 numeric, out n1 integer, out mean1 numeric) returns setof record
language sql stable security definer set search_path = '' as $$
  with m as (select * from improvement.measurement x where x.controller_id = p_controller and x.id = p_measurement),
  answers as (
    select i.place, s.round, count(*)::integer as n, avg(s.answers[i.place]) as mean
    from m join improvement.item i on i.controller_id = m.controller_id and i.item_set_id = m.item_set_id
    join improvement.sheet s on s.controller_id = m.controller_id and s.measurement_id = m.id and s.answers[i.place] is not null
    where (s.round = 'T0' and m.state <> 'T0_OPEN') or (s.round = 'T1' and m.state = 'T1_DONE')
    group by i.place, s.round having count(*) >= 5)
  select i.place, t0.n, round(t0.mean, 2), t1.n, round(t1.mean, 2)
  from m join improvement.item i on i.controller_id = m.controller_id and i.item_set_id = m.item_set_id
  left join answers t0 on t0.place = i.place and t0.round = 'T0' left join answers t1 on t1.place = i.place and t1.round = 'T1'
  order by i.place
$$;
comment on function improvement.told_items is 'n and mean per question at T0 and T1, absent below five (R40, R51).';

create function improvement.results(p_measurement uuid, out place integer, out n0 integer, out mean0 numeric, out n1 integer, out mean1 numeric) returns setof record
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select t.* from improvement.measurement m, improvement.told_items(m.controller_id, m.id) t
  where m.controller_id = access.controller() and m.id = p_measurement and m.location_id = any (access.opened('improvement'));
end $$;
comment on function improvement.results is 'The same, of a measurement at a location that was opened.';

create function improvement.sheet_counts(p_measurement uuid, out t0 integer, out t1 integer) language plpgsql stable security definer set search_path = '' as $$
begin
  select count(*) filter (where s.round = 'T0'), count(*) filter (where s.round = 'T1') into t0, t1 from improvement.sheet s
  where s.controller_id = access.controller() and s.measurement_id = p_measurement and s.location_id = any (access.opened('improvement'));
end $$;
comment on function improvement.sheet_counts is 'How many lists came in, for whoever asks for them.';
`;
