import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sender takes back what nobody read yet: at the school it was never there, at the preschool it is a draft again (H9). */
export class HandoverAddRecall1790000020800 implements MigrationInterface {
  name = 'HandoverAddRecall1790000020800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function handover.recall(p_id uuid, p_version integer) returns handover.outcome language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  h handover.handover;
  v_there uuid;
  v_done handover.outcome;
begin
  h := handover.lock_own(p_id, 'progress');
  -- whoever reads holds this lock while the line about it is written, so what is not seen here was not read
  if h.sent_on is not null and exists (select from handover.event e where e.controller_id = v_controller and e.handover_id = p_id and e.kind in ('READ', 'ADOPTED') and e.happened_on >= h.sent_on) then
    return row('handover_read_already', h.state, h.version)::handover.outcome;
  end if;
  if access.next_state('handover.handover', h.state, 'RECALL') is null then return row('handover_not_in_state', h.state, h.version)::handover.outcome; end if;
  if h.version <> p_version then return row('changed_since', h.state, h.version)::handover.outcome; end if;
  v_there := h.receiver_controller_id;
  delete from access.subject_scope s where s.controller_id = v_there and ((s.subject_kind = 'DELIVERY' and s.subject_id = p_id) or (s.basis = 'CONSENT' and s.basis_id = p_id));
  delete from handover.delivered_level l where l.controller_id = v_there and l.handover_id = p_id;
  delete from handover.delivered_person p where p.controller_id = v_there and p.handover_id = p_id;
  delete from handover.event e where e.controller_id = v_there and e.handover_id = p_id;
  delete from handover.delivery d where d.controller_id = v_there and d.id = p_id;
  delete from handover.bridge b where b.id = p_id and b.controller_id in (v_controller, v_there);
  v_done := handover.move(v_controller, p_id, 'RECALL', 'RECALLED');
  update handover.handover set sent_on = null, received_on = null, read_on = null where controller_id = v_controller and id = p_id;
  perform access.note('ACT', 'HANDOVER', array[p_id, h.child_id], 'PREPARE');
  return v_done;
end $$;
comment on function handover.recall is 'Takes back what nobody at the school read: locks, looks, takes every row of it away there; the sender goes on with a draft whose unchanged parts keep their consent (H9, R10, trust 3.9).';
do $$ begin execute format('grant execute on function handover.recall to %I', access.role_name('caller')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function handover.recall;');
  }
}
