import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of tries to get in, shared by all instances of the API. */
export class AccessCreateRateLimit1790000040000 implements MigrationInterface {
  name = 'AccessCreateRateLimit1790000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table access.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
comment on table access.rate_limit is 'Purpose: tries to log in, counted by a keyed hash of address or account; deployment data without controller. Retention: a day after the count ended.';
do $$ begin
  execute format('grant select, insert, update, delete on access.rate_limit to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access.rate_limit;');
  }
}
