import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every running clock of support at a location, in one table by due date: what a care coordinator's page reads (R27-R29, P3). */
export class SupportCreateClocks1790000072000 implements MigrationInterface {
  name = 'SupportCreateClocks1790000072000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(winding);
    await runner.query(opening);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger opp_evaluation_winds on support.opp_evaluation;
drop trigger opp_winds on support.opp;
drop trigger track_winds on support.track;
drop function support.open_due, support.due_figures, support.is_at, support.wind_evaluation, support.wind_opp, support.wind_track, support.set_opp_clock, support.evaluation_due, support.school_year_end;
drop table support.clock;
`);
  }
}

const tables = `
create table support.clock (
  controller_id uuid not null,
  source_id uuid not null,
  kind text not null check (kind in ('APPLICATION', 'OPP', 'EVALUATION', 'DECLARATION', 'REVIEW', 'YEARLY_LOOK', 'AFTERCARE')),
  child_id uuid not null,
  location_id uuid not null,
  started_on date not null,
  due_on date not null,
  -- the day on which an extension was told; the due date is then the later one
  extended_on date,
  primary key (controller_id, source_id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table support.clock is 'Purpose: what is due of the support of a child, and when (R27-R29): kept by what starts and stops it, so that one page reads it by date. Retention: with the track; one that stops goes at once.';
create index clock_by_location on support.clock (controller_id, location_id, due_on, source_id);
create index clock_by_child on support.clock (controller_id, child_id);
call access.protect('support.clock', 'due', 'select', 'child_id');
`;

const winding = `
create function support.school_year_end(p_day date) returns date language sql immutable set search_path = '' as $$
  select make_date(extract(year from p_day)::integer + (extract(month from p_day) >= 8)::integer, 7, 31)
$$;
comment on function support.school_year_end is 'The last day of the school year of a day (R29).';

create function support.evaluation_due(p_established date, p_looks date[]) returns date language sql immutable set search_path = '' as $$
  select least((last.day + interval '12 months')::date, support.school_year_end(case
    when exists (select from unnest(p_looks) l where support.school_year_end(l) = support.school_year_end(last.day)) then (last.day + interval '12 months')::date else last.day end))
  from (select max(d) as day from unnest(p_looks || p_established) d) last
$$;
comment on function support.evaluation_due is 'R29: by when parents and school look back; a test holds it equal to evaluation-term.ts.';

create function support.wind_track() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from support.clock c where c.controller_id = old.controller_id and c.source_id = old.id;
  if tg_op = 'DELETE' or new.review_on is null then return null; end if;
  insert into support.clock (controller_id, source_id, kind, child_id, location_id, started_on, due_on)
  values (new.controller_id, new.id, case new.state when 'AFTERCARE' then 'AFTERCARE' when 'STRUCTURAL' then 'YEARLY_LOOK' else 'REVIEW' end, new.child_id, new.location_id, new.step_on, new.review_on);
  return null;
end $$;
comment on function support.wind_track is 'A step winds the clock of its track anew; what is over has none.';
create trigger track_winds after insert or delete or update of state, step_on, review_on, location_id on support.track for each row execute function support.wind_track();

create function support.set_opp_clock(p_controller uuid, p_opp uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_opp support.opp;
  v_looks date[];
begin
  delete from support.clock c where c.controller_id = p_controller and c.source_id = p_opp;
  select * into v_opp from support.opp o where o.controller_id = p_controller and o.id = p_opp and o.state <> 'ENDED';
  if not found then return; end if;
  v_looks := array(select e.on_date from support.opp_evaluation e where e.controller_id = p_controller and e.opp_id = p_opp);
  insert into support.clock (controller_id, source_id, kind, child_id, location_id, started_on, due_on)
  select p_controller, p_opp, case when v_opp.started_on is null then 'OPP' else 'EVALUATION' end, v_opp.child_id, t.location_id,
    case when v_opp.started_on is null then v_opp.need_on else (select max(d) from unnest(v_looks || v_opp.started_on) d) end,
    case when v_opp.started_on is null then v_opp.due_on else support.evaluation_due(v_opp.started_on, v_looks) end
  from support.track t where t.controller_id = p_controller and t.id = v_opp.track_id;
end $$;
comment on function support.set_opp_clock is 'Of an OPP: six weeks until it is established (R28), then the yearly look back (R29), and nothing once it ended.';

create function support.wind_opp() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform support.set_opp_clock(coalesce(new.controller_id, old.controller_id), coalesce(new.id, old.id));
  return null;
end $$;
comment on function support.wind_opp is 'A step of an OPP winds its clock anew.';
create trigger opp_winds after insert or delete or update of state, due_on, started_on on support.opp for each row execute function support.wind_opp();

create function support.wind_evaluation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform support.set_opp_clock(new.controller_id, new.opp_id);
  return null;
end $$;
comment on function support.wind_evaluation is 'Looking back on an OPP winds the clock of the next time.';
create trigger opp_evaluation_winds after insert on support.opp_evaluation for each row execute function support.wind_evaluation();
`;

const opening = `
create function support.open_due(p_location uuid, p_first integer) returns uuid[] language plpgsql security definer set search_path = '' as $$
declare
  v_on constant access.ground := access.stand();
  v_who constant access.caller := v_on.who;
  v_here uuid[];
  v_all uuid[];
begin
  -- arrays of a step before become part of the statement that decides; as arguments of its own they would be planned apart
  with here as materialized (
    select array(select w from access.within_reach(v_who, 'LOCATION', array[p_location], 'DUE') w) as ids
  ), due as materialized (
    select array(select distinct c.child_id from (
      select k.child_id from support.clock k where k.controller_id = v_who.controller_id and k.location_id = p_location order by k.due_on, k.source_id limit p_first) c) as ids
    from here h where cardinality(h.ids) > 0
  )
  select h.ids, h.ids || array(select w from access.within_reach(v_who, 'CHILD', d.ids, 'DUE') w) into v_here, v_all from here h, due d;
  if v_here is null then
    perform access.write_line(v_on, 'DENY', 'LOCATION', array[p_location], 'DUE');
    return '{}';
  end if;
  perform access.write_opening(v_on, 'LIST', 'LOCATION', v_all, 'DUE');
  return v_here;
end $$;
comment on function support.open_due is 'Opens what is due first at a location with the children it is about, as far as they are in reach: one log line that names them.';

create function support.is_at(p_controller uuid, p_child uuid, p_location uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from access.subject_scope s where s.controller_id = p_controller and s.subject_kind = 'CHILD' and s.subject_id = p_child and s.scope_kind = 'LOCATION' and s.scope_id = p_location
    and s.closed_at is null and s.period @> access.today())
$$;
comment on function support.is_at is 'Whether a child is, or is coming, at a location today: of who left nobody there is told that something is due.';

create function support.due_figures() returns table (location_id uuid, running integer, overdue integer, soon integer, opps_overdue integer, evaluations_overdue integer, reviews_overdue integer)
language sql stable security definer set search_path = '' as $$
  select k.location_id, count(*)::integer, count(*) filter (where k.due_on < access.today())::integer,
    count(*) filter (where k.due_on between access.today() and access.today() + 14)::integer,
    count(*) filter (where k.due_on < access.today() and k.kind = 'OPP')::integer,
    count(*) filter (where k.due_on < access.today() and k.kind = 'EVALUATION')::integer,
    count(*) filter (where k.due_on < access.today() and k.kind in ('REVIEW', 'YEARLY_LOOK', 'AFTERCARE'))::integer
  from support.clock k where k.controller_id = access.controller() and k.location_id = any (access.opened('support_figures')) and support.is_at(k.controller_id, k.child_id, k.location_id)
  group by k.location_id
$$;
comment on function support.due_figures is 'For who leads a location: how many clocks run of children who are there and how many are past their date; no child, no name (D14).';

do $$ begin
  execute format('grant execute on function support.open_due, support.due_figures to %I', access.role_name('caller'));
end $$;
`;
