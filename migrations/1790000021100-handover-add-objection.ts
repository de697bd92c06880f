import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where it was agreed that one parent decides and the other may object: until when, and what follows when the days are over (design 6). */
export class HandoverAddObjection1790000021100 implements MigrationInterface {
  name = 'HandoverAddObjection1790000021100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function handover.objection(p_id uuid, out days integer, out until date) language sql stable security definer set search_path = '' as $$
  select s.objection_days, s.objection_days + (select min(t.decided_on) from handover.standing(h.controller_id, h.id) t where t.choice is not null)
  from handover.handover h, handover.setting_of(h.controller_id, h.location_id) s
  where h.controller_id = (select access.controller()) and h.id = p_id and p_id = any (access.opened('progress')) and s.guardians = 'ONE_MAY_OBJECT'
$$;
comment on function handover.objection is 'How many days the other parent has to object, and from which day silence is none; null where both decide, or nobody did yet.';

create function handover.settle_waiting() returns integer language plpgsql security definer set search_path = '' as $$
declare
  h handover.handover;
  v_count integer := 0;
begin
  for h in select o.* from handover.handover o, handover.setting_of(o.controller_id, o.location_id) s
    where o.ended_on is null and s.guardians = 'ONE_MAY_OBJECT'
      and (o.state = 'DISCUSSED_WITH_PARENTS' or exists (select from handover.replacement r where r.controller_id = o.controller_id and r.handover_id = o.id and r.state = 'WITH_PARENTS'))
    order by o.controller_id, o.id for update of o
  loop
    if (handover.settle(h.controller_id, h.id)).version > h.version then v_count := v_count + 1; end if;
    perform handover.settle_replacement(h.controller_id, h.id);
  end loop;
  return v_count;
end $$;
comment on function handover.settle_waiting is 'Derives what is agreed where the days for objecting went by without a word. Gives how many handovers may be sent since.';

do $$ begin
  execute format('grant execute on function handover.objection to %I', access.role_name('caller'));
  execute format('grant execute on function handover.settle_waiting to %I', access.role_name('worker'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function handover.objection, handover.settle_waiting;');
  }
}
