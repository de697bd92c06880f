import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a support-team meeting (ondersteuningsteam) talks over of each child (N3): parents read the same lines while they are written. */
export class SupportCreateMeetings1790000073200 implements MigrationInterface {
  name = 'SupportCreateMeetings1790000073200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table support.meeting_item (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  track_id uuid not null,
  location_id uuid not null,
  held_on date not null,
  planned_on date not null,
  child_invited boolean not null default true,
  question bytea,
  works bytea,
  decision bytea,
  doer text check (doer in ('PARENTS', 'CHILD', 'NETWORK', 'TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR', 'SPECIALIST', 'YOUTH_CARE')),
  do_by date,
  version integer not null default 1,
  primary key (controller_id, id),
  unique (controller_id, track_id, held_on),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table support.meeting_item is 'Purpose: one child in a support-team meeting: the question, what works, the decision, who does it by when; parents read along (N3); the words are sealed. Retention: with the track.';
create index meeting_item_by_day on support.meeting_item (controller_id, location_id, held_on);
create index meeting_item_by_child on support.meeting_item (controller_id, child_id);
call access.protect('support.meeting_item', 'support_words', 'select', 'child_id');

create function support.children_at_meeting(p_location uuid, p_on date) returns setof uuid language sql stable security definer set search_path = '' as $$
  with there as materialized (
    select m.id, m.child_id from support.meeting_item m where m.controller_id = access.controller() and m.location_id = p_location and m.held_on = p_on
  )
  select child_id from access.within_reach(access.caller(), 'CHILD', array(select child_id from there), 'SUPPORT') r join there on child_id = r order by id limit 40
$$;
comment on function support.children_at_meeting is 'Of whom a meeting talks, to who may open their support; opens nothing itself.';

create function support.plan_meeting(p_on date, p_children uuid[], p_ids uuid[]) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare v_child uuid;
begin
  if not p_children <@ access.writable('support') then raise exception 'not yours' using errcode = '42501'; end if;
  if p_on < access.today() then return query select 'meeting_day', null::text, 0; return; end if;
  if exists (select from unnest(p_children) c where not exists (select from support.track t where t.controller_id = access.controller() and t.child_id = c and t.state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE'))) then
    return query select 'meeting_no_track', null::text, 0; return;
  end if;
  insert into support.meeting_item (controller_id, id, child_id, track_id, location_id, held_on, planned_on)
  select t.controller_id, n.id, t.child_id, t.id, t.location_id, p_on, access.today() from unnest(p_children, p_ids) n (child, id)
  join support.track t on t.controller_id = access.controller() and t.child_id = n.child and t.state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE')
  on conflict (controller_id, track_id, held_on) do nothing;
  foreach v_child in array p_children loop perform access.tell_change(access.controller(), 'CHILD', v_child); end loop;
  return query select null::text, 'PLANNED', 1;
end $$;
comment on function support.plan_meeting is 'Puts children with support on the agenda of a day to come; their parents are told at once and are invited.';

create function support.write_meeting_item(p_child uuid, p_id uuid, p_version integer, p_invited boolean, p_question bytea, p_works bytea, p_decision bytea, p_doer text, p_by date)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_item support.meeting_item;
begin
  select * into v_item from support.meeting_item m where m.controller_id = access.controller() and m.child_id = p_child and m.id = p_id for update;
  if not found or p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if v_item.version <> p_version then return query select 'changed_since', null::text, v_item.version; return; end if;
  if p_by < v_item.held_on then return query select 'meeting_by', null::text, v_item.version; return; end if;
  if p_decision is not null and (p_doer is null or p_by is null) then return query select 'meeting_who_when', null::text, v_item.version; return; end if;
  update support.meeting_item m set child_invited = p_invited, question = p_question, works = p_works, decision = p_decision,
    doer = case when p_decision is not null then p_doer end, do_by = case when p_decision is not null then p_by end, version = m.version + 1
  where m.controller_id = v_item.controller_id and m.id = p_id;
  perform access.tell_change(v_item.controller_id, 'CHILD', p_child);
  return query select null::text, 'WRITTEN', v_item.version + 1;
end $$;
comment on function support.write_meeting_item is 'What is talked over of one child; a decision says who does it and by when, and parents read it at once.';

create function support.take_off_agenda(p_child uuid, p_id uuid, p_version integer) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare v_item support.meeting_item;
begin
  select * into v_item from support.meeting_item m where m.controller_id = access.controller() and m.child_id = p_child and m.id = p_id for update;
  if not found or p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  if v_item.version <> p_version then return query select 'changed_since', null::text, v_item.version; return; end if;
  -- what was written parents may have read: it stays
  if coalesce(v_item.question, v_item.works, v_item.decision) is not null then return query select 'meeting_written', null::text, v_item.version; return; end if;
  delete from support.meeting_item m where m.controller_id = v_item.controller_id and m.id = p_id;
  perform access.tell_change(v_item.controller_id, 'CHILD', p_child);
  return query select null::text, 'TAKEN_OFF', v_item.version + 1;
end $$;
comment on function support.take_off_agenda is 'A child that was put on the agenda by mistake, or on another day, as long as nothing was written of it.';

do $$ begin
  execute format('grant execute on function support.take_off_agenda, support.children_at_meeting, support.plan_meeting, support.write_meeting_item to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function support.take_off_agenda, support.children_at_meeting, support.plan_meeting, support.write_meeting_item;
drop table support.meeting_item;
`);
  }
}
