import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrators lay out locations and groups, appoint colleagues and end posts. Nobody but these functions writes a post. */
export class CentreAddOrganising1790000002800 implements MigrationInterface {
  name = 'CentreAddOrganising1790000002800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(organisation);
    await runner.query(posts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger group_stays on centre."group";
drop policy organise_update on centre."group";
drop function access.posts_here, access.end_post, access.appoint, access.role_fits, access.scope_is_here;
alter table access.post drop constraint post_not_twice;
do $$ declare v_table text;
begin
  foreach v_table in array array['centre.location', 'centre."group"'] loop
    execute format('drop policy owner_all on %s', v_table);
    execute format('drop policy register_read on %s', v_table);
    execute format('drop policy organise_insert on %s', v_table);
    execute format('alter table %s no force row level security', v_table);
    execute format('alter table %s disable row level security', v_table);
    execute format('revoke insert on %s from %I', v_table, access.role_name('caller'));
  end loop;
  execute format('revoke update on centre."group" from %I', access.role_name('caller'));
end $$;
`);
  }
}

const organisation = `
do $$
declare
  v_caller text := access.role_name('caller');
  v_mine constant text := 'controller_id = (select access.controller()) and controller_id = any ((select access.writable(''organisation''))::uuid[])';
  v_table text;
begin
  foreach v_table in array array['centre.location', 'centre."group"'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
    execute format('create policy register_read on %s for select to %I using (true)', v_table, v_caller);
    execute format('create policy organise_insert on %s for insert to %I with check (%s)', v_table, v_caller, v_mine);
    execute format('grant insert on %s to %I', v_table, v_caller);
  end loop;
  -- a location is registered once, by its own number; a group changes with the roster, and stays where it is
  execute format('create policy organise_update on centre."group" for update to %I using (%s) with check (%s)', v_caller, v_mine, v_mine);
  execute format('grant update on centre."group" to %I', v_caller);
end $$;
create trigger group_stays before update on centre."group" for each row
  when ((new.id, new.location_id) is distinct from (old.id, old.location_id)) execute function access.refuse_moving();
`;

const posts = `
-- one text of ids, so that nobody's entrance is looked up here: GiST finds random ids in many pages, a B-tree in one
alter table access.post add constraint post_not_twice
  exclude using gist ((controller_id::text || account_id::text || role || scope_kind || scope_id::text) with =, period with &&);

create function access.scope_is_here(p_controller uuid, p_kind text, p_id uuid) returns boolean language sql stable security definer set search_path = ''
as $$
  select case p_kind
    when 'CONTROLLER' then p_id = p_controller
    when 'LOCATION' then exists (select from centre.location l where l.controller_id = p_controller and l.id = p_id)
    when 'GROUP' then exists (select from centre."group" g where g.controller_id = p_controller and g.id = p_id)
    else false end
$$;
comment on function access.scope_is_here is 'Whether a group, location or controller is of this controller.';

create function access.role_fits(p_controller uuid, p_role text) returns boolean language sql stable security definer set search_path = ''
as $$
  select case c.kind
    when 'SCHOOL_BOARD' then p_role not in ('PEDAGOGICAL_STAFF', 'BSO_STAFF', 'PEDAGOGICAL_COACH')
    when 'CHILDCARE' then p_role not in ('TEACHER', 'SWV_STAFF')
    when 'SWV' then p_role in ('SWV_STAFF', 'SPECIALIST', 'PRIVACY_OFFICER', 'ADMINISTRATOR')
    when 'MUNICIPALITY' then p_role in ('MUNICIPALITY', 'PRIVACY_OFFICER', 'ADMINISTRATOR')
    else p_role in ('EXTERNAL_COACH', 'SPECIALIST', 'PRIVACY_OFFICER', 'ADMINISTRATOR') end
  from centre.controller c where c.id = p_controller
$$;
comment on function access.role_fits is 'Whether somebody has this role at this kind of organisation: no teacher of a childcare, no pedagogical staff of a school, nobody with a group elsewhere (R48).';

create function access.appoint(p_id uuid, p_issuer text, p_subject text, p_name text, p_role text, p_scope_kind text, p_scope_id uuid, p_period daterange)
returns text language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_account uuid;
begin
  if v_who.controller_id is null or v_who.role is distinct from 'ADMINISTRATOR' or v_who.controller_id <> all (access.writable('posts')) then
    raise exception 'only an administrator appoints' using errcode = '42501';
  end if;
  if p_role in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') or isempty(p_period) then raise exception 'no post of this kind' using errcode = '22023'; end if;
  if not access.role_fits(v_who.controller_id, p_role) then return 'ROLE_ELSEWHERE'; end if;
  if not access.scope_is_here(v_who.controller_id, p_scope_kind, p_scope_id) then return 'SCOPE_ELSEWHERE'; end if;
  insert into access.account (id, issuer, subject, display_name) values (gen_random_uuid(), p_issuer, p_subject, p_name) on conflict (issuer, subject) do nothing;
  select a.id into v_account from access.account a where a.issuer = p_issuer and a.subject = p_subject;
  if v_account = v_who.account_id then return 'ONESELF'; end if;
  insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
  values (v_who.controller_id, p_id, v_account, p_role, p_scope_kind, p_scope_id, p_period);
  perform access.note('ACT', 'POST', array[p_id], 'APPOINT');
  return 'APPOINTED';
end $$;
comment on function access.appoint is 'Gives a colleague a post, with an account when they had none; never one''s own, never for another controller, never a guardian''s or a service''s.';

create function access.end_post(p_id uuid, p_version integer, p_until date) returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_post access.post;
begin
  if v_who.controller_id is null or v_who.role is distinct from 'ADMINISTRATOR' or v_who.controller_id <> all (access.writable('posts')) then
    raise exception 'only an administrator ends a post' using errcode = '42501';
  end if;
  select * into v_post from access.post p where p.controller_id = v_who.controller_id and p.id = p_id and p.role not in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') for update;
  -- ending one's own post could leave a controller without an administrator
  if not found or v_post.account_id = v_who.account_id then return null; end if;
  if v_post.version <> p_version then return -v_post.version; end if;
  update access.post set version = version + 1, period = daterange(least(lower(period), p_until), least(upper(period), p_until))
  where controller_id = v_post.controller_id and id = v_post.id returning * into v_post;
  perform access.note('ACT', 'POST', array[p_id], 'APPOINT');
  return v_post.version;
end $$;
comment on function access.end_post is 'Ends a post: from that date on it opens nothing; never later than it would have ended. The new version; null when there is none to end; the present version as a negative when somebody was first.';

create function access.posts_here(p_after uuid, p_first integer)
returns table (id uuid, name text, role text, scope_kind text, scope_id uuid, scope_name text, location_name text, from_day date, until_day date, version integer)
language sql stable security definer set search_path = '' as $$
  select p.id, a.display_name, p.role, p.scope_kind, p.scope_id, coalesce(g.name, l.name, c.name), l.name, lower(p.period), upper(p.period), p.version
  from access.post p
  join access.account a on a.id = p.account_id
  left join centre."group" g on p.scope_kind = 'GROUP' and g.controller_id = p.controller_id and g.id = p.scope_id
  left join centre.location l on l.controller_id = p.controller_id and l.id = case p.scope_kind when 'LOCATION' then p.scope_id else g.location_id end
  left join centre.controller c on p.scope_kind = 'CONTROLLER' and c.id = p.scope_id
  where p.controller_id = access.controller() and p.controller_id = any (access.opened('posts'))
    and p.role not in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') and not isempty(p.period) and (upper(p.period) is null or upper(p.period) > access.today())
    and (p_after is null or (a.display_name, p.id) > (select b.display_name, q.id from access.post q join access.account b on b.id = q.account_id
      where q.controller_id = p.controller_id and q.id = p_after))
  order by a.display_name, p.id limit p_first
$$;
comment on function access.posts_here is 'Present and coming posts of colleagues at the controller that was opened for appointing, each with its location; over the whole organisation none.';

do $$ begin
  execute format('grant execute on function access.role_fits, access.appoint, access.end_post, access.posts_here to %I', access.role_name('caller'));
end $$;
`;
