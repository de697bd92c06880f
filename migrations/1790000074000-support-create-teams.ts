import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wrap-around team of a child: who of another organisation is in it and for what, what each parent lets them read, and in whose reach that puts which part. */
export class SupportCreateTeams1790000074000 implements MigrationInterface {
  name = 'SupportCreateTeams1790000074000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(states);
    await runner.query(seats);
    await runner.query(holding);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'support.team_member';`);
    await runner.query(`
drop trigger track_holds_team on support.track;
drop trigger guardian_holds_team on children.guardian;
drop trigger post_holds_team on access.post;
drop table support.team_answer, support.team_member;
drop function support.hold_team_by_post, support.hold_team_by_track, support.hold_team_by_guardian, support.hold_team_by_answer, support.lay_team, support.forget_team, support.lay_team_member, support.guest_works_until, support.team_parts_open;
delete from access.post where role = 'TEAM_MEMBER';
delete from access.subject_scope where basis = 'TEAM';
`);
  }
}

const tables = `
create table support.team_member (
  controller_id uuid not null,
  id uuid not null,
  track_id uuid not null,
  child_id uuid not null,
  account_id uuid not null references access.account (id),
  organisation_id uuid not null references centre.controller (id),
  work text not null check (length(work) between 2 and 100),
  why bytea not null,
  parts text[] not null check (cardinality(parts) >= 1 and parts <@ array['APPROACH', 'GOALS', 'MEETINGS', 'PLAN']),
  from_on date not null,
  until_on date not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'RUNNING', 'ENDED')),
  proposed_by uuid not null references access.account (id),
  proposed_on date not null,
  ended_on date,
  ended_by text check (ended_by in ('COORDINATOR', 'PARENTS', 'TRACK', 'PERIOD')),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, track_id) references support.track (controller_id, id) on delete cascade,
  constraint team_member_days check (until_on >= from_on),
  constraint team_member_ended check ((state = 'ENDED') = (ended_on is not null) and (ended_on is null) = (ended_by is null)),
  -- a guest is of another organisation; who works here has a post of their own
  constraint team_member_elsewhere check (organisation_id <> controller_id)
);
comment on table support.team_member is 'Purpose: somebody of another organisation in the wrap-around team of one track: who, with which work, why (sealed), from when to when, and which parts are asked for; a guest post follows from it while parents allow one. Retention: with the track.';
create unique index team_member_once on support.team_member (controller_id, track_id, account_id) where state <> 'ENDED';
create index team_member_by_guest on support.team_member (account_id, organisation_id) where state <> 'ENDED';
create index team_member_by_child on support.team_member (controller_id, child_id);

create table support.team_answer (
  controller_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  part text not null check (part in ('APPROACH', 'GOALS', 'MEETINGS', 'PLAN', 'FAMILY')),
  allows boolean not null,
  said_on date not null,
  -- of an answer on paper: where the signed sheet is kept, and who wrote it down
  proof_reference text check (length(proof_reference) between 1 and 200),
  recorded_by uuid references access.account (id),
  place bigint generated always as identity,
  primary key (controller_id, id),
  foreign key (controller_id, member_id) references support.team_member (controller_id, id) on delete cascade,
  foreign key (controller_id, guardian_id) references children.guardian (controller_id, id) on delete cascade,
  constraint team_answer_on_paper check ((proof_reference is null) = (recorded_by is null))
);
comment on table support.team_answer is 'Purpose: what a parent with authority said of one part for one guest, themselves or on paper; the last word counts and earlier ones stay; read by functions alone. Retention: with the track.';
create index team_answer_last on support.team_answer (controller_id, member_id, guardian_id, part, place desc);
alter table support.team_answer enable row level security;
alter table support.team_answer force row level security;
do $$ begin execute format('create policy owner_all on support.team_answer to %I using (true) with check (true)', access.role_name('owner')); end $$;
`;

const states = `
call access.declare_steps('support.team_member', 'PROPOSED OPEN RUNNING', 'RUNNING CLOSE PROPOSED', 'PROPOSED END ENDED', 'RUNNING END ENDED');

create function support.team_parts_open(m support.team_member) returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(asked.part order by asked.part), '{}') from unnest(m.parts || 'FAMILY'::text) asked (part)
  where m.state <> 'ENDED' and (
    select count(*) > 0 and bool_and(said.allows) from children.guardian g
    cross join lateral (select coalesce((select w.allows from support.team_answer w
      where w.controller_id = m.controller_id and w.member_id = m.id and w.guardian_id = g.id and w.part = asked.part order by w.place desc limit 1), false) as allows) said
    where g.controller_id = m.controller_id and g.child_id = m.child_id and g.authority = 'YES')
$$;
comment on function support.team_parts_open is 'The parts that everybody with authority allows this guest, and there is somebody; the own part of the family is never asked for and may be given.';
`;

const seats = `
create function support.guest_works_until(m support.team_member) returns date language sql stable security definer set search_path = '' as $$
  select coalesce(max(case when isempty(p.period) then '-infinity' when upper_inf(p.period) then 'infinity' else upper(p.period) - 1 end), 'infinity')::date
  from access.post p where p.controller_id = m.organisation_id and p.account_id = m.account_id and p.role not in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE')
$$;
comment on function support.guest_works_until is 'The last day on which a guest works for the organisation that parents know them of.';

create function support.lay_team_member(m support.team_member) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_parts text[] := support.team_parts_open(m);
  v_period daterange;
begin
  -- out of sight the day after its last, which is never later than the review of the track, or than the guest works where parents know them of
  select daterange(m.from_on, greatest(least(m.until_on, t.review_on, support.guest_works_until(m)) + 1, m.from_on)) into v_period
  from support.track t where t.controller_id = m.controller_id and t.id = m.track_id and t.state in ('ACTIVE', 'STRUCTURAL');
  if v_period is null or isempty(v_period) then v_parts := '{}'; end if;
  delete from access.subject_scope s where s.controller_id = m.controller_id and s.basis = 'TEAM' and s.basis_id = m.id;
  if v_parts = '{}' then
    delete from access.post p where p.controller_id = m.controller_id and p.id = m.id and p.role = 'TEAM_MEMBER';
  else
    insert into access.post as p (controller_id, id, account_id, role, scope_kind, scope_id, period) values (m.controller_id, m.id, m.account_id, 'TEAM_MEMBER', 'TEAM', m.id, v_period)
    on conflict (controller_id, id) do update set period = excluded.period, version = p.version + 1 where p.period <> excluded.period;
    insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
    select m.controller_id, s.kind, s.id, 'TEAM', m.id, 'TEAM', m.id, v_period, s.child from (values ('TEAM', m.child_id, null::uuid), ('TEAM_FAMILY', m.child_id, null), ('TEAM_APPROACH', m.track_id, m.child_id),
      ('TEAM_GOALS', m.track_id, m.child_id), ('TEAM_MEETINGS', m.track_id, m.child_id), ('TEAM_PLAN', m.track_id, m.child_id)) s (kind, id, child)
    where s.kind = 'TEAM' or s.kind = any (select 'TEAM_' || p from unnest(v_parts) p);
  end if;
  update support.team_member u set state = coalesce(access.next_state('support.team_member', u.state, case v_parts when '{}' then 'CLOSE' else 'OPEN' end), u.state)
  where u.controller_id = m.controller_id and u.id = m.id and (u.state = 'RUNNING') <> (v_parts <> '{}') and u.state <> 'ENDED';
end $$;
comment on function support.lay_team_member is 'Lays anew the guest post and which parts of the track are in its reach, from what parents allow, the period and the track; nothing allowed, no post.';

create function support.lay_team() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform support.lay_team_member(new);
  perform access.tell_change(new.controller_id, 'CHILD', new.child_id);
  return null;
end $$;
create trigger team_member_lays after insert or update of parts, from_on, until_on, ended_on on support.team_member for each row execute function support.lay_team();

create function support.forget_team() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from access.subject_scope s where s.controller_id = old.controller_id and s.basis = 'TEAM' and s.basis_id = old.id;
  delete from access.post p where p.controller_id = old.controller_id and p.id = old.id and p.role = 'TEAM_MEMBER';
  return null;
end $$;
create trigger team_member_forget after delete on support.team_member for each row execute function support.forget_team();
`;

const holding = `
create function support.hold_team_by_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform support.lay_team_member(m) from support.team_member m where m.controller_id = new.controller_id and m.id = new.member_id;
  perform access.tell_change(new.controller_id, 'CHILD', new.child_id);
  return null;
end $$;
create trigger answer_holds_team after insert on support.team_answer for each row execute function support.hold_team_by_answer();

create function support.hold_team_by_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- whoever gets authority decides too; until then nothing is open
  perform support.lay_team_member(m) from support.team_member m
  where m.controller_id = coalesce(new.controller_id, old.controller_id) and m.child_id = coalesce(new.child_id, old.child_id) and m.state <> 'ENDED';
  return null;
end $$;
create trigger guardian_holds_team after insert or update of authority or delete on children.guardian for each row execute function support.hold_team_by_guardian();

create function support.hold_team_by_post() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if coalesce(new.role, old.role) in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') then return null; end if;
  perform support.lay_team_member(m), access.tell_change(m.controller_id, 'CHILD', m.child_id) from support.team_member m
  where m.account_id = coalesce(new.account_id, old.account_id) and m.organisation_id = coalesce(new.controller_id, old.controller_id) and m.state <> 'ENDED';
  return null;
end $$;
comment on function support.hold_team_by_post is 'A guest is let in as somebody of an organisation: who leaves it leaves the team with it.';
create trigger post_holds_team after insert or update of period or delete on access.post for each row execute function support.hold_team_by_post();

create function support.hold_team_by_track() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state not in ('ACTIVE', 'STRUCTURAL') then
    update support.team_member m set state = access.next_state('support.team_member', m.state, 'END'), ended_on = access.today(), ended_by = 'TRACK', version = m.version + 1
    where m.controller_id = new.controller_id and m.track_id = new.id and m.state <> 'ENDED';
  else
    perform support.lay_team_member(m) from support.team_member m where m.controller_id = new.controller_id and m.track_id = new.id and m.state <> 'ENDED';
  end if;
  return null;
end $$;
comment on function support.hold_team_by_track is 'The team ends when support stops; an earlier review shortens it.';
create trigger track_holds_team after update of state, review_on on support.track for each row execute function support.hold_team_by_track();
`;
