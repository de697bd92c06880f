import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child moves to another group, or its name or birth date is put right: what is under way about it follows. */
export class HandoverAddFollowing1790000021000 implements MigrationInterface {
  name = 'HandoverAddFollowing1790000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groups);
    await runner.query(facts);
    await runner.query(`do $$ begin execute format('grant execute on function handover.follow_placements to %I', access.role_name('worker')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger child_corrects_handover on children.child;
drop trigger placement_moves_handover on children.placement;
drop function handover.follow_facts, handover.follow_placements, handover.has_moved, handover.move_handover, handover.follow_sender;
`);
  }
}

const groups = `
create function handover.follow_sender(p_controller uuid, p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  v_now text[] := array(select format('%s %s %s', g.placement_id, g.group_id, g.period) from handover.sender_groups(p_controller, p_id) g order by 1);
  v_group uuid;
  v_location uuid;
begin
  if cardinality(v_now) = 0 or v_now = array(select format('%s %s %s', s.basis_id, s.scope_id, s.period) from access.subject_scope s
    where s.controller_id = p_controller and s.subject_kind = 'HANDOVER' and s.subject_id = p_id and s.basis = 'HANDOVER' and s.scope_kind = 'GROUP' order by 1) then return false; end if;
  perform handover.scope_sender(p_controller, p_id);
  select g.group_id, g.location_id into v_group, v_location from handover.sender_groups(p_controller, p_id) g where g.period @> access.today()
  order by (g.group_id = (select h.group_id from handover.handover h where h.controller_id = p_controller and h.id = p_id)) desc, lower(g.period), g.placement_id limit 1;
  update handover.handover set group_id = v_group, location_id = v_location where controller_id = p_controller and id = p_id and group_id <> v_group;
  update handover.handover_person set group_id = v_group where controller_id = p_controller and handover_id = p_id and group_id <> v_group;
  update handover.replacement set group_id = v_group where controller_id = p_controller and handover_id = p_id and group_id <> v_group;
  return true;
end $$;
comment on function handover.follow_sender is 'Lets a handover be the work of the groups in which the child is today, on whose board it stands. True when something changed.';

create function handover.move_handover() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform handover.follow_sender(h.controller_id, h.id) from handover.handover h
  where h.controller_id = coalesce(new.controller_id, old.controller_id) and h.child_id = coalesce(new.child_id, old.child_id) and (h.ended_on is null or h.state = 'CARRIED_BY_PARENT');
  return null;
end $$;
create trigger placement_moves_handover after insert or update or delete on children.placement for each row execute function handover.move_handover();

create function handover.has_moved(p_controller uuid, p_child uuid, p_since date) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from children.placement p where p.controller_id = p_controller and p.child_id = p_child
    and daterange(p_since, (select access.today()), '(]') @> any (array[lower(p.period), upper(p.period)]))
$$;
comment on function handover.has_moved is 'Whether a place of a child in a group began or ended since a day, up to today.';

-- what changes in a placement is followed by its trigger; here it is the day alone that came
create function handover.follow_placements() returns integer language sql security definer set search_path = '' as $$
  select (select count(*) filter (where handover.follow_sender(h.controller_id, h.id)) from handover.handover h
      where h.ended_on is null and handover.has_moved(h.controller_id, h.child_id, h.opened_on))::integer
    + (select count(*) filter (where handover.follow_group(d.controller_id, d.id)) from handover.delivery d
      where d.ended_on is null and d.child_id is not null and handover.has_moved(d.controller_id, d.child_id, d.sent_on))::integer
$$;
comment on function handover.follow_placements is 'On the day on which a child begins in another group, its handover becomes the work of that group, at either side. Gives how many.';
`;

const facts = `
create function handover.follow_facts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update handover.handover_person p set call_name = new.call_name, family_name = nullif(concat_ws(' ', new.family_prefix, new.family_name), ''), birth_date = coalesce(new.birth_date, p.birth_date)
  from handover.handover h where h.controller_id = new.controller_id and h.child_id = new.id and h.ended_on is null and p.controller_id = h.controller_id and p.handover_id = h.id;
  -- what waits at a school to be found there is found by what holds now; the words parents agreed to stay as they read them
  update handover.delivered_person p set call_name = new.call_name, family_name = nullif(concat_ws(' ', new.family_prefix, new.family_name), ''), birth_date = coalesce(new.birth_date, p.birth_date)
  from (
    select h.receiver_controller_id as controller_id, h.id from handover.handover h where h.controller_id = new.controller_id and h.child_id = new.id and h.state = 'SENT'
    union all
    select s.other_controller_id, s.id from handover.ve_statement s where s.controller_id = new.controller_id and s.child_id = new.id and s.side = 'SENDER'
  ) there where p.controller_id = there.controller_id and p.handover_id = there.id;
  if new.birth_date is not null and new.birth_date is distinct from old.birth_date then
    update handover.handover h set due_on = case when h.relocation then h.due_on else d.due end, latest_on = d.latest, expires_on = greatest(d.expires, least(h.expires_on, access.today() + 28))
    from (select o.id, w.* from handover.handover o left join handover.setting_of(o.controller_id, o.location_id) s on true,
        lateral handover.due_dates(new.birth_date, o.first_school_day, o.has_support_question, s) w where o.controller_id = new.controller_id and o.child_id = new.id) d
    where h.controller_id = new.controller_id and h.id = d.id and h.state in ('DRAFT', 'DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN');
  end if;
  return null;
end $$;
comment on function handover.follow_facts is 'A name or birth date that was put right at the preschool is right in what is under way too: the board, the days of R13, and what a school looks for.';
create trigger child_corrects_handover after update of call_name, family_prefix, family_name, birth_date on children.child for each row
  when ((old.call_name, old.family_prefix, old.family_name, old.birth_date) is distinct from (new.call_name, new.family_prefix, new.family_name, new.birth_date))
  execute function handover.follow_facts();
`;
