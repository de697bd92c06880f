import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The drawing with which a child was heard on a version of its OPP (R28). */
export class SupportCreateDrawings1790000075000 implements MigrationInterface {
  name = 'SupportCreateDrawings1790000075000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function support.keep_opp_drawing, support.remove_opp_drawing, support.opp_redrawn, support.opp_drawing_refused; drop table support.opp_drawing;',
    );
  }
}

const table = `
create table support.opp_drawing (
  controller_id uuid not null,
  opp_id uuid not null,
  number integer not null,
  child_id uuid not null,
  picture bytea not null,
  shows bytea not null,
  primary key (controller_id, opp_id, number),
  foreign key (controller_id, opp_id, number) references support.opp_version (controller_id, opp_id, number) on delete cascade
);
comment on table support.opp_drawing is 'Purpose: the drawing with which a child was heard on a version of its OPP, and what it shows in words for who cannot see it (R28). Retention: with the OPP.';
call access.protect('support.opp_drawing', 'support_sealed', 'select', 'child_id');
`;

const functions = `
create function support.opp_drawing_refused(p_opp support.opp, p_version integer) returns text language sql immutable set search_path = '' as $$
  select case when p_opp.version <> p_version then 'changed_since' when p_opp.state not in ('TALKED_OVER', 'CHILD_HEARD') then 'opp_drawing_not_now' end
$$;
comment on function support.opp_drawing_refused is 'Why a drawing stays as it is: somebody wrote since, or it is not the time between the talk with parents and the question to them.';

create function support.opp_redrawn(p_opp support.opp) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(p_opp.controller_id, 'CHILD', p_opp.child_id);
  return query update support.opp o set version = o.version + 1 where o.controller_id = p_opp.controller_id and o.id = p_opp.id returning null::text, o.state, o.version;
end $$;
comment on function support.opp_redrawn is 'The end of each step with a drawing: the OPP has another version, and whoever has it open is told.';

create function support.keep_opp_drawing(p_opp uuid, p_version integer, p_picture bytea, p_shows bytea) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_opp constant support.opp := support.opp_to_write(p_opp);
  v_refused constant text := support.opp_drawing_refused(v_opp, p_version);
begin
  if v_refused is not null then return query select v_refused, null::text, v_opp.version; return; end if;
  insert into support.opp_drawing as d (controller_id, opp_id, number, child_id, picture, shows) values (v_opp.controller_id, p_opp, v_opp.number, v_opp.child_id, p_picture, p_shows)
  on conflict (controller_id, opp_id, number) do update set picture = excluded.picture, shows = excluded.shows;
  return query select * from support.opp_redrawn(v_opp);
end $$;
comment on function support.keep_opp_drawing is 'The drawing of the present version, in place of the one that was there.';

create function support.remove_opp_drawing(p_opp uuid, p_version integer) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_opp constant support.opp := support.opp_to_write(p_opp);
  v_refused constant text := support.opp_drawing_refused(v_opp, p_version);
begin
  if v_refused is not null then return query select v_refused, null::text, v_opp.version; return; end if;
  delete from support.opp_drawing d where d.controller_id = v_opp.controller_id and d.opp_id = p_opp and d.number = v_opp.number;
  if not found then return query select 'opp_drawing_none', null::text, v_opp.version; return; end if;
  return query select * from support.opp_redrawn(v_opp);
end $$;
comment on function support.remove_opp_drawing is 'Takes away the drawing of the present version.';

do $$ begin
  execute format('grant execute on function support.keep_opp_drawing, support.remove_opp_drawing to %I', access.role_name('caller'));
end $$;
`;
