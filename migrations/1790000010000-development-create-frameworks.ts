import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Observation frameworks as published data (O4): framework, line, step, indicator. Written once by the owner, changed by nobody. */
export class DevelopmentCreateFrameworks1790000010000 implements MigrationInterface {
  name = 'DevelopmentCreateFrameworks1790000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(immutability);
    await runner.query(publishing);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema development cascade;');
  }
}

const tables = `
create schema development;
comment on schema development is 'What we see of a child, and by which published framework.';
do $$ begin execute format('grant usage on schema development to %I', access.role_name('caller')); end $$;

create table development.framework (
  code text primary key check (code ~ '^[a-z0-9.-]{1,40}$'),
  uri text not null unique,
  version text not null,
  language text not null,
  title text not null,
  licence text not null,
  published_on date not null,
  domains jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  laid_at timestamptz not null default transaction_timestamp()
);
comment on table development.framework is 'Purpose: a published version of an observation framework with its domains (O4); deployment data without controller. Retention: for ever, since ratings refer to it.';

create table development.line (
  framework text not null references development.framework (code),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  uri text not null unique,
  place smallint not null check (place > 0),
  domain text not null,
  name text not null,
  name_en text not null,
  heading text not null,
  heading_en text not null,
  description text not null,
  primary key (framework, code),
  unique (framework, place)
);
comment on table development.line is 'Purpose: a line of development from birth to the end of groep 8, in the order of the page; deployment data without controller. Retention: with its framework.';

create table development.step (
  framework text not null,
  line text not null,
  number smallint not null check (number > 0),
  uri text not null unique,
  from_months smallint not null check (from_months >= 0),
  to_months smallint not null,
  description text not null,
  primary key (framework, line, number),
  foreign key (framework, line) references development.line (framework, code),
  check (to_months > from_months)
);
comment on table development.step is 'Purpose: what a colleague may see on a line, often between these ages in months, which are no norm; deployment data without controller. Retention: with its framework.';

create table development.indicator (
  framework text not null,
  line text not null,
  step smallint not null,
  number smallint not null check (number > 0),
  uri text not null unique,
  description text not null,
  primary key (framework, line, step, number),
  foreign key (framework, line, step) references development.step (framework, line, number)
);
comment on table development.indicator is 'Purpose: a short example of a step, shown when the rater doubts (O8); deployment data without controller. Retention: with its framework.';

do $$ begin
  execute format('grant select on development.framework, development.line, development.step, development.indicator to %I', access.role_name('caller'));
end $$;
`;

const immutability = `
create function development.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception '%.% is written once', tg_table_schema, tg_table_name using errcode = '42501';
end $$;
comment on function development.refuse_change is 'What was published or rated is never changed: a correction is a next version (O18).';

create function development.refuse_late_part() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from added a where not exists (
    select from development.framework f where f.code = a.framework and f.laid_at = transaction_timestamp())) then
    raise exception 'a published framework takes no more parts' using errcode = '42501';
  end if;
  return null;
end $$;
comment on function development.refuse_late_part is 'Lines, steps and indicators come in the transaction that publishes their framework, and never later.';

do $$ declare v_table text;
begin
  foreach v_table in array array['framework', 'line', 'step', 'indicator'] loop
    execute format('create trigger %1$s_never_changes before update or delete on development.%1$I for each row execute function development.refuse_change()', v_table);
    execute format('create trigger %1$s_never_emptied before truncate on development.%1$I for each statement execute function development.refuse_change()', v_table);
    if v_table <> 'framework' then
      execute format('create trigger %1$s_comes_whole after insert on development.%1$I referencing new table as added for each statement execute function development.refuse_late_part()', v_table);
    end if;
  end loop;
end $$;
`;

const publishing = `
create function development.publish_framework(p_code text, p_hash text, p_content jsonb) returns boolean language plpgsql set search_path = '' as $$
declare v_hash text := (select f.content_hash from development.framework f where f.code = p_code);
begin
  if v_hash = p_hash then return false; end if;
  if v_hash is not null then
    raise exception 'framework % was published with other content; publish a next version', p_code using errcode = '42501';
  end if;
  insert into development.framework (code, uri, version, language, title, licence, published_on, domains, content_hash)
  select p_code, f.uri, f.version, f.language, f.title, f.licence, f."publishedOn", f.domains, p_hash
  from jsonb_to_record(p_content) as f(uri text, version text, language text, title text, licence text, "publishedOn" date, domains jsonb);
  insert into development.line (framework, code, uri, place, domain, name, name_en, heading, heading_en, description)
  select p_code, l->>'code', l->>'uri', place, l->>'domain', l->>'name', l->>'nameEn', l->>'heading', l->>'headingEn', l->>'description'
  from jsonb_array_elements(p_content->'lines') with ordinality as lines(l, place);
  insert into development.step (framework, line, number, uri, from_months, to_months, description)
  select p_code, l->>'code', (s->>'number')::smallint, s->>'uri', (s->>'fromMonths')::smallint, (s->>'toMonths')::smallint, s->>'description'
  from jsonb_array_elements(p_content->'lines') l, jsonb_array_elements(l->'steps') s;
  insert into development.indicator (framework, line, step, number, uri, description)
  select p_code, l->>'code', (s->>'number')::smallint, place, i->>'uri', i->>'description'
  from jsonb_array_elements(p_content->'lines') l, jsonb_array_elements(l->'steps') s, jsonb_array_elements(s->'indicators') with ordinality as indicators(i, place);
  return true;
end $$;
comment on function development.publish_framework is 'Publishes a framework of the repository once: true when new, false when it lies there already, 42501 when it would change. For the owner only.';
`;
