import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only ways in which goals, marks and referrals are written, and the one way in which a partner's marks are told of: as a trend (X11, X12, R40). */
export class CoachingAddOutcomeSteps1790000052100 implements MigrationInterface {
  name = 'CoachingAddOutcomeSteps1790000052100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ground);
    await runner.query(goals);
    await runner.query(marks);
    await runner.query(trend);
    await runner.query(averted);
    await runner.query(lookingBack);
    await runner.query(`do $$ begin execute format('grant execute on function coaching.own_trajectories, coaching.make_goal, coaching.change_goal, coaching.drop_goal, coaching.scale_goal,
      coaching.give_marks, coaching.note_parent, coaching.equality_trend, coaching.claim_averted, coaching.agree_averted, coaching.take_back_averted, coaching.look_back_on, coaching.note_late
      to %I', access.role_name('caller')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function coaching.note_late, coaching.look_back_on, coaching.take_back_averted, coaching.agree_averted, coaching.claim_averted, coaching.averted_refused, coaching.averted_of,
      coaching.equality_trend, coaching.note_parent, coaching.give_marks, coaching.scale_goal, coaching.drop_goal, coaching.change_goal, coaching.make_goal, coaching.own_trajectories, coaching.taking_part;`);
  }
}

const ground = `
create function coaching.taking_part(p_trajectory uuid, p_compartment text) returns coaching.member language plpgsql security definer set search_path = '' as $$
declare
  v_who access.caller := access.caller();
  v_member coaching.member;
begin
  if not p_trajectory = any (access.writable(p_compartment)) then raise exception 'not yours' using errcode = '42501'; end if;
  perform from coaching.trajectory t where t.controller_id = v_who.controller_id and t.id = p_trajectory for no key update;
  select * into v_member from coaching.member m
  where m.controller_id = v_who.controller_id and m.trajectory_id = p_trajectory and m.account_id = v_who.account_id and m.first_day <= v_who.today and coalesce(m.last_day, v_who.today) >= v_who.today;
  if not found then raise exception 'not yours' using errcode = '42501'; end if;
  return v_member;
end $$;
comment on function coaching.taking_part is 'The caller''s own place in a trajectory that was opened for writing, with the trajectory locked for one step at a time.';

create function coaching.own_trajectories() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  return array(select distinct s.subject_id from access.subject_scope s
    where s.scope_kind = 'ACCOUNT' and s.scope_id = v_who.account_id and s.controller_id = v_who.controller_id
      and s.subject_kind = 'TRAJECTORY' and s.closed_at is null and s.period @> v_who.today);
end $$;
comment on function coaching.own_trajectories is 'Ids of the trajectories the caller is in today, to be opened before anything is read.';
`;

const goals = `
create function coaching.make_goal(p_id uuid, p_trajectory uuid, p_text text, p_expected text, p_factors text[], out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
  v_place integer;
begin
  refused := coaching.ended_refused(p_trajectory);
  if refused is not null then return; end if;
  select min(free) into v_place from generate_series(1, 3) free
  where not exists (select from coaching.goal g where g.controller_id = v_member.controller_id and g.trajectory_id = p_trajectory and g.place = free and g.dropped_on is null);
  if v_place is null then refused := 'goal_three_at_most'; return; end if;
  insert into coaching.goal (controller_id, id, trajectory_id, place, text, expected, protective_factors, made_by, made_on)
  values (v_member.controller_id, p_id, p_trajectory, v_place, p_text, p_expected, p_factors, v_member.account_id, access.today());
  version := 1;
end $$;
comment on function coaching.make_goal is 'Writes down a goal together, on the first free of three places (K1).';

create function coaching.change_goal(p_id uuid, p_trajectory uuid, p_version integer, p_text text, p_expected text, p_factors text[], out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
  v_goal coaching.goal;
begin
  select * into v_goal from coaching.goal g where g.controller_id = v_member.controller_id and g.id = p_id and g.trajectory_id = p_trajectory and g.dropped_on is null;
  if not found then refused := 'not_found'; return; end if;
  version := v_goal.version;
  refused := case when v_goal.version <> p_version then 'changed_since'
    when coaching.ended_refused(p_trajectory) is not null then 'coaching_ended'
    when exists (select from coaching.goal_attainment a where a.controller_id = v_goal.controller_id and a.goal_id = p_id)
      or exists (select from coaching.mark m where m.controller_id = v_goal.controller_id and m.goal_id = p_id) then 'goal_was_scaled' end;
  if refused is not null then return; end if;
  update coaching.goal g set text = p_text, expected = p_expected, protective_factors = p_factors, version = g.version + 1
  where g.controller_id = v_goal.controller_id and g.id = p_id returning g.version into version;
end $$;
comment on function coaching.change_goal is 'Says a goal better, until it was scaled: from then on another goal is another goal.';

create function coaching.drop_goal(p_id uuid, p_trajectory uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
begin
  refused := coaching.ended_refused(p_trajectory);
  if refused is not null then return; end if;
  update coaching.goal g set dropped_on = access.today(), version = g.version + 1
  where g.controller_id = v_member.controller_id and g.id = p_id and g.trajectory_id = p_trajectory and g.dropped_on is null and g.version = p_version returning g.version into version;
  if not found then
    select g.version, case when g.dropped_on is null then 'changed_since' else 'not_found' end into version, refused
    from coaching.goal g where g.controller_id = v_member.controller_id and g.id = p_id and g.trajectory_id = p_trajectory;
    if not found then refused := 'not_found'; end if;
  end if;
end $$;
comment on function coaching.drop_goal is 'Lets go of a goal; what was scaled of it stays.';

create function coaching.scale_goal(p_id uuid, p_trajectory uuid, p_goal uuid, p_moment text, p_attainment integer, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching');
begin
  perform from coaching.goal g where g.controller_id = v_member.controller_id and g.id = p_goal and g.trajectory_id = p_trajectory and g.dropped_on is null;
  if not found then refused := 'not_found'; return; end if;
  select a.version into version from coaching.goal_attainment a where a.controller_id = v_member.controller_id and a.goal_id = p_goal and a.moment = p_moment;
  version := coalesce(version, 0);
  if version <> p_version then refused := 'changed_since'; return; end if;
  insert into coaching.goal_attainment as a (controller_id, id, trajectory_id, goal_id, moment, attainment, account_id, side, on_date)
  values (v_member.controller_id, p_id, p_trajectory, p_goal, p_moment, p_attainment, v_member.account_id, v_member.side, access.today())
  on conflict (controller_id, goal_id, moment) do update set attainment = excluded.attainment, account_id = excluded.account_id, side = excluded.side, version = a.version + 1
  returning a.version into version;
end $$;
comment on function coaching.scale_goal is 'How far a goal is, -2 to +2, said together by whoever holds the phone; version 0 when it was not said before (R40).';
`;

const marks = `
create function coaching.give_marks(p_trajectory uuid, p_measure text, p_moment text, p_goal uuid, p_log uuid, p_items text[], p_values integer[], p_version integer, p_days integer,
  out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_marks');
  v_first date;
begin
  if (p_goal is not null and not exists (select from coaching.goal g where g.controller_id = v_member.controller_id and g.id = p_goal and g.trajectory_id = p_trajectory and g.dropped_on is null))
    or (p_log is not null and not exists (select from coaching.log l where l.controller_id = v_member.controller_id and l.id = p_log and l.trajectory_id = p_trajectory)) then
    refused := 'not_found'; return;
  end if;
  select max(m.version), min(m.on_date) into version, v_first from coaching.mark m
  where m.controller_id = v_member.controller_id and m.trajectory_id = p_trajectory and m.account_id = v_member.account_id and m.measure = p_measure and m.moment = p_moment
    and m.goal_id is not distinct from p_goal and m.log_id is not distinct from p_log;
  version := coalesce(version, 0);
  refused := case when version <> p_version then 'changed_since' when p_measure <> 'EQUALITY' and v_member.side <> 'COLLEAGUE' then 'mark_of_the_colleague' when v_first + p_days < access.today() then 'mark_stands' end;
  if refused is not null then return; end if;
  insert into coaching.mark as m (controller_id, id, trajectory_id, account_id, side, measure, item, moment, goal_id, log_id, value, on_date)
  select v_member.controller_id, gen_random_uuid(), p_trajectory, v_member.account_id, v_member.side, p_measure, i.item, p_moment, p_goal, p_log, i.value, access.today()
  from unnest(p_items, p_values) i (item, value)
  on conflict (controller_id, trajectory_id, account_id, measure, moment, item, goal_id, log_id) do update set value = excluded.value, version = m.version + 1;
  version := p_version + 1;
end $$;
comment on function coaching.give_marks is 'Gives one''s own marks of one moment as one set, or corrects a set for so many days after it was first given; version 0 when it was not (R40).';

create function coaching.note_parent(p_id uuid, p_trajectory uuid, p_face text, p_line text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
begin
  insert into coaching.parent_voice (controller_id, id, trajectory_id, face, line, on_date, noted_by)
  values (v_member.controller_id, p_id, p_trajectory, p_face, p_line, access.today(), v_member.account_id);
  version := 1;
end $$;
comment on function coaching.note_parent is 'Keeps how a parent looked back on the phone of the one who was there: a face, perhaps a line, no name.';
`;

// blocks of three that do not overlap, in the order in which both had marked: neither a fourth meeting nor an older one marked late tells what one mark was
const trend = `
create function coaching.equality_trend(p_trajectory uuid, out pairs integer, out until date, out own numeric, out other numeric, out talk_together boolean) returns setof record
language plpgsql stable security definer set search_path = '' as $$
declare v_who access.caller := access.caller();
begin
  if not p_trajectory = any (access.opened('coaching_marks')) then return; end if;
  return query
  with sheets as (
    select m.log_id, m.account_id, m.side, avg(m.value) as mean, min(m.given_at) as at from coaching.mark m
    where m.controller_id = v_who.controller_id and m.trajectory_id = p_trajectory and m.measure = 'EQUALITY' group by m.log_id, m.account_id, m.side),
  met as (
    select distinct on (mine.log_id) mine.log_id, mine.mean as mine, theirs.mean as theirs, greatest(mine.at, theirs.at) as at
    from sheets mine join sheets theirs on theirs.log_id = mine.log_id and theirs.side <> mine.side
    where mine.account_id = v_who.account_id order by mine.log_id, theirs.at),
  placed as (select m.*, (row_number() over (order by m.at, m.log_id) - 1) / 3 as block, l.held_on from met m join coaching.log l on l.controller_id = v_who.controller_id and l.id = m.log_id)
  select count(*)::integer, max(p.held_on), case when count(*) = 3 then round(avg(p.mine), 1) end, case when count(*) = 3 then round(avg(p.theirs), 1) end,
    case when count(*) = 3 then abs(round(avg(p.mine), 1) - round(avg(p.theirs), 1)) >= 1 end
  from placed p group by p.block order by p.block;
end $$;
comment on function coaching.equality_trend is 'Both sides'' means of each three meetings that both marked, and whether they are one or more apart; of fewer than three only how many there are (X11).';
`;

const averted = `
create function coaching.claim_averted(p_id uuid, p_trajectory uuid, p_help text, p_instead text, p_sureness integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
begin
  insert into coaching.averted (controller_id, id, trajectory_id, help, instead, sureness, claimed_by, side, claimed_on)
  values (v_member.controller_id, p_id, p_trajectory, p_help, p_instead, p_sureness, v_member.account_id, v_member.side, access.today());
  state := 'OFFERED';
  version := 1;
end $$;
comment on function coaching.claim_averted is 'One of the two estimates that heavier help was not needed; it counts for nothing until the other agrees (X12).';

create function coaching.averted_of(p_member coaching.member, p_id uuid) returns coaching.averted language sql stable set search_path = '' as $$
  select a.* from coaching.averted a where a.controller_id = p_member.controller_id and a.id = p_id and a.trajectory_id = p_member.trajectory_id
$$;
comment on function coaching.averted_of is 'An estimate of the trajectory one takes part in.';

create function coaching.averted_refused(p_averted coaching.averted, p_version integer) returns text language sql immutable set search_path = '' as $$
  select case when p_averted.id is null then 'not_found' when p_averted.version <> p_version then 'changed_since' end
$$;
comment on function coaching.averted_refused is 'Why no step is taken with an estimate, whichever step: it is not there, or somebody was first.';

create function coaching.agree_averted(p_id uuid, p_trajectory uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
  v_averted coaching.averted := coaching.averted_of(v_member, p_id);
begin
  version := v_averted.version; state := v_averted.state;
  refused := coalesce(coaching.averted_refused(v_averted, p_version), case when v_averted.state <> 'OFFERED' then 'averted_not_offered'
    when v_averted.claimed_by = v_member.account_id then 'averted_second_person' end);
  if refused is not null then return; end if;
  update coaching.averted a set state = 'CLAIMED', agreed_by = v_member.account_id, agreed_on = access.today(), version = a.version + 1
  where a.controller_id = v_averted.controller_id and a.id = p_id returning a.state, a.version into state, version;
end $$;
comment on function coaching.agree_averted is 'A second person of the same trajectory agrees; from then on it counts as claimed (X12).';

create function coaching.take_back_averted(p_id uuid, p_trajectory uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
  v_averted coaching.averted := coaching.averted_of(v_member, p_id);
begin
  version := v_averted.version; state := v_averted.state;
  refused := coalesce(coaching.averted_refused(v_averted, p_version), case when v_averted.state <> 'OFFERED' then 'averted_not_offered'
    when v_averted.claimed_by <> v_member.account_id then 'averted_of_the_other' end);
  if refused is not null then return; end if;
  update coaching.averted a set state = 'TAKEN_BACK', version = a.version + 1 where a.controller_id = v_averted.controller_id and a.id = p_id returning a.state, a.version into state, version;
end $$;
comment on function coaching.take_back_averted is 'Whoever estimated takes it back while nobody agreed yet.';
`;

const lookingBack = `
create function coaching.look_back_on(p_id uuid, p_trajectory uuid, p_averted uuid, p_months integer, p_outcome text, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
  v_averted coaching.averted := coaching.averted_of(v_member, p_averted);
begin
  version := v_averted.version; state := v_averted.state;
  refused := coalesce(coaching.averted_refused(v_averted, p_version), case when v_averted.agreed_on is null then 'averted_not_agreed'
    when v_averted.agreed_on + make_interval(months => p_months) > access.today() then 'averted_too_early' end);
  if refused is not null then return; end if;
  insert into coaching.look_back as l (controller_id, id, averted_id, trajectory_id, months, outcome, account_id, on_date)
  values (v_member.controller_id, p_id, p_averted, p_trajectory, p_months, p_outcome, v_member.account_id, access.today())
  on conflict (controller_id, averted_id, months) do update set outcome = excluded.outcome, account_id = excluded.account_id, on_date = excluded.on_date, version = l.version + 1;
  update coaching.averted a set version = a.version + 1, state = (
    select case when bool_or(l.outcome = 'REFERRED') then 'REVERSED'
      when (array_agg(l.outcome order by l.months desc))[1] = 'STILL_HERE' then 'CONFIRMED' else 'CLAIMED' end
    from coaching.look_back l where l.controller_id = a.controller_id and l.averted_id = a.id)
  where a.controller_id = v_averted.controller_id and a.id = p_averted returning a.state, a.version into state, version;
end $$;
comment on function coaching.look_back_on is 'What became of it after 6 or 12 months: referred at either moment reverses it, still here at the last one confirms it, unknown leaves it claimed (X12).';

create function coaching.note_late(p_id uuid, p_trajectory uuid, p_help text, p_months integer, p_earlier text, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v_member coaching.member := coaching.taking_part(p_trajectory, 'coaching_words');
begin
  insert into coaching.late_referral (controller_id, id, trajectory_id, help, months_late, earlier, noted_by, side, on_date)
  values (v_member.controller_id, p_id, p_trajectory, p_help, p_months, p_earlier, v_member.account_id, v_member.side, access.today());
  version := 1;
end $$;
comment on function coaching.note_late is 'The register of too late, beside what was averted (X12).';
`;
