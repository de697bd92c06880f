import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parents as principal: their own words and familiegroepsplan (R43), whether it can be borne, a worry that waits for an answer, a support family (domain 0.1 q-u). */
export class SupportCreateFamily1790000071100 implements MigrationInterface {
  name = 'SupportCreateFamily1790000071100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(words);
    await runner.query(concerns);
    await runner.query(matches);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.family_match';`);
    await runner.query(`
drop function support.write_family_text, support.comment_family_text, support.say_bearing, support.raise_concern, support.answer_concern, support.children_with_concerns, support.concern_reader, support.hears_concerns,
  support.propose_match, support.step_match, support.name_of_colleague;
drop table support.family_text, support.family_comment, support.bearing, support.concern, support.family_match cascade;
`);
  }
}

const tables = `
create table support.family_text (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  part text not null check (part in ('OWN', 'SELF', 'NETWORK', 'PROFESSIONAL')),
  text bytea not null,
  written_on date not null,
  version integer not null default 1,
  primary key (controller_id, id),
  unique (controller_id, child_id, guardian_id, part),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade
);
comment on table support.family_text is 'Purpose: what a parent writes themselves: the own part, and the three parts of the familiegroepsplan (R43); nobody else changes it; sealed. Retention: with the child''s support.';

create table support.family_comment (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  text_id uuid not null,
  account_id uuid not null references access.account (id),
  comment bytea not null,
  on_date date not null,
  primary key (controller_id, id),
  foreign key (controller_id, text_id) references support.family_text (controller_id, id) on delete cascade
);
comment on table support.family_comment is 'Purpose: what a professional says beside the parents'' own words, never in them (R43); sealed. Retention: with those words.';
create index family_comment_by_text on support.family_comment (controller_id, text_id);

create table support.bearing (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  side text not null check (side in ('PARENTS', 'STAFF')),
  answer text not null check (answer in ('YES', 'JUST', 'NO')),
  on_date date not null,
  said_by uuid not null references access.account (id),
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table support.bearing is 'Purpose: can this be borne (is dit te dragen), said by each side for itself on a day; never a score of the child. Retention: with the child''s support.';
create index bearing_by_child on support.bearing (controller_id, child_id, on_date);

create table support.concern (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  words bytea not null,
  raised_on date not null,
  answer bytea,
  answered_on date,
  answered_by uuid references access.account (id),
  ended_on date,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade,
  -- it is over when it was answered; without an answer only because the child left
  constraint concern_answered check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null) and answered_on >= raised_on),
  constraint concern_ended check (ended_on >= raised_on and (ended_on is null or answered_on is null))
);
comment on table support.concern is 'Purpose: a parent''s worry (ik maak me zorgen), which waits for the owner''s answer, until the child has left; sealed. Retention: with the child''s support.';
create index concern_by_child on support.concern (controller_id, child_id);
create index concern_open on support.concern (controller_id) where answered_on is null and ended_on is null;

create table support.family_match (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'SCREENED', 'CHOSEN', 'RUNNING', 'ENDED')),
  family bytea not null,
  signal_account_id uuid not null references access.account (id),
  checked text[] not null default '{}' check (checked <@ array['TALKED', 'HOME_SEEN', 'SAFETY_LIST', 'REFERENCES', 'AGREEMENTS']),
  vog_on date,
  parents_chose_on date,
  family_chose_on date,
  starts_on date,
  ends_on date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint match_screened check (state in ('PROPOSED', 'ENDED') or (cardinality(checked) = 5 and vog_on is not null)),
  constraint match_chosen check (state in ('PROPOSED', 'SCREENED', 'ENDED') or (parents_chose_on is not null and family_chose_on is not null)),
  constraint match_runs check (state <> 'RUNNING' or (starts_on is not null and ends_on > starts_on)),
  constraint match_ended check ((state = 'ENDED') = (ended_on is not null))
);
comment on table support.family_match is 'Purpose: a support family (steungezin) beside a family: screened, chosen by both, from when to when, and to which professional it passes a signal; it has no access to any record; its name is sealed. Retention: with the child''s support.';
create unique index family_match_one on support.family_match (controller_id, child_id) where state <> 'ENDED';

call access.protect('support.family_text', 'support_own', 'select', 'child_id');
call access.protect('support.family_comment', 'support_own', 'select', 'child_id');
call access.protect('support.family_match', 'support_own', 'select', 'child_id');
call access.protect('support.bearing', 'support_talk', 'select', 'child_id');
call access.protect('support.concern', 'support_talk', 'select', 'child_id');
`;

const words = `
create function support.name_of_colleague(p_account uuid) returns text language sql stable security definer set search_path = '' as $$
  select a.display_name from access.account a where a.id = p_account and cardinality(access.opened('support')) > 0
    and exists (select from access.post p where p.controller_id = access.controller() and p.account_id = a.id and p.role <> 'GUARDIAN')
$$;
comment on function support.name_of_colleague is 'The name of a colleague of this organisation, for who opened the support of a child.';

create function support.write_family_text(p_id uuid, p_child uuid, p_part text, p_version integer, p_text bytea) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_guardian constant uuid := support.own_guardian(p_child);
  v_text support.family_text;
begin
  if v_guardian is null or p_child <> all (access.writable('support_own')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v_text from support.family_text t where t.controller_id = access.controller() and t.child_id = p_child and t.guardian_id = v_guardian and t.part = p_part for update;
  if coalesce(v_text.version, 0) <> p_version or (v_text.id is not null and v_text.id <> p_id) then return query select 'changed_since', null::text, coalesce(v_text.version, 0); return; end if;
  insert into support.family_text as t (controller_id, id, child_id, guardian_id, part, text, written_on) values (access.controller(), p_id, p_child, v_guardian, p_part, p_text, access.today())
  on conflict (controller_id, id) do update set text = excluded.text, written_on = excluded.written_on, version = t.version + 1;
  return query select null::text, p_part, p_version + 1;
end $$;
comment on function support.write_family_text is 'A parent with authority writes their own words; of another parent, and of a colleague, they are never.';

create function support.comment_family_text(p_id uuid, p_text uuid, p_comment bytea) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_text support.family_text;
begin
  select * into v_text from support.family_text t where t.controller_id = v_who.controller_id and t.id = p_text;
  if not found or v_who.role = 'GUARDIAN' or v_text.child_id <> all (access.writable('support_own')) then raise exception 'not yours' using errcode = '42501'; end if;
  insert into support.family_comment values (v_text.controller_id, p_id, v_text.child_id, p_text, v_who.account_id, p_comment, v_who.today) on conflict do nothing;
  if not found then return query select 'support_comment_said', null::text, 1; return; end if;
  return query select null::text, 'COMMENTED', 1;
end $$;
comment on function support.comment_family_text is 'A professional says something beside the parents'' words; the words stay as they are (R43).';

create function support.say_bearing(p_id uuid, p_child uuid, p_answer text) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if p_child <> all (access.writable('support_talk')) or (v_who.role = 'GUARDIAN' and support.own_guardian(p_child) is null) then raise exception 'not yours' using errcode = '42501'; end if;
  insert into support.bearing values (v_who.controller_id, p_id, p_child, case v_who.role when 'GUARDIAN' then 'PARENTS' else 'STAFF' end, p_answer, v_who.today, v_who.account_id);
  perform access.tell_change(v_who.controller_id, 'CHILD', p_child);
  return query select null::text, p_answer, 1;
end $$;
comment on function support.say_bearing is 'Each side says for itself whether it can be borne: yes, just, or no.';
`;

const concerns = `
create function support.raise_concern(p_id uuid, p_child uuid, p_words bytea) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_guardian constant uuid := support.own_guardian(p_child);
begin
  if v_guardian is null or p_child <> all (access.writable('support_talk')) then raise exception 'not yours' using errcode = '42501'; end if;
  if not exists (select from support.hears_concerns(access.controller(), p_child)) then return query select 'support_concern_nobody', null::text, 1; return; end if;
  insert into support.concern (controller_id, id, child_id, guardian_id, words, raised_on) values (access.controller(), p_id, p_child, v_guardian, p_words, access.today()) on conflict do nothing;
  if not found then return query select 'support_concern_told', null::text, 1; return; end if;
  perform access.tell_change(access.controller(), 'CHILD', p_child);
  return query select null::text, 'OPEN', 1;
end $$;
comment on function support.raise_concern is 'A parent is worried; who owns the child''s support is told at once.';

create function support.answer_concern(p_child uuid, p_id uuid, p_answer bytea) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.role = 'GUARDIAN' or p_child <> all (access.writable('support_talk')) then raise exception 'not yours' using errcode = '42501'; end if;
  if p_answer is null then return query select 'support_concern_answer', null::text, 1; return; end if;
  update support.concern c set answer = p_answer, answered_on = v_who.today, answered_by = v_who.account_id
  where c.controller_id = v_who.controller_id and c.child_id = p_child and c.id = p_id and c.answered_on is null and c.ended_on is null;
  if not found then return query select case when exists (select from support.concern c where c.controller_id = v_who.controller_id and c.child_id = p_child and c.id = p_id) then 'support_concern_over' else 'not_found' end, null::text, 1; return; end if;
  perform access.tell_change(v_who.controller_id, 'CHILD', p_child);
  return query select null::text, 'ANSWERED', 2;
end $$;
comment on function support.answer_concern is 'A worry ends with an answer, once.';

create function support.hears_concerns(p_controller uuid, p_child uuid) returns table (kind text, account_id uuid) language sql stable security definer set search_path = '' as $$
  with here as (
    select s.controller_id, s.scope_kind, s.scope_id from access.subject_scope s
    where s.controller_id = p_controller and s.subject_kind = 'CHILD' and s.subject_id = p_child and s.closed_at is null and s.period @> access.today()
  ), own as (
    select t.owner_account_id as account_id from support.track t
    where t.controller_id = p_controller and t.child_id = p_child and t.state in ('ACTIVE', 'STRUCTURAL', 'AFTERCARE') and support.may_own(t.controller_id, t.location_id, t.owner_account_id)
      and exists (select from here h where h.scope_kind in ('LOCATION', 'GROUP')) limit 1
  ), heard as (
    select 1 as place, 'OWNER' as kind, o.account_id from own o
    union all select 2, 'CARE_COORDINATOR', null from here h join access.post p using (controller_id, scope_kind, scope_id) where h.scope_kind = 'LOCATION' and p.role = 'CARE_COORDINATOR' and p.period @> access.today()
    union all select 3, 'GROUP', null from here h where h.scope_kind = 'GROUP'
  )
  select h.kind, h.account_id from heard h order by h.place limit 1
$$;
comment on function support.hears_concerns is 'Who hears the worries of a child''s parents: the owner of its support, else the care coordinator of its location, else who has its group. Nobody where the child is no longer.';

create function support.concern_reader(p_child uuid) returns table (kind text, name text) language sql stable security definer set search_path = '' as $$
  select h.kind, a.display_name from support.hears_concerns(access.controller(), p_child) h left join access.account a on a.id = h.account_id where p_child = any (access.opened('support'))
$$;
comment on function support.concern_reader is 'Who hears the worries about an opened child: a kind, and the name of who owns its support.';

create function support.children_with_concerns(p_first integer, p_purpose text) returns setof uuid language sql stable security definer set search_path = '' as $$
  with waiting as materialized (
    select c.child_id, c.since from access.caller() w
    cross join lateral (select o.child_id, min(o.raised_on) as since from support.concern o where o.controller_id = w.controller_id and o.answered_on is null and o.ended_on is null group by o.child_id) c
    cross join lateral support.hears_concerns(w.controller_id, c.child_id) h
    where case h.kind when 'OWNER' then h.account_id = w.account_id when 'CARE_COORDINATOR' then w.role = 'CARE_COORDINATOR' else true end
  )
  -- of many schools under one board the own ones alone count for how many are asked for
  select r from access.within_reach(access.caller(), 'CHILD', array(select child_id from waiting), p_purpose) r join waiting on child_id = r
  order by since, child_id limit p_first
$$;
comment on function support.children_with_concerns is 'Whose parents wait for an answer of who asks, as far as in reach: see hears_concerns. Opens nothing.';
`;

const matches = `
call access.declare_steps('support.family_match',
  'PROPOSED SCREEN SCREENED', 'SCREENED CHOOSE CHOSEN', 'CHOSEN START RUNNING', 'PROPOSED END ENDED', 'SCREENED END ENDED', 'CHOSEN END ENDED',
  'RUNNING END ENDED');

create function support.propose_match(p_id uuid, p_child uuid, p_family bytea, p_signal uuid) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare v_who constant access.caller := access.caller();
begin
  if v_who.role = 'GUARDIAN' or p_child <> all (access.writable('support_own')) then raise exception 'not yours' using errcode = '42501'; end if;
  -- the route of a signal ends with a colleague of this organisation, who stays responsible (domain 0.1 u)
  if not exists (select from support.colleagues(p_child) c where c.account_id = p_signal) then return query select 'support_match_signal', null::text, 0; return; end if;
  update support.family_match m set state = access.next_state('support.family_match', m.state, 'END'), ended_on = m.ends_on, version = m.version + 1
  where m.controller_id = v_who.controller_id and m.child_id = p_child and m.state <> 'ENDED' and m.ends_on < v_who.today;
  insert into support.family_match (controller_id, id, child_id, family, signal_account_id) values (v_who.controller_id, p_id, p_child, p_family, p_signal) on conflict (controller_id, child_id) where state <> 'ENDED' do nothing;
  if not found then return query select 'support_match_runs', null::text, 0; return; end if;
  return query select null::text, 'PROPOSED', 1;
end $$;
comment on function support.propose_match is 'Proposes a support family, with the professional to whom it passes a signal.';

create function support.step_match(p_child uuid, p_id uuid, p_version integer, p_action text, p_checked text[], p_vog date, p_family_chose date, p_starts date, p_ends date)
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_match support.family_match;
  v_next text;
begin
  select * into v_match from support.family_match m where m.controller_id = v_who.controller_id and m.child_id = p_child and m.id = p_id for update;
  if not found or p_child <> all (access.writable('support_own')) then raise exception 'not yours' using errcode = '42501'; end if;
  -- parents choose, and may end; screening and dates are a professional's (domain 0.1 u)
  if v_who.role = 'GUARDIAN' then
    if support.own_guardian(p_child) is null or p_action not in ('CHOOSE', 'END') then raise exception 'not yours' using errcode = '42501'; end if;
  elsif p_action = 'CHOOSE' then return query select 'support_match_parents', null::text, v_match.version; return;
  end if;
  if v_match.version <> p_version then return query select 'changed_since', null::text, v_match.version; return; end if;
  v_next := access.next_state('support.family_match', v_match.state, p_action);
  if v_next is null or v_match.ends_on < v_who.today then return query select 'support_not_from_here', null::text, v_match.version; return; end if;
  if p_action = 'SCREEN' and cardinality(coalesce(p_checked, '{}')) < 5 then return query select 'support_match_checklist', null::text, v_match.version; return; end if;
  if p_action = 'SCREEN' and (p_vog is null or p_vog > v_who.today) then return query select 'support_match_vog', null::text, v_match.version; return; end if;
  if p_action = 'SCREEN' and (p_family_chose is null or p_family_chose > v_who.today) then return query select 'support_match_family', null::text, v_match.version; return; end if;
  if p_action = 'START' and (p_starts is null or p_ends is null or p_ends <= p_starts or p_ends < v_who.today) then return query select 'support_match_dates', null::text, v_match.version; return; end if;
  update support.family_match m set state = v_next, version = m.version + 1,
    checked = case p_action when 'SCREEN' then p_checked else m.checked end, vog_on = case p_action when 'SCREEN' then p_vog else m.vog_on end,
    family_chose_on = case p_action when 'SCREEN' then p_family_chose else m.family_chose_on end, parents_chose_on = case p_action when 'CHOOSE' then v_who.today else m.parents_chose_on end,
    starts_on = case p_action when 'START' then p_starts else m.starts_on end, ends_on = case p_action when 'START' then p_ends else m.ends_on end,
    ended_on = case p_action when 'END' then v_who.today end
  where m.controller_id = v_match.controller_id and m.id = p_id;
  return query select null::text, v_next, v_match.version + 1;
end $$;
comment on function support.step_match is 'One step of a match: screened whole with its VOG, chosen by the parents themselves, started with an end, ended by either.';

do $$ begin
  execute format('grant execute on function support.name_of_colleague, support.own_guardian, support.write_family_text, support.comment_family_text, support.say_bearing, support.raise_concern, support.answer_concern,
    support.children_with_concerns, support.concern_reader, support.propose_match, support.step_match to %I', access.role_name('caller'));
end $$;
`;
