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
comment on function children.note_leaving is 'Notes of whom eight weeks ago the last placement ended, since which day they are gone (R46). Gives how many.';

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
drop function children.come_back, children.note_leaving;
comment on column children.child.left_on is null;
`);
  }
}
