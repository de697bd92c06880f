import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A look that was just finished may be taken back by whoever finished it: within ten seconds, as if it had never been done (O18). */
export class DevelopmentAddUndoing1790000010020 implements MigrationInterface {
  name = 'DevelopmentAddUndoing1790000010020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function development.take_back_look(p_child uuid, p_look uuid) returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_look development.look;
  v_draft jsonb;
begin
  if not p_child = any (access.writable('observation')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v_look from development.look l
  where l.controller_id = v_who.controller_id and l.id = p_look and l.child_id = p_child and l.account_id = v_who.account_id for update;
  -- of somebody else, or never there: the same answer as too late
  if not found then return null; end if;
  -- ten seconds, and what the way there takes; later a correction keeps both versions
  if v_look.state <> 'DONE' or v_look.saved_at < access.now() - interval '15 seconds'
    or exists (select from development.look d where d.controller_id = v_look.controller_id and d.child_id = p_child and d.account_id = v_who.account_id and d.state = 'DRAFT')
    or exists (select from development.rating r join development.rating n on n.controller_id = r.controller_id and n.replaces = r.id
      where r.controller_id = v_look.controller_id and r.child_id = p_child and r.look_id = p_look)
    or exists (select from development.wellbeing n where n.controller_id = v_look.controller_id and n.replaces = p_look) then
    return null;
  end if;
  select jsonb_build_object('observedOn', v_look.done_on, 'wellbeing', w.wellbeing, 'involvement', w.involvement, 'marks', coalesce((
    select jsonb_agg(jsonb_build_object('line', r.line, 'step', r.step, 'sight', r.sight, 'certainty', r.certainty, 'note', r.note) order by r.line)
    from development.rating r where r.controller_id = v_look.controller_id and r.child_id = p_child and r.look_id = p_look), '[]'))
  into v_draft from (select) one left join development.wellbeing w on w.controller_id = v_look.controller_id and w.id = p_look;
  delete from development.rating r where r.controller_id = v_look.controller_id and r.child_id = p_child and r.look_id = p_look;
  delete from development.wellbeing w where w.controller_id = v_look.controller_id and w.id = p_look;
  update development.look set state = 'DRAFT', done_on = null, draft = v_draft, saved_at = access.now(), version = version + 1
  where controller_id = v_look.controller_id and id = p_look returning version into v_look.version;
  perform access.note('ACT', 'CHILD', array[p_child], 'RATE');
  return v_look.version;
end $$;
comment on function development.take_back_look is 'Makes a look a private draft again, with all that was marked, for its own writer within ten seconds of Klaar: it costs no version. The new version of the draft; null when it is too late or something was built on it (O18).';
do $$ begin execute format('grant execute on function development.take_back_look to %I', access.role_name('caller')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function development.take_back_look;');
  }
}
