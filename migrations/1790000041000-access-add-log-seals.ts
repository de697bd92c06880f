import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log is appended unchained; a sealer orders, chains and anchors it afterwards (design 3, trust 3.10). */
export class AccessAddLogSeals1790000041000 implements MigrationInterface {
  name = 'AccessAddLogSeals1790000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table access.log add column tx bigint not null default (pg_current_xact_id()::text::bigint);
comment on column access.log.tx is 'The transaction that wrote the line: everything below the oldest one still running is complete and can be sealed.';
create index log_by_tx on access.log using brin (tx);

create table access.log_seal (
  number bigint primary key,
  after_seq bigint not null,
  from_tx bigint not null,
  to_tx bigint not null check (to_tx >= from_tx),
  lines integer not null,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table access.log_seal is 'Purpose: blocks of log lines, each hash over the one before and its own lines, so that a changed or removed line shows; no personal data, deployment data without controller. Retention: as long as the log.';
comment on column access.log_seal.after_seq is 'The last line of the database this one was restored from; transaction numbers begin anew after it. 0 when never restored.';

create function access.log_line(p_line access.log) returns text language sql immutable set search_path = ''
as $$ select concat_ws('|', p_line.seq, extract(epoch from p_line.at), extract(epoch from p_line.trade_at), p_line.request_id, coalesce(p_line.controller_id::text, ''),
  p_line.account_id, coalesce(p_line.role, ''), p_line.action, p_line.operation, coalesce(p_line.purpose, ''), coalesce(p_line.subject_kind, ''),
  array_to_string(p_line.subject_ids, ',')) $$;
comment on function access.log_line is 'A log line as the text that is sealed.';

create function access.seal_block(p_after bigint, p_until bigint, p_from bigint, p_to bigint) returns access.log_seal
language plpgsql security definer set search_path = '' as $$
declare
  v_last access.log_seal;
  v_seal access.log_seal;
begin
  select * into v_last from access.log_seal order by number desc limit 1;
  insert into access.log_seal (number, after_seq, from_tx, to_tx, lines, hash)
  select coalesce(v_last.number, 0) + 1, p_after, p_from, p_to, count(*),
    sha256(coalesce(v_last.hash, '') || coalesce(string_agg(sha256(convert_to(access.log_line(l), 'UTF8')), ''::bytea order by l.tx, l.seq), ''))
  from access.log l where l.seq > p_after and l.seq <= p_until and l.tx >= p_from and l.tx < p_to
  returning * into v_seal;
  return v_seal;
end $$;
comment on function access.seal_block is 'Chains the lines of these transactions to the block before; called by seal_log only.';

create function access.seal_log(p_lines integer default 10000) returns setof access.log_seal
language plpgsql security definer set search_path = '' as $$
declare
  v_all constant bigint := 9223372036854775807;
  v_last access.log_seal;
  v_settled bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  v_here bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
  v_to bigint;
begin
  perform pg_advisory_xact_lock(hashtext('access.seal_log'));
  select * into v_last from access.log_seal order by number desc limit 1;
  v_last.after_seq := coalesce(v_last.after_seq, 0);
  v_last.to_tx := coalesce(v_last.to_tx, 0);
  if v_last.to_tx > v_here then
    -- restored into another cluster: close what came along, then begin with this cluster's own numbers
    v_to := (select coalesce(max(l.seq), v_last.after_seq) from access.log l where l.seq > v_last.after_seq and l.tx > v_here);
    return next access.seal_block(v_last.after_seq, v_to, v_last.to_tx, v_all);
    return next access.seal_block(v_to, v_to, 0, 0);
    return;
  end if;
  v_to := (select l.tx + 1 from access.log l where l.seq > v_last.after_seq and l.tx >= v_last.to_tx and l.tx < v_settled order by l.tx, l.seq offset p_lines - 1 limit 1);
  if v_to is not null or exists (select from access.log l where l.seq > v_last.after_seq and l.tx >= v_last.to_tx and l.tx < v_settled) then
    return next access.seal_block(v_last.after_seq, v_all, v_last.to_tx, coalesce(v_to, v_settled));
  end if;
end $$;
comment on function access.seal_log is 'Seals at most so many settled lines and returns the new blocks; nothing when there is nothing to seal. For the worker.';

create function access.log_head() returns access.log_seal language sql stable security definer set search_path = ''
as $$ select * from access.log_seal order by number desc limit 1 $$;
comment on function access.log_head is 'The newest block: what an anchor outside the database keeps.';

do $$ begin
  execute format('grant execute on function access.seal_log, access.log_head to %I', access.role_name('worker'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function access.log_head, access.seal_log, access.seal_block, access.log_line;
drop table access.log_seal;
alter table access.log drop column tx;
`);
  }
}
