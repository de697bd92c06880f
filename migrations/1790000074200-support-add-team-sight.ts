import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of each part that a guest of the team may read, by the track or the child that was opened for it. */
export class SupportAddTeamSight1790000074200 implements MigrationInterface {
  name = 'SupportAddTeamSight1790000074200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(`
call access.protect('support.team_member', 'support', 'select', 'child_id');
${PARTS.map(policyOf).join('\n')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${PARTS.map(([table]) => `drop policy team_read on ${table};`).join('\n')}
drop trigger version_tells_plan on support.opp_version;
drop trigger action_part_of_track on support.opp_action_part;
drop trigger evaluation_of_track on support.evaluation;
drop function support.tell_plan, support.track_of_plan, support.track_of_evaluation;
alter table support.opp_action_part drop column track_id, drop column established_on;
alter table support.evaluation drop column track_id;
`);
  }
}

/** Table, compartment, the column that names what is opened, and how a row is narrower than that. */
const PARTS: readonly (readonly [table: string, compartment: string, subject: string, only?: string])[] = [
  ['support.team_member', 'team', 'child_id', 'ended_on is null and account_id = (select (access.caller()).account_id)'],
  ['support.need', 'team_approach', 'track_id', `kind <> 'HINDERING'`],
  ['support.goal', 'team_goals', 'track_id'],
  ['support.evaluation', 'team_goals', 'track_id'],
  ['support.action', 'team_goals', 'track_id'],
  ['support.meeting_item', 'team_meetings', 'track_id'],
  ['support.opp_action_part', 'team_plan', 'track_id', 'established_on is not null'],
  ['support.family_text', 'team_family', 'child_id'],
];

const policyOf = ([table, compartment, subject, only]: (typeof PARTS)[number]): string => `
do $$ begin
  execute format($p$create policy team_read on ${table} for select to %I using (controller_id = (select access.opener()) and ${subject} = any ((select access.listed('${compartment}', 2))::uuid[])${only ? ` and ${only}` : ''})$p$,
    access.role_name('caller'));
end $$;`;

const columns = `
-- a row names the track it is of, so that a guest of one track sees nothing of another
alter table support.evaluation add column track_id uuid;
alter table support.opp_action_part add column track_id uuid, add column established_on date;
update support.evaluation e set track_id = g.track_id from support.goal g where g.controller_id = e.controller_id and g.id = e.goal_id;
update support.opp_action_part a set track_id = o.track_id, established_on = v.established_on from support.opp o, support.opp_version v
where o.controller_id = a.controller_id and o.id = a.opp_id and v.controller_id = a.controller_id and v.opp_id = a.opp_id and v.number = a.number;
alter table support.evaluation alter column track_id set not null;
alter table support.opp_action_part alter column track_id set not null;

create function support.track_of_evaluation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select g.track_id into new.track_id from support.goal g where g.controller_id = new.controller_id and g.id = new.goal_id;
  return new;
end $$;
create trigger evaluation_of_track before insert on support.evaluation for each row execute function support.track_of_evaluation();

create function support.track_of_plan() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select o.track_id, v.established_on into new.track_id, new.established_on from support.opp o
  join support.opp_version v on v.controller_id = o.controller_id and v.opp_id = o.id and v.number = new.number where o.controller_id = new.controller_id and o.id = new.opp_id;
  return new;
end $$;
create trigger action_part_of_track before insert on support.opp_action_part for each row execute function support.track_of_plan();

create function support.tell_plan() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update support.opp_action_part a set established_on = new.established_on where a.controller_id = new.controller_id and a.opp_id = new.opp_id and a.number = new.number;
  return null;
end $$;
comment on function support.tell_plan is 'A handelingsdeel is one that others may read once it was established.';
create trigger version_tells_plan after update of established_on on support.opp_version for each row execute function support.tell_plan();
`;
