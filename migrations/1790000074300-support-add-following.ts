import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child goes on to another place of the same organisation: its running support and its clocks are there. */
export class SupportAddFollowing1790000074300 implements MigrationInterface {
  name = 'SupportAddFollowing1790000074300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(following);
    await runner.query(`do $$ begin execute format('grant execute on function support.follow_placements to %I', access.role_name('worker')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger placement_moves_support on children.placement;
drop function support.follow_placements, support.move_support, support.follow_child, support.next_place;
`);
  }
}

const following = `
create function support.next_place(p_controller uuid, p_child uuid, p_location uuid) returns uuid language sql stable security definer set search_path = '' as $$
  with place as (
    select p.id, p.period, g.location_id, upper_inf(p.period) or upper(p.period) > access.today() as still
    from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id where p.controller_id = p_controller and p.child_id = p_child
  )
  select case when bool_or(still) then case when not bool_or(location_id = p_location) filter (where still) then (array_agg(location_id order by lower(period), id) filter (where still))[1] end
    -- it never came here: the place to come was called off, and nobody applied here any more either
    when not bool_or(location_id = p_location) and not exists (select from children.enrolment e where e.controller_id = p_controller and e.child_id = p_child and e.location_id = p_location
      and (e.ended_on is null or e.ended_on > access.today())) then (array_agg(location_id order by upper(period) desc, id))[1] end
  from place
$$;
comment on function support.next_place is 'Where a child that is no longer at a location of the organisation is, or begins next; where it was last, when it was to begin here and that is called off. Null while it is here, and when it left.';

create function support.follow_child(p_controller uuid, p_child uuid) returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_moved integer;
  v_declarations integer;
begin
  update support.track t set location_id = n.place
  from (select k.id, support.next_place(p_controller, p_child, k.location_id) as place from support.track k where k.controller_id = p_controller and k.child_id = p_child and k.ended_on is null) n
  where t.controller_id = p_controller and t.id = n.id and n.place is not null;
  get diagnostics v_moved = row_count;
  perform support.set_opp_clock(o.controller_id, o.id) from support.opp o where v_moved > 0 and o.controller_id = p_controller and o.child_id = p_child;
  update support.declaration d set location_id = n.place
  from (select k.id, support.next_place(p_controller, p_child, k.location_id) as place from support.declaration k where k.controller_id = p_controller and k.child_id = p_child and k.taken_back_on is null) n
  where d.controller_id = p_controller and d.id = n.id and n.place is not null;
  get diagnostics v_declarations = row_count;
  -- nobody at the place it left may open it any more, and its parents are invited
  update support.meeting_item m set location_id = t.location_id from support.track t
  where m.controller_id = p_controller and m.child_id = p_child and m.held_on >= access.today() and t.controller_id = m.controller_id and t.id = m.track_id and m.location_id <> t.location_id;
  return v_moved + v_declarations;
end $$;
comment on function support.follow_child is 'Lets the running support, its meetings to come and the TLV of a child be of the place where it is now; the owner stays until somebody there is chosen (R27, R39). Gives how much moved.';

create function support.move_support() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform support.follow_child(coalesce(new.controller_id, old.controller_id), coalesce(new.child_id, old.child_id));
  return null;
end $$;
create trigger placement_moves_support after insert or update or delete on children.placement for each row execute function support.move_support();

-- what changes in a placement is followed by its trigger; here it is the day alone that came
create function support.follow_placements() returns integer language sql security definer set search_path = '' as $$
  select coalesce(sum(support.follow_child(c.controller_id, c.child_id)), 0)::integer
  from (select distinct k.controller_id, k.child_id from support.clock k where support.next_place(k.controller_id, k.child_id, k.location_id) is not null) c
$$;
comment on function support.follow_placements is 'On the day after which a child is no longer at one place of the organisation, its support is at the next. Gives how much moved.';
`;
