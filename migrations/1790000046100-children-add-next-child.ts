import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A next code for somebody who is in by one already: the guardianship joins that login, and leaves the login it had. */
export class ChildrenAddNextChild1790000046100 implements MigrationInterface {
  name = 'ChildrenAddNextChild1790000046100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function children.add_child(p_code_hash bytea, p_birth_date date, p_token_hash bytea) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_account constant uuid := access.session_account(p_token_hash);
  v_guardian children.guardian;
  v_before uuid[];
begin
  -- one letter at a time: two of one child, both at once, would each find that there is none yet
  perform from access.account a where a.id = v_account and a.issuer = 'code' for no key update;
  if not found then return 'NOT_BY_CODE'; end if;
  -- asked again after a lost answer: what was done stays done
  perform from children.guardian_code k
  join children.child c on c.controller_id = k.controller_id and c.id = k.child_id
  join access.post p on p.controller_id = k.controller_id and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.scope_id = k.guardian_id
  where k.code_hash = p_code_hash and k.used_at is not null and c.birth_date = p_birth_date and p.account_id = v_account and p.period @> access.today();
  if found then return 'ADDED'; end if;

  v_guardian := children.fit_code(p_code_hash, p_birth_date);
  if v_guardian.id is null then return null; end if;
  -- all with authority decide, each for themselves (R9): the letter of the other parent stays theirs, unused
  perform from access.post p join children.guardian g on g.controller_id = p.controller_id and g.id = p.scope_id
  where p.controller_id = v_guardian.controller_id and p.account_id = v_account and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.period @> access.today()
    and g.child_id = v_guardian.child_id and g.id <> v_guardian.id;
  if found then return 'OTHER_PARENT'; end if;

  update children.guardian_code set used_at = access.now() where code_hash = p_code_hash;
  with moved as (
    update access.post p set version = p.version + 1, period = daterange(lower(p.period), greatest(lower(p.period), access.today()))
    where p.controller_id = v_guardian.controller_id and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.scope_id = v_guardian.id
      and p.account_id <> v_account and p.period @> access.today() returning p.account_id
  )
  select coalesce(array_agg(m.account_id), '{}') into v_before from moved m;
  update access.session s set ended_at = clock_timestamp() where s.account_id = any (v_before) and s.ended_at is null
    and not exists (select from access.post p where p.account_id = s.account_id and p.period @> access.today());
  insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
  select v_guardian.controller_id, gen_random_uuid(), v_account, 'GUARDIAN', 'GUARDIAN', v_guardian.id, daterange(access.today(), null)
  where not exists (select from access.post p where p.controller_id = v_guardian.controller_id and p.account_id = v_account and p.role = 'GUARDIAN'
    and p.scope_kind = 'GUARDIAN' and p.scope_id = v_guardian.id and p.period @> access.today());
  insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
  values (access.now(), gen_random_uuid(), v_guardian.controller_id, v_account, 'GUARDIAN', 'ACT', 'CODE', 'OWN_HOUSEHOLD', 'HOUSEHOLD', array[v_guardian.id]);
  return 'ADDED';
end $$;
comment on function children.add_child is 'Adds a guardianship to the login of an open session, once, with its code and the child''s birth date as proof: ADDED, also when it was added before; OTHER_PARENT of a child this login has already; NOT_BY_CODE for the login of a colleague; null for anything else, whatever was wrong. 28000 without a session.';
do $$ begin execute format('grant execute on function children.add_child to %I', access.role_name('app')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function children.add_child');
  }
}
