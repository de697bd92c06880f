import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When imports are destroyed: rows that wait first, then what undoing needs, then the import itself (R46). */
export class InteropAddImportRetention1790000043000 implements MigrationInterface {
  name = 'InteropAddImportRetention1790000043000';

  async up(runner: QueryRunner): Promise<void> {
    const older = (days: number) =>
      `exists (select from interop.import i where i.controller_id = t.controller_id and i.id = t.import_id and i.made_at < access.now() - interval ''${days} days'')`;
    await runner.query(`
insert into access.retention_rule (table_name, sentence, due, automatic) values
('interop.import_row', '30 days after the import was made', '${older(30)}', true),
('interop.import_effect', '90 days after the import was made', '${older(90)}', true),
('interop.import', '2 years after it was made', 't.made_at < access.now() - interval ''2 years''', true);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.retention_rule where table_name like 'interop.%';`);
  }
}
