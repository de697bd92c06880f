import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board on which coaches who work alone think along with each other, across organisations: questions and answers without a name of anybody (X14). */
export class CoachingCreateIntervision1790000055000 implements MigrationInterface {
  name = 'CoachingCreateIntervision1790000055000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(reading);
    await runner.query(writing);
    await runner.query(upkeep);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from access.retention_rule where table_name in ('coaching.intervision_question', 'coaching.intervision_answer');
drop function coaching.take_back_intervision, coaching.answer_intervision, coaching.ask_intervision, coaching.intervision_board, coaching.thinking_along;
drop table coaching.intervision_answer, coaching.intervision_question;
`);
  }
}

// no foreign key from answer to question: they may lie at two organisations, and no row refers across that line
const tables = `
create table coaching.intervision_question (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  account_id uuid not null references access.account (id),
  theme text check (theme in ('EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE')),
  text text not null check (length(text) between 10 and 500),
  asked_on date not null,
  asked_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, id)
);
comment on table coaching.intervision_question is 'Purpose: what a coach lays before coaches of other organisations, without a child and without a name; whose it is stays at the own organisation (X14). Retention: 1 year after it was asked.';
create index intervision_question_by_day on coaching.intervision_question (asked_at desc);

create table coaching.intervision_answer (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  question_id uuid not null,
  account_id uuid not null references access.account (id),
  text text not null check (length(text) between 3 and 500),
  answered_on date not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (controller_id, id)
);
comment on table coaching.intervision_answer is 'Purpose: what another coach thinks of such a question, without a name (X14). Retention: 1 year after it was answered.';
create index intervision_answer_by_question on coaching.intervision_answer (question_id, answered_at);

do $$ declare v_table text;
begin
  foreach v_table in array array['coaching.intervision_question', 'coaching.intervision_answer'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
end $$;
`;

const reading = `
create function coaching.thinking_along() returns access.caller language plpgsql stable security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  if v_who.account_id is null or not v_who.account_id = any (access.opened('intervision')) then raise exception 'only who coaches' using errcode = '42501'; end if;
  return v_who;
end $$;
comment on function coaching.thinking_along is 'The caller, as a coach who opened the board under the hat that is worn; 42501 for anybody else.';

create function coaching.intervision_board(p_first integer) returns table (id uuid, theme text, text text, asked_on date, own boolean, answers jsonb)
language sql stable security definer set search_path = '' as $$
  select q.id, q.theme, q.text, q.asked_on, q.account_id = w.account_id,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'answeredOn', a.answered_on, 'own', a.account_id = w.account_id) order by a.answered_at)
      from (select x.* from coaching.intervision_answer x where x.question_id = q.id order by x.answered_at limit 50) a), '[]')
  from coaching.thinking_along() w, coaching.intervision_question q
  where q.asked_on > w.today - 365
  order by q.asked_at desc, q.id limit least(p_first, 100)
$$;
comment on function coaching.intervision_board is 'Questions and answers of all organisations, the newest first: no organisation, no name; only which are the reader''s own.';
`;

const writing = `
create function coaching.ask_intervision(p_id uuid, p_theme text, p_text text) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := coaching.thinking_along();
begin
  insert into coaching.intervision_question (controller_id, id, account_id, theme, text, asked_on) values (v_who.controller_id, p_id, v_who.account_id, p_theme, p_text, v_who.today);
  return query select null::text, 'ASKED', 1;
end $$;
comment on function coaching.ask_intervision is 'Lays a question before coaches of all organisations.';

create function coaching.answer_intervision(p_id uuid, p_question uuid, p_text text) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := coaching.thinking_along();
begin
  perform from coaching.intervision_question q where q.id = p_question and q.asked_on > v_who.today - 365 for share;
  if not found then return; end if;
  insert into coaching.intervision_answer (controller_id, id, question_id, account_id, text, answered_on) values (v_who.controller_id, p_id, p_question, v_who.account_id, p_text, v_who.today);
  return query select null::text, 'ANSWERED', 1;
end $$;
comment on function coaching.answer_intervision is 'Thinks along with a question of the board; no row for one that is not there any more.';

create function coaching.take_back_intervision(p_id uuid) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who access.caller := coaching.thinking_along();
begin
  delete from coaching.intervision_answer a where a.id = p_id and a.account_id = v_who.account_id and a.controller_id = v_who.controller_id;
  if not found then
    delete from coaching.intervision_question q where q.id = p_id and q.account_id = v_who.account_id and q.controller_id = v_who.controller_id;
    if not found then return; end if;
    delete from coaching.intervision_answer a where a.question_id = p_id;
  end if;
  return query select null::text, 'TAKEN_BACK', 2;
end $$;
comment on function coaching.take_back_intervision is 'Takes one''s own question, with what was answered, or one''s own answer off the board: it is gone.';
`;

const upkeep = `
do $$ begin
  execute format('grant execute on function coaching.intervision_board, coaching.ask_intervision, coaching.answer_intervision, coaching.take_back_intervision to %I', access.role_name('caller'));
end $$;
insert into access.retention_rule (table_name, sentence, due, automatic) values
('coaching.intervision_question', '1 year after it was asked', 't.asked_on < access.today() - interval ''1 year''', true),
('coaching.intervision_answer', '1 year after it was answered', 't.answered_on < access.today() - interval ''1 year''', true);
`;
