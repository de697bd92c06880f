import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who proposes, who decides and who ends in a wrap-around team, and how it is told in words. */
export class SupportAddTeamSteps1790000074100 implements MigrationInterface {
  name = 'SupportAddTeamSteps1790000074100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
    await runner.query(telling);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function support.own_seats, support.own_seat_parts, support.team_name, support.team_readings, support.team_standing, support.end_team_member, support.answer_team_part, support.propose_team_member, support.guest_known_as;
`);
  }
}

const steps = `
create function support.guest_known_as(p_issuer text, p_login text, p_child uuid, out account_id uuid, out organisation_id uuid) language sql stable security definer set search_path = '' as $$
  select a.id, c.id from access.caller() w
  join access.account a on a.issuer = p_issuer and a.subject = p_login and a.disabled_at is null and a.id <> w.account_id
  join access.post p on p.account_id = a.id and p.role not in ('GUARDIAN', 'TEAM_MEMBER', 'SERVICE') and p.period @> w.today and p.controller_id <> w.controller_id
  join centre.controller c on c.id = p.controller_id
  -- who decides about the child is no guest beside it
  where not exists (select from access.post q join children.guardian g on g.controller_id = q.controller_id and g.id = q.scope_id
    where q.account_id = a.id and q.controller_id = w.controller_id and q.role = 'GUARDIAN' and g.child_id = p_child)
  order by c.kind not in ('YOUTH_CARE', 'OTHER', 'SWV'), c.name, c.id limit 1
$$;
comment on function support.guest_known_as is 'The account of somebody who works for another organisation today, and that organisation; nobody otherwise.';

create function support.propose_team_member(p_id uuid, p_child uuid, p_issuer text, p_login text, p_work text, p_why bytea, p_from date, p_until date, p_parts text[])
returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_who constant access.caller := access.caller();
  v_track support.track;
  v_guest record;
begin
  if v_who.controller_id is null or v_who.role = 'GUARDIAN' or p_child <> all (access.writable('support')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v_track from support.track t where t.controller_id = v_who.controller_id and t.child_id = p_child and t.state in ('ACTIVE', 'STRUCTURAL') for update;
  if not found then return query select 'team_no_track', null::text, 0; return; end if;
  if p_from < v_who.today or p_until < p_from then return query select 'team_days', null::text, 0; return; end if;
  if p_until > v_track.review_on then return query select 'team_until_review', null::text, 0; return; end if;
  select * into v_guest from support.guest_known_as(p_issuer, p_login, p_child);
  if v_guest.account_id is null then return query select 'team_unknown', null::text, 0; return; end if;
  update support.team_member m set state = access.next_state('support.team_member', m.state, 'END'), ended_on = m.until_on, ended_by = 'PERIOD', version = m.version + 1
  where m.controller_id = v_who.controller_id and m.track_id = v_track.id and m.state <> 'ENDED' and m.until_on < v_who.today;
  insert into support.team_member (controller_id, id, track_id, child_id, account_id, organisation_id, work, why, parts, from_on, until_on, proposed_by, proposed_on)
  values (v_who.controller_id, p_id, v_track.id, p_child, v_guest.account_id, v_guest.organisation_id, p_work, p_why, p_parts, p_from, p_until, v_who.account_id, v_who.today)
  on conflict (controller_id, track_id, account_id) where state <> 'ENDED' do nothing;
  if not found then return query select 'team_already', null::text, 0; return; end if;
  perform access.note('ACT', 'CHILD', array[p_child], 'SUPPORT');
  return query select null::text, 'PROPOSED', 1;
end $$;
comment on function support.propose_team_member is 'Who works with a child proposes a guest from another organisation, for days that end with the review at the latest; nothing is open by it.';

create function support.answer_team_part(p_id uuid, p_child uuid, p_member uuid, p_part text, p_allows boolean, p_guardian uuid, p_proof text) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_guardian constant uuid := case when p_guardian is null then support.own_guardian(p_child) else support.guardian_on_paper(p_child, p_guardian) end;
  v_member support.team_member;
begin
  if p_child <> all (access.writable('support_own')) or (v_who.role = 'GUARDIAN') is distinct from (p_guardian is null) or (p_guardian is null) is distinct from (p_proof is null)
    or (p_guardian is null and v_guardian is null) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v_member from support.team_member m where m.controller_id = v_who.controller_id and m.child_id = p_child and m.id = p_member for update;
  if not found or v_guardian is null or p_part <> all (v_member.parts || 'FAMILY'::text) then return query select 'not_found', null::text, 0; return; end if;
  if v_member.state = 'ENDED' or v_member.until_on < v_who.today then return query select 'team_over', null::text, v_member.version; return; end if;
  -- what parents said themselves nobody says otherwise for them
  if p_proof is not null and exists (select from support.team_answer w where w.controller_id = v_who.controller_id and w.member_id = p_member and w.guardian_id = v_guardian and w.part = p_part
    and w.proof_reference is null) then return query select 'parent_said_themselves', null::text, v_member.version; return; end if;
  insert into support.team_answer (controller_id, id, member_id, child_id, guardian_id, part, allows, said_on, proof_reference, recorded_by)
  values (v_who.controller_id, p_id, p_member, p_child, v_guardian, p_part, p_allows, v_who.today, p_proof, case when p_proof is not null then v_who.account_id end);
  perform access.note('ACT', 'CHILD', array[p_child], case v_who.role when 'GUARDIAN' then 'OWN_WORDS' else 'SUPPORT' end);
  return query select null::text, m.state, m.version from support.team_member m where m.controller_id = v_who.controller_id and m.id = p_member;
end $$;
comment on function support.answer_team_part is 'A parent with authority lets a guest read a part, or not, or no longer, in force at once; or who coordinates writes down what one signed on paper.';

create function support.end_team_member(p_child uuid, p_member uuid, p_version integer) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_member support.team_member;
begin
  if p_child <> all (access.writable(case v_who.role when 'GUARDIAN' then 'support_own' else 'support' end)) or (v_who.role = 'GUARDIAN' and support.own_guardian(p_child) is null) then
    raise exception 'not yours' using errcode = '42501';
  end if;
  select * into v_member from support.team_member m where m.controller_id = v_who.controller_id and m.child_id = p_child and m.id = p_member for update;
  if not found then return query select 'not_found', null::text, 0; return; end if;
  if v_member.version <> p_version then return query select 'changed_since', null::text, v_member.version; return; end if;
  if access.next_state('support.team_member', v_member.state, 'END') is null or v_member.until_on < v_who.today then return query select 'team_over', null::text, v_member.version; return; end if;
  update support.team_member m set state = access.next_state('support.team_member', m.state, 'END'), ended_on = v_who.today, ended_by = case v_who.role when 'GUARDIAN' then 'PARENTS' else 'COORDINATOR' end, version = m.version + 1
  where m.controller_id = v_member.controller_id and m.id = p_member;
  perform access.note('ACT', 'CHILD', array[p_child], case v_who.role when 'GUARDIAN' then 'OWN_WORDS' else 'SUPPORT' end);
  return query select null::text, 'ENDED', v_member.version + 1;
end $$;
comment on function support.end_team_member is 'Who works with the child, or one parent with authority, ends what a guest may see; at once, and for good.';
`;

const telling = `
create function support.team_standing(p_child uuid)
returns table (member_id uuid, name text, organisation text, part text, is_asked boolean, is_open boolean, yours boolean, decides integer, allowed integer, refused integer)
language sql stable security definer set search_path = '' as $$
  select m.id, a.display_name, c.name, p.part, p.part = any (m.parts), p.part = any (support.team_parts_open(m)) and exists (
    select from access.post s where s.controller_id = m.controller_id and s.id = m.id and upper(s.period) > access.today()), said.yours, said.decides, said.allowed, said.refused
  from support.team_member m join access.account a on a.id = m.account_id join centre.controller c on c.id = m.organisation_id
  cross join unnest(m.parts || 'FAMILY'::text) p (part)
  cross join lateral (
    select bool_or(w.allows) filter (where g.id = support.own_guardian(p_child)) as yours, count(*)::integer as decides,
      (count(*) filter (where w.allows))::integer as allowed, (count(*) filter (where not w.allows))::integer as refused
    from children.guardian g left join lateral (select n.allows from support.team_answer n
      where n.controller_id = m.controller_id and n.member_id = m.id and n.guardian_id = g.id and n.part = p.part order by n.place desc limit 1) w on true
    where g.controller_id = m.controller_id and g.child_id = m.child_id and g.authority = 'YES') said
  where m.controller_id = access.controller() and m.child_id = p_child and p_child = any (access.opened('support'))
  order by m.id, array_position(array['APPROACH', 'GOALS', 'MEETINGS', 'PLAN', 'FAMILY'], p.part)
$$;
comment on function support.team_standing is 'Of each guest by name: each part, whether it is open, what the parent who asks said of it, and of how many how many said yes and no; never which other parent.';

create function support.team_readings(p_child uuid) returns table (member_id uuid, times integer, last_on date) language sql stable security definer set search_path = '' as $$
  select m.id, (count(*) filter (where l.is_new))::integer, max(l.at at time zone 'Europe/Amsterdam')::date
  from support.team_member m join access.looks_at(m.controller_id, p_child, false) l on l.account_id = m.account_id and l.role = 'TEAM_MEMBER'
    and (l.at at time zone 'Europe/Amsterdam')::date between m.proposed_on and coalesce(m.ended_on, 'infinity')
  where m.controller_id = access.controller() and m.child_id = p_child and p_child = any (access.opened('support')) and (access.caller()).role = 'GUARDIAN'
  group by m.id
$$;
comment on function support.team_readings is 'For the parents: how often each guest looked, and when last.';

create function support.own_seats() returns setof uuid language sql stable security definer set search_path = '' as $$
  select m.child_id from access.caller() w join support.team_member m on m.controller_id = w.controller_id and m.account_id = w.account_id and m.state = 'RUNNING'
  where w.role = 'TEAM_MEMBER' order by m.until_on, m.id limit 100
$$;
comment on function support.own_seats is 'In whose teams the caller is a guest, for who then opens them; opens nothing itself.';

create function support.own_seat_parts(p_child uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select support.team_parts_open(m) from access.caller() w join support.team_member m on m.controller_id = w.controller_id and m.account_id = w.account_id and m.state = 'RUNNING'
  where m.child_id = p_child and p_child = any (access.opened('team')) limit 1
$$;
comment on function support.own_seat_parts is 'What the caller may read of a child in whose team they are a guest.';

create function support.team_name(p_child uuid) returns text language sql stable security definer set search_path = '' as $$
  select c.call_name from children.child c where c.controller_id = access.controller() and c.id = p_child and p_child = any (access.opened('team'))
$$;
comment on function support.team_name is 'The call name of a child in whose team the caller is a guest; no more of the record.';

do $$ begin
  execute format('grant execute on function support.propose_team_member, support.answer_team_part, support.end_team_member, support.team_standing, support.team_readings, support.own_seats, support.own_seat_parts,
    support.team_name to %I', access.role_name('caller'));
end $$;
`;
