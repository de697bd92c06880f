import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What parents agreed to is derived anew when who decides changes, not only when one of them speaks (R9, design 6). */
export class HandoverAddSettling1790000021200 implements MigrationInterface {
  name = 'HandoverAddSettling1790000021200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function handover.settle_open(p_controller uuid, p_child uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  h handover.handover;
begin
  for h in select o.* from handover.handover o
    where o.controller_id = p_controller and (p_child is null or o.child_id = p_child) and o.ended_on is null
      and (o.state in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN')
        or exists (select from handover.replacement r where r.controller_id = o.controller_id and r.handover_id = o.id and r.state in ('WITH_PARENTS', 'AGREED')))
    order by o.id for update of o
  loop
    perform handover.settle(h.controller_id, h.id);
    perform handover.settle_replacement(h.controller_id, h.id);
  end loop;
end $$;
comment on function handover.settle_open is 'Derives what lies before parents anew: of one child, or of all when none is named.';

create function handover.settle_by_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_of children.guardian := coalesce(new, old);
begin
  perform handover.settle_open(v_of.controller_id, v_of.child_id);
  return null;
end $$;
comment on function handover.settle_by_guardian is 'Who gets authority is asked too, and who has it no more is waited for no longer.';
create trigger guardian_settles_handover after insert or update of authority or delete on children.guardian for each row execute function handover.settle_by_guardian();

create function handover.settle_by_setting() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform handover.settle_open((coalesce(new, old)).controller_id, null);
  return null;
end $$;
comment on function handover.settle_by_setting is 'Whether both parents decide or one does, what lies before them follows what was agreed.';
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
