import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bundles for the samenwerkingsverband (P8): what stands in one is fixed and sealed when it is made; who gets it and the receipt are noted by hand. */
export class SupportCreateBundles1790000073100 implements MigrationInterface {
  name = 'SupportCreateBundles1790000073100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table support.bundle (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  state text not null default 'MADE' check (state in ('MADE', 'HANDED_OVER', 'RECEIVED', 'THROWN_AWAY')),
  readers text not null check (length(readers) between 3 and 120),
  documents text[] not null check (cardinality(documents) >= 1 and documents <@ array['SUPPORT', 'OPP', 'PARENTS']),
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  made_on date not null,
  handed_on date,
  received_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint bundle_handed check ((handed_on is null) = (state in ('MADE', 'THROWN_AWAY')) and (received_on is null) = (state <> 'RECEIVED') and handed_on >= made_on and received_on >= handed_on)
);
comment on table support.bundle is 'Purpose: that a bundle was made for the SWV, of which documents, who reads it next and when it was handed over and received (P8, P9). Retention: with the child''s support.';
create index bundle_by_child on support.bundle (controller_id, child_id);

create table support.bundle_content (
  controller_id uuid not null,
  bundle_id uuid not null,
  child_id uuid not null,
  content bytea not null,
  primary key (controller_id, bundle_id),
  foreign key (controller_id, bundle_id) references support.bundle (controller_id, id) on delete cascade
);
comment on table support.bundle_content is 'Purpose: what stands in a bundle, as it was on the day it was made; sealed; no BSN, onderwijsnummer or ECK iD (R4, R32). Retention: with the bundle.';

call access.protect('support.bundle', 'support', 'select', 'child_id');
call access.protect('support.bundle_content', 'support_sealed', 'select', 'child_id');

call access.declare_steps('support.bundle', 'MADE HAND_OVER HANDED_OVER', 'HANDED_OVER NOTE_RECEIPT RECEIVED', 'MADE THROW_AWAY THROWN_AWAY');

create function support.make_bundle(p_id uuid, p_child uuid, p_readers text, p_documents text[], p_mark text, p_content bytea) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
begin
  if p_child <> all (access.writable('support_sealed')) then raise exception 'not yours' using errcode = '42501'; end if;
  insert into support.bundle (controller_id, id, child_id, readers, documents, mark, made_on) values (access.controller(), p_id, p_child, p_readers, p_documents, p_mark, access.today()) on conflict do nothing;
  if not found then return query select 'bundle_made', null::text, 1; return; end if;
  insert into support.bundle_content values (access.controller(), p_id, p_child, p_content);
  perform access.tell_change(access.controller(), 'CHILD', p_child);
  return query select null::text, 'MADE', 1;
end $$;
comment on function support.make_bundle is 'Keeps what stands in a bundle, sealed, with who reads it next.';

create function support.step_bundle(p_child uuid, p_id uuid, p_version integer, p_action text, p_on date) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_bundle support.bundle;
  v_next text;
begin
  select * into v_bundle from support.bundle b where b.controller_id = access.controller() and b.child_id = p_child and b.id = p_id for update;
  if not found or p_child <> all (access.writable('support_sealed')) then raise exception 'not yours' using errcode = '42501'; end if;
  if v_bundle.version <> p_version then return query select 'changed_since', null::text, v_bundle.version; return; end if;
  v_next := access.next_state('support.bundle', v_bundle.state, p_action);
  if v_next is null then return query select 'support_not_from_here', null::text, v_bundle.version; return; end if;
  if p_on > access.today() or p_on < coalesce(v_bundle.handed_on, v_bundle.made_on) then return query select 'bundle_day', null::text, v_bundle.version; return; end if;
  -- what nobody got is not kept
  if p_action = 'THROW_AWAY' then delete from support.bundle_content c where c.controller_id = v_bundle.controller_id and c.bundle_id = p_id; end if;
  update support.bundle b set state = v_next, version = b.version + 1, handed_on = case p_action when 'HAND_OVER' then p_on else b.handed_on end,
    received_on = case p_action when 'NOTE_RECEIPT' then p_on end
  where b.controller_id = v_bundle.controller_id and b.id = p_id;
  perform access.tell_change(v_bundle.controller_id, 'CHILD', p_child);
  return query select null::text, v_next, v_bundle.version + 1;
end $$;
comment on function support.step_bundle is 'Handed over and received, each on a day that has come; or thrown away with what stood in it.';

do $$ begin
  execute format('grant execute on function support.make_bundle, support.step_bundle to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.bundle';`);
    await runner.query(`
drop function support.make_bundle, support.step_bundle;
drop table support.bundle_content, support.bundle;
`);
  }
}
