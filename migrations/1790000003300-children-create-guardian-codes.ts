import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a parent comes in: a one-time code in a letter or a mail, together with the child's birth date; and the mails that wait to be sent. */
export class ChildrenCreateGuardianCodes1790000003300 implements MigrationInterface {
  name = 'ChildrenCreateGuardianCodes1790000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(issuing);
    await runner.query(redeeming);
    await runner.query(mailing);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function children.open_mail, children.claim_mails, children.redeem_code, children.fit_code;
drop table children.guardian_mail, children.guardian_code;
drop function children.replace_codes, children.queue_mail;
`);
  }
}

const tables = `
create table children.guardian_code (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  code_hash bytea not null unique check (length(code_hash) = 32),
  channel text not null check (channel in ('LETTER', 'MAIL')),
  made_on date not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  wrong_tries smallint not null default 0,
  primary key (controller_id, id),
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade
);
comment on table children.guardian_code is 'Purpose: a one-time code that lets one guardian in; only its hash is kept. Retention: 90 days after it expired, was used or replaced.';
create index guardian_code_by_guardian on children.guardian_code (controller_id, guardian_id);
create index guardian_code_by_child on children.guardian_code (controller_id, child_id);

create table children.guardian_mail (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  queued_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  tries smallint not null default 0,
  tried_at timestamptz,
  primary key (controller_id, id),
  foreign key (controller_id, id) references children.guardian_code (controller_id, id) on delete cascade
);
comment on table children.guardian_mail is 'Purpose: a code that waits to be mailed, by id alone: no address, no text, no name of a child. Retention: with its code.';
create index guardian_mail_waiting on children.guardian_mail (controller_id, queued_at) where sent_at is null;

call access.protect('children.guardian_code', 'family', 'select, insert', 'child_id');
call access.protect('children.guardian_mail', 'mail', 'select, update', 'child_id');
`;

const issuing = `
create function children.replace_codes() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- the guardian's row is locked first, so that of two codes made at once one is replaced
  perform from children.guardian g where g.controller_id = new.controller_id and g.id = new.guardian_id and g.child_id = new.child_id for update;
  if not found then raise exception 'no such guardian' using errcode = '23503'; end if;
  update children.guardian_code set replaced_at = access.now()
  where controller_id = new.controller_id and guardian_id = new.guardian_id and used_at is null and replaced_at is null;
  new.used_at := null; new.replaced_at := null; new.wrong_tries := 0;
  new.made_on := access.today();
  -- 30 whole days after this one
  new.expires_at := (new.made_on + 31)::timestamp at time zone 'Europe/Amsterdam';
  return new;
end $$;
create trigger guardian_code_replaces before insert on children.guardian_code for each row execute function children.replace_codes();

create function children.queue_mail() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into children.guardian_mail (controller_id, id, child_id, guardian_id) values (new.controller_id, new.id, new.child_id, new.guardian_id);
  return new;
end $$;
create trigger guardian_code_mails after insert on children.guardian_code for each row when (new.channel = 'MAIL') execute function children.queue_mail();
`;

const redeeming = `
create function children.fit_code(p_code_hash bytea, p_birth_date date) returns children.guardian
language plpgsql security definer set search_path = '' as $$
declare
  v_code children.guardian_code;
  v_guardian children.guardian;
begin
  select * into v_code from children.guardian_code where code_hash = p_code_hash for update;
  if not found or v_code.used_at is not null or v_code.replaced_at is not null or v_code.expires_at <= access.now() or v_code.wrong_tries >= 5 then
    return null;
  end if;
  select g.* into v_guardian from children.guardian g join children.child c on c.controller_id = g.controller_id and c.id = g.child_id
  where g.controller_id = v_code.controller_id and g.id = v_code.guardian_id and c.birth_date = p_birth_date;
  if not found then
    -- a found letter is no key: five wrong dates and the code is dead
    update children.guardian_code set wrong_tries = wrong_tries + 1 where controller_id = v_code.controller_id and id = v_code.id;
    return null;
  end if;
  return v_guardian;
end $$;
comment on function children.fit_code is 'Whose open code this is, with the child''s birth date; holds the code and does not use it up. Null for anything else; a wrong date counts.';

create function children.redeem_code(p_code_hash bytea, p_birth_date date, p_account uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_guardian constant children.guardian := children.fit_code(p_code_hash, p_birth_date);
  v_account uuid;
begin
  if v_guardian.id is null then return null; end if;
  update children.guardian_code set used_at = access.now() where code_hash = p_code_hash;
  select p.account_id into v_account from access.post p
  where p.controller_id = v_guardian.controller_id and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.scope_id = v_guardian.id
    and p.period @> access.today();
  if v_account is null then
    insert into access.account (id, issuer, subject, display_name) values (p_account, 'code', p_account::text, v_guardian.name);
    insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
    values (v_guardian.controller_id, gen_random_uuid(), p_account, 'GUARDIAN', 'GUARDIAN', v_guardian.id, daterange(access.today(), null));
    v_account := p_account;
  end if;
  return v_account;
end $$;
comment on function children.redeem_code is 'Lets one guardian in, once, with the code and the child''s birth date; null for anything else, whatever was wrong.';
do $$ begin execute format('grant execute on function children.redeem_code to %I', access.role_name('app')); end $$;
`;

const mailing = `
create function children.claim_mails(p_first integer) returns setof uuid language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.role is distinct from 'SERVICE' then raise exception 'only the worker sends mail' using errcode = '42501'; end if;
  return query update children.guardian_mail m set tries = m.tries + 1, tried_at = clock_timestamp()
    where m.controller_id = v_who.controller_id and m.id in (select w.id from children.guardian_mail w
      where w.controller_id = v_who.controller_id and w.sent_at is null and w.tries < 5 and (w.tried_at is null or w.tried_at + interval '1 minute' * power(4, w.tries) < clock_timestamp())
      order by w.queued_at limit p_first for update skip locked)
    returning m.id;
end $$;
comment on function children.claim_mails is 'The oldest mails to send now, for this worker alone: what was not sent comes back after 4 minutes, then after 16, 64 and 256, five times at most.';

create function children.open_mail(p_mail uuid) returns uuid[] language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.role is distinct from 'SERVICE' then raise exception 'only the worker sends mail' using errcode = '42501'; end if;
  return access.open('CHILD', array(select w.child_id from children.guardian_mail w where w.controller_id = v_who.controller_id and w.id = p_mail and w.sent_at is null), 'SEND_MAIL');
end $$;
comment on function children.open_mail is 'Opens, for the worker, the child whose guardian has this mail waiting.';
do $$ begin execute format('grant execute on function children.claim_mails, children.open_mail to %I', access.role_name('worker')); end $$;
`;
