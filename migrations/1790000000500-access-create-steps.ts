import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Things that go through states: each step is declared once, by the room whose thing it is, and no other is taken, whoever asks. */
export class AccessCreateSteps1790000000500 implements MigrationInterface {
  name = 'AccessCreateSteps1790000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table access.step (
  machine text not null,
  leaves text not null,
  action text not null,
  arrives text not null,
  primary key (machine, leaves, action)
);
comment on table access.step is 'Purpose: each step that a thing with a state may take: the state it leaves, by which action, and where it arrives; a test holds them equal to the machines of the rooms. Retention: as long as the installation.';

create function access.next_state(p_machine text, p_state text, p_action text) returns text language sql stable security definer set search_path = '' as $$
  select s.arrives from access.step s where s.machine = p_machine and s.leaves = p_state and s.action = p_action
$$;
comment on function access.next_state is 'The state after an action, or null when it is refused.';

create function access.refuse_undeclared() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'no step of a % leads from % to %', tg_table_name, to_jsonb(old) ->> 'state', to_jsonb(new) ->> 'state' using errcode = '23514';
end $$;

create procedure access.hold_to_steps(p_table regclass, p_machine text) language plpgsql set search_path = '' as $$
declare
  v_steps constant text[] := array(select distinct s.leaves || ' ' || s.arrives from access.step s where s.machine = p_machine order by 1);
begin
  if v_steps = '{}' then raise exception 'no step of % is declared', p_machine; end if;
  -- afterwards, since a state that follows from dates is known only then; in the condition itself, so that a declared step costs no query
  execute format('create trigger only_declared_steps after update on %s for each row when (old.state <> new.state and old.state || '' '' || new.state <> all (%L::text[])) execute function access.refuse_undeclared()',
    p_table, v_steps);
end $$;
comment on procedure access.hold_to_steps is 'Refuses every change of state of a table''s rows that is not among the steps of a machine, also of functions and of the owner.';

create procedure access.declare_steps(p_table text, variadic p_steps text[]) language plpgsql set search_path = '' as $$
begin
  insert into access.step (machine, leaves, action, arrives) select p_table, split_part(s, ' ', 1), split_part(s, ' ', 2), split_part(s, ' ', 3) from unnest(p_steps) s;
  call access.hold_to_steps(p_table::regclass, p_table);
end $$;
comment on procedure access.declare_steps is 'Every step of the things in a table, each as the state it leaves, the action and the state where it arrives; others are refused from then on.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop procedure access.declare_steps, access.hold_to_steps; drop function access.refuse_undeclared, access.next_state; drop table access.step;`,
    );
  }
}
