import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An OPP ends with the support it is for, so that no clock runs on behind it (R28-R30). */
export class SupportAddOppEnd1790000070400 implements MigrationInterface {
  name = 'SupportAddOppEnd1790000070400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function support.end_opp_with_support() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state in ('ACTIVE', 'STRUCTURAL') and not exists (
    select from support.scale_level a join support.scale_level b on b.controller_id = a.controller_id and b.scale_id = a.scale_id
    where a.controller_id = new.controller_id and a.scale_id = new.scale_id and a.code = old.level_code and a.needs_opp and b.code = new.level_code and not b.needs_opp) then return null; end if;
  update support.opp o set state = access.next_state('support.opp', o.state, 'END'), ended_on = greatest(coalesce(new.ended_on, access.today()), o.need_on, o.started_on), version = o.version + 1
  where o.controller_id = new.controller_id and o.track_id = new.id and o.state <> 'ENDED';
  return null;
end $$;
comment on function support.end_opp_with_support is 'An OPP is for extra support and ends with it: when support stops, when the child leaves, or with the step to a level that needs none (R28, R30).';
create trigger track_ends_opp after update of state, level_code on support.track for each row execute function support.end_opp_with_support();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger track_ends_opp on support.track; drop function support.end_opp_with_support;');
  }
}
