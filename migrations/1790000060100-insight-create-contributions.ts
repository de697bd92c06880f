import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands behind which figure in which quarter: what a release counts people and children by. Never for a caller. */
export class InsightCreateContributions1790000060100 implements MigrationInterface {
  name = 'InsightCreateContributions1790000060100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contributions);
    await runner.query(recount);
    await runner.query(keeping);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
do $$ declare v_trigger record; begin
  for v_trigger in select tgname, tgrelid::regclass as source from pg_trigger where tgname like 'contributes_%' loop
    execute format('drop trigger %I on %s', v_trigger.tgname, v_trigger.source);
  end loop;
end $$;
drop function insight.contribute, insight.contribute_log, insight.contribute_trajectory, insight.lay_contributions;
drop view insight.contribution_recount;
drop table insight.contribution;
`);
  }
}

const contributions = `
create table insight.contribution (
  controller_id uuid not null,
  trajectory_id uuid not null,
  location_id uuid not null,
  figure text not null,
  category text not null,
  quarter date not null,
  person_id uuid not null,
  times integer not null,
  value numeric,
  value_before numeric,
  primary key (controller_id, trajectory_id, figure, category, quarter, person_id),
  foreign key (controller_id, trajectory_id) references coaching.trajectory (controller_id, id) on delete cascade
);
comment on table insight.contribution is 'Purpose: behind which figure somebody stands, so that fewer than five people or children are never shown (R40); read by no role, by the release alone. Retention: with the trajectory.';
comment on column insight.contribution.person_id is 'An account, or for children and parents the row that tells of one of them.';
comment on column insight.contribution.value is 'The sum of what was marked, over times.';
create index contribution_by_figure on insight.contribution (controller_id, quarter, figure, category);
alter table insight.contribution enable row level security;
alter table insight.contribution force row level security;
do $$ begin execute format('create policy owner_all on insight.contribution to %I using (true) with check (true)', access.role_name('owner')); end $$;
`;

const before = (measure: string) => `
  select m.controller_id, m.trajectory_id, '${measure === 'GOAL' ? 'GOALS' : measure}', m.moment, insight.quarter_of(m.on_date), m.account_id, count(*)::integer, sum(m.value), sum(b.value)
  from coaching.mark m join coaching.mark b on b.controller_id = m.controller_id and b.trajectory_id = m.trajectory_id and b.account_id = m.account_id
    and b.measure = m.measure and b.item = m.item and b.goal_id is not distinct from m.goal_id and b.moment = 'START'
  where m.measure = '${measure}' and m.moment in ('END', 'AFTER') group by 1, 2, 3, 4, 5, 6`;

const recount = `
create view insight.contribution_recount with (security_invoker = true) as
select c.controller_id, c.trajectory_id, t.location_id, c.figure, c.category, c.quarter, c.person_id, c.times, c.value, c.value_before
from coaching.trajectory t
join (
  select l.controller_id, l.trajectory_id, r.figure, r.category, insight.quarter_of(l.held_on) as quarter, m.account_id as person_id, count(*)::integer as times, null::bigint as value, null::bigint as value_before
  from coaching.log l
  join coaching.trajectory t on t.controller_id = l.controller_id and t.id = l.trajectory_id
  join coaching.member m on m.controller_id = l.controller_id and m.trajectory_id = l.trajectory_id and m.side = 'COLLEAGUE'
    and m.first_day <= l.held_on and (m.last_day is null or m.last_day >= l.held_on)
  cross join lateral (values ('REACH', 'TOTAL'), ('REACH', t.programme), ('THEMES', l.theme)) r(figure, category)
  where l.state = 'CONFIRMED' and r.category is not null group by 1, 2, 3, 4, 5, 6
  union all
  select controller_id, trajectory_id, 'EQUALITY', side, insight.quarter_of(on_date), account_id, count(*)::integer, sum(value), null
  from coaching.mark where measure = 'EQUALITY' group by 1, 2, 3, 4, 5, 6
  union all
  select controller_id, trajectory_id, 'SATISFACTION', 'STAFF', insight.quarter_of(on_date), account_id, count(*)::integer, sum(value), null
  from coaching.mark where measure = 'SATISFACTION' group by 1, 2, 3, 4, 5, 6
  union all
  select controller_id, trajectory_id, 'SATISFACTION', 'PARENTS', insight.quarter_of(on_date), id, 1, (face = 'HAPPY')::integer, null from coaching.parent_voice
  union all ${before('CONFIDENCE')}
  union all ${before('GOAL')}
  union all
  select a.controller_id, a.trajectory_id, 'ATTAINMENT', a.moment, insight.quarter_of(a.on_date), t.owner_account_id, count(*)::integer, sum(a.attainment), sum(b.attainment)
  from coaching.goal_attainment a
  join coaching.goal_attainment b on b.controller_id = a.controller_id and b.goal_id = a.goal_id and b.moment = 'START'
  join coaching.trajectory t on t.controller_id = a.controller_id and t.id = a.trajectory_id
  where a.moment in ('END', 'AFTER') group by 1, 2, 3, 4, 5, 6
  union all
  select controller_id, trajectory_id, 'AVERTED', 'CLAIMED', insight.quarter_of(agreed_on), id, 1, null, null
  from coaching.averted where state in ('CLAIMED', 'CONFIRMED', 'REVERSED')
  union all
  select a.controller_id, a.trajectory_id, 'AVERTED', a.state, insight.quarter_of(coalesce(max(b.on_date), a.agreed_on)), a.id, 1, null, null
  from coaching.averted a left join coaching.look_back b on b.controller_id = a.controller_id and b.averted_id = a.id
    and b.outcome = case a.state when 'REVERSED' then 'REFERRED' else 'STILL_HERE' end
  where a.state in ('CONFIRMED', 'REVERSED') group by a.controller_id, a.trajectory_id, a.id, a.state, a.agreed_on
  union all
  select controller_id, trajectory_id, 'AVERTED', 'LATE', insight.quarter_of(on_date), id, 1, null, null from coaching.late_referral
) c on c.controller_id = t.controller_id and c.trajectory_id = t.id;
comment on view insight.contribution_recount is 'The same counted anew from what happened: people coached and on which theme, both sides on equality, confidence and goals then and now, satisfaction, referrals averted and too late.';
`;

const sources = ['member', 'mark', 'parent_voice', 'goal_attainment', 'averted', 'look_back', 'late_referral'];

const keeping = `
create function insight.lay_contributions(p_controller uuid, p_trajectories uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- two of one trajectory who confirm and mark at the same moment count one after the other
  perform from coaching.trajectory t where t.controller_id = p_controller and t.id = any (p_trajectories) order by t.id for no key update;
  delete from insight.contribution where controller_id = p_controller and trajectory_id = any (p_trajectories);
  insert into insight.contribution (controller_id, trajectory_id, location_id, figure, category, quarter, person_id, times, value, value_before)
  select r.* from unnest(p_trajectories) asked(id) cross join lateral (select * from insight.contribution_recount r where r.controller_id = p_controller and r.trajectory_id = asked.id) r;
end $$;
comment on function insight.lay_contributions is 'Lays anew who stands behind the figures of some trajectories.';

create function insight.contribute() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform insight.lay_contributions(controller_id, array_agg(distinct trajectory_id)) from changed group by controller_id;
  return null;
end $$;

create function insight.contribute_log() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_log coaching.log := case when tg_op = 'DELETE' then old else new end;
begin
  perform insight.lay_contributions(v_log.controller_id, array[v_log.trajectory_id]);
  return null;
end $$;
create trigger contributes_log_insert after insert on coaching.log for each row when (new.state = 'CONFIRMED') execute function insight.contribute_log();
create trigger contributes_log_update after update on coaching.log for each row when (old.state = 'CONFIRMED' or new.state = 'CONFIRMED') execute function insight.contribute_log();
create trigger contributes_log_delete after delete on coaching.log for each row when (old.state = 'CONFIRMED') execute function insight.contribute_log();

create function insight.contribute_trajectory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform insight.lay_contributions(new.controller_id, array[new.id]);
  return null;
end $$;
create trigger contributes_trajectory after update of location_id, programme, owner_account_id on coaching.trajectory for each row
  when ((old.location_id, old.programme, old.owner_account_id) is distinct from (new.location_id, new.programme, new.owner_account_id)) execute function insight.contribute_trajectory();

do $$
declare v_table text; v_event text;
begin
  foreach v_table in array array[${sources.map((source) => `'${source}'`).join(', ')}] loop
    foreach v_event in array array['insert', 'update', 'delete'] loop
      execute format('create trigger %I after %s on coaching.%I referencing %s table as changed for each statement execute function insight.contribute()',
        'contributes_' || v_table || '_' || v_event, v_event, v_table, case v_event when 'delete' then 'old' else 'new' end);
    end loop;
  end loop;
end $$;
`;
