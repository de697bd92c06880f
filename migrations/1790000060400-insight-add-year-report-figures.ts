import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of coaching came out for a year, in the report of that year: never more than was released for all (R40, R52). */
export class InsightAddYearReportFigures1790000060400 implements MigrationInterface {
  name = 'InsightAddYearReportFigures1790000060400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function insight.year_report_figures(p_report uuid) returns table (figure text, category text, people integer, mean float8, mean_before float8, visits integer, minutes integer)
language sql stable security definer set search_path = '' as $$
  select c.figure, c.category, sum(c.people)::integer, round(sum(c.mean * c.people) / sum(c.people), 1)::float8, round(sum(c.mean_before * c.people) / sum(c.people), 1)::float8, sum(c.visits)::integer, sum(c.minutes)::integer
  from improvement.year_report r
  join insight.released_cell c on c.controller_id = r.controller_id and c.period = r.year::text and c.place_id = any (r.location_ids) and c.people > 0
  join insight.release e on e.controller_id = c.controller_id and e.quarter = c.quarter
  where r.controller_id = access.controller() and r.id = p_report and r.location_id = any (access.opened('improvement')) and r.level <> 'GROUP'
    -- a published report stands as it was; a draft adds up what its writer may open
    and case r.state when 'PUBLISHED' then e.released_on <= r.published_on else c.place_id = any (access.writable('improvement')) end
  group by c.figure, c.category order by c.figure, c.category
$$;
comment on function insight.year_report_figures is 'Released figures of the year of a report at an opened location; of a neighbourhood the sum of those that may each be told. None of a group: nothing is released of groups.';
do $$ begin execute format('grant execute on function insight.year_report_figures to %I', access.role_name('caller')); end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function insight.year_report_figures;');
  }
}
