import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding children without opening them all: by name, without a group, with a guardian whose authority is unknown; and counting them. */
export class ChildrenAddFinding1790000003600 implements MigrationInterface {
  name = 'ChildrenAddFinding1790000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists pg_trgm with schema public;

create function children.plain_name(p_text text) returns text language sql immutable set search_path = ''
as $$ select regexp_replace(normalize(lower(p_text), nfd), '[\\u0300-\\u036f]', '', 'g') $$;
comment on function children.plain_name is 'A name in small letters without accents, so that "zoe" finds Zoë.';

alter table children.child add column search_name text generated always as (
  ' ' || children.plain_name(call_name || ' ' || coalesce(given_names, '') || ' ' || coalesce(family_prefix, '') || ' ' || coalesce(family_name, ''))) stored;
create index child_by_name on children.child using gin (search_name public.gin_trgm_ops);

create function children.open_found(p_found uuid[], p_first integer, p_after uuid) returns uuid[] language plpgsql security definer set search_path = '' as $$
declare
  v_on constant access.ground := access.stand();
  v_mine constant uuid[] := array(select w from access.within_reach(v_on.who, 'CHILD', array_remove(array_append(p_found, p_after), null), 'FIND') w);
  v_ids constant uuid[] := array(select c.id from children.child c where c.controller_id = (v_on.who).controller_id and c.id = any (v_mine) and c.id = any (p_found)
      and (p_after is null or (c.call_name, c.family_name is null, coalesce(c.family_name, ''), c.id) > (select a.call_name, a.family_name is null, coalesce(a.family_name, ''), a.id from children.child a
        where a.controller_id = c.controller_id and a.id = p_after and a.id = any (v_mine)))
    order by c.call_name, c.family_name, c.id limit p_first);
begin
  perform access.write_opening(v_on, 'SEARCH', 'CHILD', v_ids, 'FIND');
  return v_ids;
end $$;
comment on function children.open_found is 'Keeps of what was found the children the caller has a relation with, opens them to be named and writes the line, by name from the one after p_after; called by find_* only.';

create function children.find_by_name(p_text text, p_first integer) returns uuid[] language plpgsql security definer set search_path = '' as $$
declare
  v_words text[] := array(select '% ' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
    from string_to_table(children.plain_name(p_text), ' ') w where w <> '');
begin
  return children.open_found(array(
    select c.id from children.child c where c.controller_id = access.controller() and cardinality(v_words) > 0 and c.search_name like all (v_words)), p_first, null);
end $$;
comment on function children.find_by_name is 'Children within the caller''s reach of whom every word begins a part of the name. The words are kept nowhere.';

create function children.find_without_group(p_first integer, p_after uuid) returns uuid[] language plpgsql security definer set search_path = '' as $$
begin
  return children.open_found(array(select w.child_id from children.without_group(access.controller()) w), p_first, p_after);
end $$;

create function children.without_group(p_controller uuid) returns table (child_id uuid) language sql stable security definer set search_path = '' as $$
  select c.id from children.child c
  where c.controller_id = p_controller and (c.left_on is null or c.left_on > access.today())
    and not exists (select from children.placement p where p.controller_id = c.controller_id and p.child_id = c.id
      and (upper(p.period) is null or upper(p.period) > access.today()))
$$;
comment on function children.without_group is 'Children who have not left and are in no group now or later.';

create function children.with_unknown_authority(p_controller uuid) returns table (child_id uuid, guardian_id uuid) language sql stable security definer set search_path = '' as $$
  select g.child_id, g.id from children.guardian g join children.child c on c.controller_id = g.controller_id and c.id = g.child_id
  where g.controller_id = p_controller and g.authority = 'UNKNOWN' and (c.left_on is null or c.left_on > access.today())
$$;
comment on function children.with_unknown_authority is 'Guardians of whom nobody knows yet whether they have authority.';

create function children.find_unknown_authority(p_first integer, p_after uuid) returns uuid[] language plpgsql security definer set search_path = '' as $$
begin
  return children.open_found(array(select distinct u.child_id from children.with_unknown_authority(access.controller()) u), p_first, p_after);
end $$;
comment on function children.find_unknown_authority is 'Children within the caller''s reach with a guardian whose authority must be asked.';
comment on function children.find_without_group is 'Children within the caller''s reach who are in no group.';

create function children.count_roster() returns table (locations integer, groups integer, children integer, without_group integer, unknown_authority integer)
language sql stable security definer set search_path = '' as $$
  select (select count(*) from centre.location l where l.controller_id = me.id)::integer,
    (select count(*) from centre."group" g where g.controller_id = me.id and g.period @> access.today())::integer,
    (select count(*) from children.child c where c.controller_id = me.id and (c.left_on is null or c.left_on > access.today()))::integer,
    (select count(*) from children.without_group(me.id))::integer,
    (select count(distinct u.child_id) from children.with_unknown_authority(me.id) u)::integer
  from (select access.controller() as id) me where me.id = any (access.opened('organisation'))
$$;
comment on function children.count_roster is 'How many, and of whom something is still to be asked: numbers only, for the controller opened for organising.';

do $$ begin
  execute format('grant execute on function children.plain_name, children.find_by_name, children.find_without_group, children.find_unknown_authority, children.count_roster to %I',
    access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function children.count_roster, children.find_unknown_authority, children.find_without_group, children.find_by_name, children.with_unknown_authority,
  children.without_group, children.open_found;
drop index children.child_by_name;
alter table children.child drop column search_name;
drop function children.plain_name;
`);
  }
}
