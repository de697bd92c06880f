import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of a handover and a parent's words or choice are told to the preschool's open pages at once: that it changed, never what. */
export class HandoverAddChanges1790000054500 implements MigrationInterface {
  name = 'HandoverAddChanges1790000054500';

  async up(runner: QueryRunner): Promise<void> {
    // not of what arrived at a school: a page that asks again by itself would count as somebody who read it
    await runner.query(`
create function handover.tell_handover() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(new.controller_id, 'HANDOVER', new.handover_id);
  return null;
end $$;
comment on function handover.tell_handover is 'Tells that something was said of a handover, by its id alone. Not of each sentence that is typed: a board would ask again with every pause.';

create function handover.tell_step() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(new.controller_id, 'HANDOVER', new.id);
  return null;
end $$;
comment on function handover.tell_step is 'Tells that a handover is somewhere else on its way, by its id alone.';

create trigger handover_tells_begin after insert on handover.handover for each row execute function handover.tell_step();
create trigger handover_tells after update on handover.handover for each row when (new is distinct from old) execute function handover.tell_step();
`);
    for (const table of SAID)
      await runner.query(`create trigger ${table}_tells after insert or update on handover.${table} for each row execute function handover.tell_handover()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of SAID) await runner.query(`drop trigger ${table}_tells on handover.${table}`);
    await runner.query('drop trigger handover_tells on handover.handover');
    await runner.query('drop trigger handover_tells_begin on handover.handover');
    await runner.query('drop function handover.tell_handover, handover.tell_step');
  }
}

const SAID = ['parent_view', 'decision', 'replacement'];
