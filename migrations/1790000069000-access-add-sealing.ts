import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrapped keys for texts that are sealed per child (trust 3.11): one per controller, one per child; whoever opened the child may use it, and erasing the child erases it. */
export class AccessAddSealing1790000069000 implements MigrationInterface {
  name = 'AccessAddSealing1790000069000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table access.controller_key (
  controller_id uuid primary key references centre.controller (id),
  wrapped bytea not null check (length(wrapped) = 61),
  made_on date not null
);
comment on table access.controller_key is 'Purpose: the key of an organisation, wrapped by the installation''s master; it wraps the keys of its children. Retention: as long as the organisation keeps records.';

create table access.child_key (
  controller_id uuid not null references access.controller_key (controller_id),
  child_id uuid not null,
  wrapped bytea check (length(wrapped) = 61),
  made_on date not null,
  erased_on date,
  primary key (controller_id, child_id),
  constraint child_key_erased check ((wrapped is null) = (erased_on is not null))
);
comment on table access.child_key is 'Purpose: the key of a child''s sealed texts at one organisation, wrapped by the organisation''s; once erased those texts are unreadable for ever. Retention: 5 years after it was erased, which is when the child''s record goes.';

do $$ declare v_table text; begin
  foreach v_table in array array['access.controller_key', 'access.child_key'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
end $$;

create function access.sealing_keys(p_children uuid[]) returns table (child_id uuid, wrapped bytea, controller_wrapped bytea)
language sql stable security definer set search_path = '' as $$
  select k.child_id, k.wrapped, c.wrapped
  from access.child_key k join access.controller_key c on c.controller_id = k.controller_id
  where k.controller_id = access.controller() and k.child_id = any (p_children) and k.child_id = any (access.opened('sealing'))
$$;
comment on function access.sealing_keys is 'Wrapped keys of children that were opened for a purpose which reads sealed texts; the key is null when it was erased.';

create function access.keep_controller_key(p_wrapped bytea) returns bytea language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.controller_id is null or cardinality(access.writable('sealing')) = 0 then raise exception 'nothing was opened to seal' using errcode = '42501'; end if;
  insert into access.controller_key (controller_id, wrapped, made_on) values (v_who.controller_id, p_wrapped, v_who.today) on conflict do nothing;
  return (select k.wrapped from access.controller_key k where k.controller_id = v_who.controller_id);
end $$;
comment on function access.keep_controller_key is 'The organisation''s wrapped key: this one when it had none, otherwise the one that was there.';

create function access.keep_child_key(p_child uuid, p_wrapped bytea) returns bytea language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.controller_id is null or p_child <> all (access.writable('sealing')) then raise exception 'not opened to seal' using errcode = '42501'; end if;
  insert into access.child_key (controller_id, child_id, wrapped, made_on) values (v_who.controller_id, p_child, p_wrapped, v_who.today) on conflict do nothing;
  return (select k.wrapped from access.child_key k where k.controller_id = v_who.controller_id and k.child_id = p_child);
end $$;
comment on function access.keep_child_key is 'The child''s wrapped key: this one when it had none, otherwise the one that was there; null when it was erased.';

create function access.erase_child_key() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update access.child_key k set wrapped = null, erased_on = access.today() where k.controller_id = old.controller_id and k.child_id = old.id and k.wrapped is not null;
  return old;
end $$;
comment on function access.erase_child_key is 'With the child''s record its key goes, and with the key every sealed text, in copies too.';
create trigger child_key_goes after delete on children.child for each row execute function access.erase_child_key();

do $$ begin
  execute format('grant execute on function access.sealing_keys, access.keep_controller_key, access.keep_child_key to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger child_key_goes on children.child;
drop function access.erase_child_key, access.keep_child_key, access.keep_controller_key, access.sealing_keys;
drop table access.child_key, access.controller_key;
`);
  }
}
