import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live: the database tells every instance of the API that something changed, by id alone, and says who of those who listen may know it. */
export class AccessAddChanges1790000054000 implements MigrationInterface {
  name = 'AccessAddChanges1790000054000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(telling);
    await runner.query(hearing);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger session_end_is_told on access.session;
drop function access.tell_session_end, access.hearers, access.listeners, access.open_sessions, access.tell_change;
`);
  }
}

const telling = `
create function access.tell_change(p_controller uuid, p_kind text, p_id uuid) returns void language sql security definer set search_path = ''
as $$ select pg_notify('kindlijn_changes', jsonb_build_object('controllerId', p_controller, 'kind', p_kind, 'id', p_id)::text) $$;
comment on function access.tell_change is 'Tells every instance of the API, once this transaction is kept, that one subject changed: never what. Called by triggers on the facts alone.';

create function access.tell_session_end() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(null, 'SESSION', new.account_id);
  return null;
end $$;
create trigger session_end_is_told after update of ended_at on access.session for each row
  when (old.ended_at is null and new.ended_at is not null) execute function access.tell_session_end();
`;

const hearing = `
create function access.open_sessions(p_tokens bytea[]) returns table (place bigint, account_id uuid) language sql stable security definer set search_path = '' as $$
  select t.place, s.account_id from unnest(p_tokens) with ordinality t (hash, place)
  join access.session s on s.token_hash = t.hash and s.ended_at is null and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes'
  join access.account a on a.id = s.account_id and a.disabled_at is null
$$;
comment on function access.open_sessions is 'Which of these sessions are open; listening is no sign of life, so it keeps none open.';

create function access.listeners(p_tokens bytea[], p_controllers uuid[], p_roles text[]) returns table (place bigint, account_id uuid, wears boolean)
language sql stable security definer set search_path = '' as $$
  select o.place, o.account_id, exists (select from access.post p where p.account_id = o.account_id and p.controller_id = p_controllers[o.place]
    and p.role = p_roles[o.place] and p.period @> access.today())
  from access.open_sessions(p_tokens) o
$$;
comment on function access.listeners is 'Of sessions, each with one hat: which are open, whose they are, and whether that hat is worn today.';

create function access.hearers(p_controller uuid, p_kind text, p_id uuid, p_tokens bytea[], p_roles text[]) returns setof bigint
language sql stable security definer set search_path = '' as $$
  select o.place from access.open_sessions(p_tokens) o
  where exists (
    select from access.subject_scope s
    join access.rule r on r.role = p_roles[o.place] and r.scope_kind = s.scope_kind and r.subject_kind = s.subject_kind
    join access.post p on p.account_id = o.account_id and p.controller_id = s.controller_id and p.role = r.role and p.period @> access.today()
      and ((s.scope_kind = 'ACCOUNT' and s.scope_id = o.account_id) or (s.scope_kind = p.scope_kind and s.scope_id = p.scope_id))
    where s.controller_id = p_controller and s.subject_kind = p_kind and s.subject_id = p_id and s.closed_at is null and s.period @> access.today())
$$;
comment on function access.hearers is 'Which of those who listen with a hat of this controller could open this subject now: the join of reach, for many at once and any purpose. Opens nothing.';

do $$ begin execute format('grant execute on function access.listeners, access.hearers to %I', access.role_name('app')); end $$;
`;
