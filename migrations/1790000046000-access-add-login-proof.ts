import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session begins by a proof that the database checks itself: a login sealed with a key the application's role cannot read,
 * a guardian's code, or, in a demo or test alone, a persona. Nobody opens one for an account by naming it, nor ever for a service.
 */
export class AccessAddLoginProof1790000046000 implements MigrationInterface {
  name = 'AccessAddLoginProof1790000046000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(opening);
    await runner.query(proofs);
    await runner.query(code);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function children.redeem_code(bytea, date, uuid, bytea), access.start_persona_session, access.start_proven_session, access.knows_login_key, access.open_session;
drop trigger session_is_of_a_person on access.session;
drop function access.refuse_service_session;
alter table access.secret drop column login_key;
alter function children.match_code rename to redeem_code;
create function access.match_account(p_issuer text, p_subject text) returns uuid language sql stable security definer set search_path = ''
as $$ select id from access.account where issuer = p_issuer and subject = p_subject and disabled_at is null $$;
create function access.start_session(p_token_hash bytea, p_account uuid, p_method text, p_hours integer) returns void language sql security definer set search_path = ''
as $$ insert into access.session (token_hash, account_id, method, expires_at) values (p_token_hash, p_account, p_method, clock_timestamp() + make_interval(hours => p_hours)) $$;
`);
  }
}

const opening = `
alter table access.secret add column login_key bytea check (length(login_key) = 32);
comment on column access.secret.login_key is 'With it the API seals that a provider vouched for somebody; laid by migrate, known to no role that logs in.';

drop function access.start_session, access.match_account;

create function access.refuse_service_session() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from access.account a where a.id = new.account_id and a.issuer = 'service')
    or exists (select from access.post p where p.account_id = new.account_id and p.role = 'SERVICE') then
    raise exception 'a service account has no session' using errcode = '28000';
  end if;
  return new;
end $$;
comment on function access.refuse_service_session is 'The worker enters by its post, on its own database role; a session of it would be a way around.';
create trigger session_is_of_a_person before insert or update of account_id on access.session for each row execute function access.refuse_service_session();

create function access.open_session(p_token_hash bytea, p_account uuid, p_method text, p_hours integer) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  insert into access.session (token_hash, account_id, method, expires_at)
  select p_token_hash, a.id, p_method, clock_timestamp() + make_interval(hours => least(p_hours, 10)) from access.account a
  where a.id = p_account and a.disabled_at is null;
  if not found then return null; end if;
  insert into access.log (trade_at, request_id, account_id, action, operation) values (access.now(), gen_random_uuid(), p_account, 'LOGIN', p_method);
  return p_account;
end $$;
comment on function access.open_session is 'Opens a session of at most 10 hours; the token itself never reaches the database. Called behind a proof, or by the owner; by no role that logs in.';
`;

const proofs = `
create function access.knows_login_key(p_proof text) returns boolean language sql stable security definer set search_path = ''
as $$ select coalesce(p_proof = encode(public.hmac('login key', s.login_key, 'sha256'), 'hex'), false) from access.secret s $$;
comment on function access.knows_login_key is 'Whether whoever asks seals logins with the key of this database; an API that does not would refuse everybody.';

create function access.start_proven_session(p_token_hash bytea, p_issuer text, p_subject text, p_at bigint, p_proof text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_key bytea := (select s.login_key from access.secret s);
  v_body text := concat_ws('|', 'login', encode(p_token_hash, 'hex'), p_at, encode(convert_to(p_issuer, 'UTF8'), 'hex'), encode(convert_to(p_subject, 'UTF8'), 'hex'));
begin
  if v_key is null or p_proof is distinct from encode(public.hmac(convert_to(v_body, 'UTF8'), v_key, 'sha256'), 'hex')
     or abs(extract(epoch from clock_timestamp()) - p_at) > 60 then
    raise exception 'this login was not proven' using errcode = '28000';
  end if;
  return access.open_session(p_token_hash, (select a.id from access.account a where a.issuer = p_issuer and a.subject = p_subject), 'OIDC', 10);
end $$;
comment on function access.start_proven_session is 'Opens a session for whom a provider vouched for within the last minute, sealed for this token alone; null when nobody invited this person, 28000 without the seal.';

create function access.start_persona_session(p_token_hash bytea, p_issuer text, p_subject text) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  if (select mode from access.deployment) not in ('demo', 'test') then
    raise exception 'personas live in a demo' using errcode = '42501';
  end if;
  return access.open_session(p_token_hash, (select a.id from access.account a where a.issuer = p_issuer and a.subject = p_subject), 'DEMO', 10);
end $$;
comment on function access.start_persona_session is 'Opens a session as a persona of a demo or test; refuses in production.';

do $$ begin
  execute format('grant execute on function access.knows_login_key, access.start_proven_session, access.start_persona_session to %I', access.role_name('app'));
end $$;
`;

const code = `
alter function children.redeem_code(bytea, date, uuid) rename to match_code;
do $$ begin execute format('revoke execute on function children.match_code from %I', access.role_name('app')); end $$;
comment on function children.match_code is 'Uses one code up, with the child''s birth date, and gives the guardian''s account; null for anything else, whatever was wrong. Called by redeem_code only.';

create function children.redeem_code(p_code_hash bytea, p_birth_date date, p_account uuid, p_token_hash bytea) returns uuid
language sql security definer set search_path = ''
as $$ select access.open_session(p_token_hash, children.match_code(p_code_hash, p_birth_date, p_account), 'CODE', 10) $$;
comment on function children.redeem_code is 'Lets one guardian in, once: the code and the child''s birth date are the proof of the session; null for anything else, whatever was wrong.';
do $$ begin execute format('grant execute on function children.redeem_code(bytea, date, uuid, bytea) to %I', access.role_name('app')); end $$;
`;
