import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day from which a child is no longer here: noted by the calendar, so that what is kept of it ends and its term begins (R46). */
export class ChildrenAddLeaving1790000003700 implements MigrationInterface {
  name = 'ChildrenAddLeaving1790000003700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
comment on column children.child.left_on is 'The first day on which the child was here no longer; noted eight weeks after it, and gone again when the child comes back.';

create function children.note_leaving() returns integer language sql security definer set search_path = '' as $$
  with gone as (
    -- eight weeks: a summer in which next year's class is not known yet is no leaving
    select p.controller_id, p.child_id, max(upper(p.period)) as day from children.placement p
    join children.child k on k.controller_id = p.controller_id and k.id = p.child_id and k.left_on is null
    group by p.controller_id, p.child_id having not bool_or(upper_inf(p.period)) and max(upper(p.period)) <= access.today() - 56
    union all
    -- who applied and never came
    select e.controller_id, e.child_id, max(e.ended_on) from children.enrolment e
    join children.child k on k.controller_id = e.controller_id and k.id = e.child_id and k.left_on is null
    where not exists (select from children.placement p where p.controller_id = e.controller_id and p.child_id = e.child_id)
    group by e.controller_id, e.child_id having bool_and(e.ended_on is not null) and max(e.ended_on) <= access.today() - 56
  ), noted as (
    update children.child c set left_on = g.day from gone g
    where c.controller_id = g.controller_id and c.id = g.child_id
      -- whoever applied to come again is coming
      and not exists (select from children.enrolment e where e.controller_id = c.controller_id and e.child_id = c.id and coalesce(e.first_day, e.recorded_on) >= g.day
        and (e.ended_on is null or e.ended_on > access.today()))
    returning 1
  )
  select count(*)::integer from noted
$$;
comment on function children.note_leaving is 'Notes of whom eight weeks ago the last placement ended, or the enrolment of who never came, since which day they are gone; enrolments end with it (R46, R48). Gives how many.';

create function children.end_enrolments() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update children.enrolment e set ended_on = greatest(new.left_on, e.recorded_on + 1) where e.controller_id = new.controller_id and e.child_id = new.id and e.ended_on is null;
  return null;
end $$;
comment on function children.end_enrolments is 'What a child that left once applied for it had: by it nobody here meets the child any longer (R48). Triggers of later rooms come after this one by their names.';
create trigger child_ends_enrolments after update of left_on on children.child for each row when (old.left_on is null and new.left_on is not null) execute function children.end_enrolments();

create function children.come_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update children.child c set left_on = null
  where c.controller_id = new.controller_id and c.id = new.child_id and c.left_on is not null and (upper_inf(new.period) or upper(new.period) > c.left_on);
  return null;
end $$;
create trigger placement_brings_back after insert or update of period on children.placement for each row execute function children.come_back();

do $$ begin execute format('grant execute on function children.note_leaving to %I', access.role_name('worker')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger placement_brings_back on children.placement;
drop trigger child_ends_enrolments on children.child;
drop function children.come_back, children.end_enrolments, children.note_leaving;
comment on column children.child.left_on is null;
`);
  }
}
