/** The letters and mails of a demo, laid with the synthetic kindcentrum; no migration, so that no other database has it. */
export const MAILBOX = `
create schema demo;
comment on schema demo is 'What only a demo has.';
create function demo.mailbox() returns table (code_id uuid, channel text, guardian_name text, email text, organisation text, call_name text, birth_date date,
  made_on date, last_day date, is_open boolean)
language sql stable security definer set search_path = '' as $$
  select k.id, k.channel, g.name, g.email, o.name, c.call_name, c.birth_date, k.made_on, (k.expires_at at time zone 'Europe/Amsterdam')::date - 1,
    k.used_at is null and k.replaced_at is null and k.expires_at > access.now() and k.wrong_tries < 5
  from children.guardian_code k
  join children.guardian g on g.controller_id = k.controller_id and g.id = k.guardian_id
  join children.child c on c.controller_id = k.controller_id and c.id = k.child_id
  join centre.controller o on o.id = k.controller_id
  order by k.made_on desc, k.id desc limit 100
$$;
comment on function demo.mailbox is 'What lies on the doormats of the invented parents.';
do $do$ declare v_caller text := regexp_replace(current_user, '_owner$', '_caller');
begin
  execute format('grant usage on schema demo to %I', v_caller);
  execute format('grant execute on function demo.mailbox to %I', v_caller);
end $do$;
`;
