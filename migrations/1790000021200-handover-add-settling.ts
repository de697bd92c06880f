import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What parents agreed to is derived anew when who decides changes, not only when one of them speaks (R9, design 6). */
export class HandoverAddSettling1790000021200 implements MigrationInterface {
  name = 'HandoverAddSettling1790000021200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function handover.settle_open(p_controller uuid, p_handovers uuid[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  h handover.handover;
begin
  for h in select o.* from handover.handover o
    where o.controller_id = p_controller and o.id = any (p_handovers) and o.ended_on is null
      and (o.state in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN')
        or exists (select from handover.replacement r where r.controller_id = o.controller_id and r.handover_id = o.id and r.state in ('WITH_PARENTS', 'AGREED')))
    order by o.id for update of o
  loop
    perform handover.settle(h.controller_id, h.id);
    perform handover.settle_replacement(h.controller_id, h.id);
  end loop;
end $$;
comment on function handover.settle_open is 'Derives anew what of these handovers lies before parents.';

create function handover.settle_by_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_of children.guardian := coalesce(new, old);
begin
  perform handover.settle_open(v_of.controller_id, array(select o.id from handover.handover o where o.controller_id = v_of.controller_id and o.child_id = v_of.child_id));
  return null;
end $$;
comment on function handover.settle_by_guardian is 'Who gets authority is asked too, and who has it no more is waited for no longer.';
create trigger guardian_settles_handover after insert or update of authority or delete on children.guardian for each row execute function handover.settle_by_guardian();

create function handover.settle_by_setting() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_of handover.calendar_setting := coalesce(new, old);
begin
  if tg_op = 'UPDATE' and row(new.guardians, new.objection_days) is not distinct from row(old.guardians, old.objection_days) then return null; end if;
  perform handover.settle_open(v_of.controller_id, array(
    select o.id from handover.handover o
    join centre.location l on l.controller_id = o.controller_id and l.id = o.location_id left join centre.kindcentrum k on k.id = l.kindcentrum_id
    where o.controller_id = v_of.controller_id and o.ended_on is null and (k.municipality = v_of.municipality
      -- what holds for the whole organisation, where nothing was agreed for the municipality itself
      or v_of.municipality = '' and not exists (select from handover.calendar_setting s where s.controller_id = o.controller_id and s.municipality = k.municipality))));
  return null;
end $$;
comment on function handover.settle_by_setting is 'Whether both parents decide or one does, what lies before them follows what was agreed where they live; other terms change nothing of it.';
create trigger calendar_setting_settles after insert or update of guardians, objection_days or delete on handover.calendar_setting for each row execute function handover.settle_by_setting();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger calendar_setting_settles on handover.calendar_setting;
drop trigger guardian_settles_handover on children.guardian;
drop function handover.settle_by_setting, handover.settle_by_guardian, handover.settle_open;`);
  }
}
