import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes on the safety of a child, apart from all else (C13): for two named people, in no handover, search, export, dashboard or log of parents. */
export class SupportCreateSafety1790000073300 implements MigrationInterface {
  name = 'SupportCreateSafety1790000073300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notes);
    await runner.query(`
insert into access.retention_rule (table_name, sentence, due, automatic) values
('support.safety_note', '5 years after it was written', 't.noted_on < access.today() - interval ''5 years''', true);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from access.retention_rule where table_name = 'support.safety_note';
drop function support.keeper_name, support.note_safety, support.safety_colleagues;
drop table support.safety_note;
`);
  }
}

const notes = `
create table support.safety_note (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  keeper_one uuid not null references access.account (id),
  keeper_two uuid not null references access.account (id),
  words bytea not null,
  noted_on date not null,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint safety_two_keepers check (keeper_one <> keeper_two)
);
comment on table support.safety_note is 'Purpose: what two named people keep of the safety of a child, for them alone (C13); sealed; no workflow of the meldcode. Retention: 5 years after it was written.';
create index safety_note_by_child on support.safety_note (controller_id, child_id);
call access.protect('support.safety_note', 'safety', 'select', 'child_id');

do $$ begin
  execute format('create policy for_two on support.safety_note as restrictive for select to %I using ((select (access.caller()).account_id) in (keeper_one, keeper_two))', access.role_name('caller'));
end $$;

create function support.safety_colleagues(p_child uuid) returns table (account_id uuid, name text) language sql stable security definer set search_path = '' as $$
  select distinct a.id, a.display_name from access.caller() w
  join access.post p on p.controller_id = w.controller_id and p.role in ('CARE_COORDINATOR', 'TEACHER', 'PEDAGOGICAL_STAFF') and p.period @> w.today
  join access.account a on a.id = p.account_id and a.id <> w.account_id
  left join centre."group" g on g.controller_id = p.controller_id and p.scope_kind = 'GROUP' and g.id = p.scope_id
  where p_child = any (access.opened('safety')) and exists (select from children.placement s join centre."group" h on h.controller_id = s.controller_id and h.id = s.group_id
    where s.controller_id = w.controller_id and s.child_id = p_child and s.period @> w.today and h.location_id = coalesce(g.location_id, case p.scope_kind when 'LOCATION' then p.scope_id end)
      and (p.scope_kind = 'LOCATION' or h.id = g.id))
  order by a.display_name limit 40
$$;
comment on function support.safety_colleagues is 'Colleagues who work with a child, to keep notes on its safety together.';

create function support.keeper_name(p_account uuid) returns text language sql stable security definer set search_path = '' as $$
  select a.display_name from access.account a where a.id = p_account and exists (select from support.safety_note n where n.controller_id = access.controller() and n.child_id = any (access.opened('safety'))
    and p_account in (n.keeper_one, n.keeper_two) and (access.caller()).account_id in (n.keeper_one, n.keeper_two))
$$;
comment on function support.keeper_name is 'The name of one of the two who keep a note, for these two.';

create function support.note_safety(p_id uuid, p_child uuid, p_other uuid, p_words bytea) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_other uuid := p_other;
begin
  if v_who.role = 'GUARDIAN' or p_child <> all (access.writable('safety')) then raise exception 'not yours' using errcode = '42501'; end if;
  if exists (select from support.safety_note n where n.controller_id = v_who.controller_id and n.id = p_id) then return query select 'safety_noted', null::text, 1; return; end if;
  if v_other is null then
    select case n.keeper_one when v_who.account_id then n.keeper_two else n.keeper_one end into v_other from support.safety_note n
    where n.controller_id = v_who.controller_id and n.child_id = p_child and v_who.account_id in (n.keeper_one, n.keeper_two) order by n.noted_on desc, n.id desc limit 1;
  end if;
  -- also who kept notes before may be gone by now: then one would keep this alone
  if v_other is null or not exists (select from support.safety_colleagues(p_child) c where c.account_id = v_other) then return query select 'safety_keeper', null::text, 0; return; end if;
  insert into support.safety_note values (v_who.controller_id, p_id, p_child, v_who.account_id, v_other, p_words, v_who.today);
  return query select null::text, 'NOTED', 1;
end $$;
comment on function support.note_safety is 'Keeps a note with one colleague, the first time by name; of notes that others keep it tells nothing.';

do $$ begin
  execute format('grant execute on function support.keeper_name, support.safety_colleagues, support.note_safety to %I', access.role_name('caller'));
end $$;
`;
