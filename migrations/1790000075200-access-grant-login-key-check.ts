import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker asks too whether its secret is the one of this database: codes that it mails and anchors that it signs are derived from it. */
export class AccessGrantLoginKeyCheck1790000075200 implements MigrationInterface {
  name = 'AccessGrantLoginKeyCheck1790000075200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin execute format('grant execute on function access.knows_login_key to %I', access.role_name('worker')); end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin execute format('revoke execute on function access.knows_login_key from %I', access.role_name('worker')); end $$;`);
  }
}
