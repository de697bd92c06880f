import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody sees their own posts with the period they run: a guest, until when the assignment lasts (design 2). */
export class CentreAddOwnPosts1790000044100 implements MigrationInterface {
  name = 'CentreAddOwnPosts1790000044100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function access.own_posts()
returns table (id uuid, name text, role text, scope_kind text, scope_id uuid, scope_name text, from_day date, until_day date, version integer)
language sql stable security definer set search_path = '' as $$
  select p.id, a.display_name, p.role, p.scope_kind, p.scope_id, coalesce(g.name, l.name, c.name), lower(p.period), upper(p.period), p.version
  from access.post p
  join access.account a on a.id = p.account_id
  left join centre."group" g on p.scope_kind = 'GROUP' and g.controller_id = p.controller_id and g.id = p.scope_id
  left join centre.location l on p.scope_kind = 'LOCATION' and l.controller_id = p.controller_id and l.id = p.scope_id
  left join centre.controller c on p.scope_kind = 'CONTROLLER' and c.id = p.scope_id
  where p.account_id = (access.caller()).account_id and p.controller_id = access.controller() and p.role = (access.caller()).role
    and p.role not in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') and not isempty(p.period) and (upper(p.period) is null or upper(p.period) > access.today())
  order by 6, p.id
$$;
comment on function access.own_posts is 'Present and coming posts of the caller under the worn hat, with their period.';

do $$ begin
  execute format('grant execute on function access.own_posts to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function access.own_posts;');
  }
}
