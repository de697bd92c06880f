import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of what coaching writes down, of measurements and of released figures (R46). */
export class AccessAddCoachingTerms1790000065000 implements MigrationInterface {
  name = 'AccessAddCoachingTerms1790000065000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
insert into access.retention_rule (table_name, sentence, due, automatic)
select name, '90 days after the trajectory, or as the controller sets',
  'exists (select from coaching.trajectory j where j.controller_id = t.controller_id and j.id = t.trajectory_id and coaching.kept_until(j) < access.today())', true
from unnest(array['coaching.feeling', 'coaching.question', 'coaching.log_words']) name;

insert into access.retention_rule (table_name, sentence, due, automatic) values
('coaching.averted', '2 years after the last look back, which is a year after the claim', 't.claimed_on < access.today() - interval ''3 years''', false),
('coaching.consultation', '5 years after it was asked, without who and whom since it was forgotten', 't.asked_on < access.today() - interval ''5 years''', false),
('coaching.consultation_words', '90 days after it was asked, or as the controller sets', 'exists (select from coaching.consultation c
  where c.controller_id = t.controller_id and c.id = t.consultation_id and c.forget_on <= access.today())', true),
('coaching.contact_card', 'when the last post as specialist or coach here has ended', 'not exists (select from access.post p where p.controller_id = t.controller_id
  and p.account_id = t.account_id and p.role in (''SPECIALIST'', ''EXTERNAL_COACH'') and coalesce(upper(p.period), ''infinity'') > access.today())', true),
('improvement.instrument', '5 years after it was retired', 't.retired_on < access.today() - interval ''5 years''', false),
('improvement.measurement', '5 years after T1', 't.t1_on < access.today() - interval ''5 years''', false),
('improvement.cycle', '5 years after the decision', 't.decided_on < access.today() - interval ''5 years''', false),
('improvement.year_report', '10 years', 't.published_on < access.today() - interval ''10 years''', false),
('insight.january_count', '7 years', 't.year < extract(year from access.today()) - 7', false),
('insight.released_cell', '10 years', 't.quarter < access.today() - interval ''10 years''', false),
('insight.withheld_number', '10 years, with its cell', 'exists (select from insight.released_cell c where (c.controller_id, c.place_id, c.period, c.figure, c.category)
  = (t.controller_id, t.place_id, t.period, t.figure, t.category) and c.quarter < access.today() - interval ''10 years'')', false);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.retention_rule where table_name in ('coaching.feeling', 'coaching.question', 'coaching.log_words', 'coaching.averted', 'coaching.consultation',
      'coaching.consultation_words', 'coaching.contact_card', 'improvement.instrument',
      'improvement.measurement', 'improvement.cycle', 'improvement.year_report', 'insight.january_count', 'insight.released_cell', 'insight.withheld_number');`);
  }
}
