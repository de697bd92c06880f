import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one of the two does in a trajectory, and what a parent says of a name, is told to the other's open pages at once: that it changed, never what. */
export class CoachingAddTrajectoryChanges1790000054400 implements MigrationInterface {
  name = 'CoachingAddTrajectoryChanges1790000054400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function coaching.tell_trajectory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(new.controller_id, 'TRAJECTORY', new.trajectory_id);
  return null;
end $$;
comment on function coaching.tell_trajectory is 'Tells that something of a trajectory changed, by its id alone. Not of marks: when somebody rates is their own (K4).';

create function coaching.tell_own_trajectory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(new.controller_id, 'TRAJECTORY', new.id);
  return null;
end $$;

create function coaching.tell_consent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(new.controller_id, 'CHILD', new.child_id);
  return null;
end $$;
create trigger child_consent_tells after insert or update on coaching.child_consent for each row execute function coaching.tell_consent();
`);
    // every log, correction and line of dissent leaves a confirmation, so that one trigger tells of all three
    for (const table of TOLD)
      await runner.query(`create trigger ${table}_tells after insert or update on coaching.${table} for each row execute function coaching.tell_trajectory()`);
    await runner.query(
      `create trigger visit_tells after insert or update on coaching.visit for each row when (new.state <> 'HELD') execute function coaching.tell_trajectory()`,
    );
    // the first visit's day is kept without a version, by a log that tells already
    await runner.query(
      'create trigger trajectory_tells after update on coaching.trajectory for each row when (new.version <> old.version) execute function coaching.tell_own_trajectory()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TOLD, 'visit', 'trajectory']) await runner.query(`drop trigger ${table}_tells on coaching.${table}`);
    await runner.query('drop trigger child_consent_tells on coaching.child_consent');
    await runner.query('drop function coaching.tell_consent, coaching.tell_own_trajectory, coaching.tell_trajectory');
  }
}

const TOLD = [
  'member',
  'question',
  'ownership',
  'ownership_tick',
  'confirmation',
  'goal',
  'goal_attainment',
  'averted',
  'look_back',
  'late_referral',
  'named_child',
];
