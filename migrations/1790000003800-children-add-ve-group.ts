import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many children of a group take part in VE: numbers, for who opened its list. */
export class ChildrenAddVeGroup1790000003800 implements MigrationInterface {
  name = 'ChildrenAddVeGroup1790000003800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function children.count_ve_groups(p_groups uuid[]) returns table (group_id uuid, children integer, in_ve integer)
language sql stable security definer set search_path = '' as $$
  select p.group_id, count(*)::integer, count(*) filter (where exists (
      select from children.ve_indication v where v.controller_id = p.controller_id and v.child_id = p.child_id and v.period @> access.today()))::integer
  from children.placement p
  where p.controller_id = access.controller() and p.group_id = any (p_groups) and p.group_id = any (access.opened('roster')) and p.period @> access.today()
  group by p.group_id
$$;
comment on function children.count_ve_groups is 'R22: children on the lists of groups today, and how many of them take part in VE; only of lists that were opened.';
do $$ begin execute format('grant execute on function children.count_ve_groups to %I', access.role_name('caller')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function children.count_ve_groups;');
  }
}
