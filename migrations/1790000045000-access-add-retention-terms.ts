import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of tables whose comment names one, for looks and for what arrived and was never linked (R46). */
export class AccessAddRetentionTerms1790000045000 implements MigrationInterface {
  name = 'AccessAddRetentionTerms1790000045000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
insert into access.retention_rule (table_name, sentence, due, automatic) values
('development.look', 'a draft 90 days after it was saved', 't.state = ''DRAFT'' and t.saved_at < access.now() - interval ''90 days''', true),
('handover.delivered_person', 'a year after it arrived and was never linked', 'coalesce(
  (select d.sent_on from handover.delivery d where d.controller_id = t.controller_id and d.id = t.handover_id),
  (select s.sent_on from handover.ve_statement s where s.controller_id = t.controller_id and s.id = t.handover_id)) < access.today() - interval ''1 year''', true),
('handover.handover', '2 years after care ended', 'exists (select from children.child c where c.controller_id = t.controller_id and c.id = t.child_id and c.left_on + interval ''2 years'' < access.today())', false),
('centre.staff_member', '2 years after the last post', 'exists (select from access.post p where p.controller_id = t.controller_id and p.account_id = t.account_id)
  and not exists (select from access.post p where p.controller_id = t.controller_id and p.account_id = t.account_id and coalesce(upper(p.period), ''infinity'') > access.today() - interval ''2 years'')', false),
('handover.delivery', 'never linked, a year after it was sent', 't.child_id is null and t.sent_on < access.today() - interval ''1 year''', false),
('access.account', '2 years after the last session', 't.id <> access.service_account() and t.created_at < clock_timestamp() - interval ''2 years''
  and not exists (select from access.log l where l.account_id = t.id and l.action = ''LOGIN'' and l.at > clock_timestamp() - interval ''2 years'')', false);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from access.retention_rule where table_name in ('development.look', 'handover.delivered_person', 'handover.handover', 'centre.staff_member', 'handover.delivery', 'access.account');`,
    );
  }
}
