import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a parent said themselves of the handelingsdeel as it stands; not what another parent said (R28, C4). */
export class SupportAddOwnAnswer1790000071000 implements MigrationInterface {
  name = 'SupportAddOwnAnswer1790000071000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function support.own_guardian(p_child uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select g.id from access.caller() w join access.post p on p.controller_id = w.controller_id and p.account_id = w.account_id and p.role = 'GUARDIAN' and p.scope_kind = 'GUARDIAN' and p.period @> w.today
  join children.guardian g on g.controller_id = p.controller_id and g.id = p.scope_id and g.child_id = p_child and g.authority = 'YES'
  where w.role = 'GUARDIAN' and p_child = any (access.opened('support')) limit 1
$$;
comment on function support.own_guardian is 'The row of the parent with authority who asks, for a child that was opened; nobody for a colleague.';

create function support.own_opp_answer(p_opp uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select n.agrees from support.opp o
  join support.opp_action_part a on a.controller_id = o.controller_id and a.opp_id = o.id and a.number = o.number
  join support.opp_answer n on n.controller_id = o.controller_id and n.opp_id = o.id and n.number = o.number and n.guardian_id = support.own_guardian(o.child_id)
    and n.part_hash = encode(sha256(a.text), 'hex')
  where o.controller_id = access.controller() and o.id = p_opp
$$;
comment on function support.own_opp_answer is 'What the parent who asks said of this very handelingsdeel; null when nothing, or of another text.';

create function support.opp_answers(p_opp uuid, out answered integer, out agreed integer) language sql stable security definer set search_path = '' as $$
  select count(*)::integer, count(*) filter (where n.agrees and n.part_hash = encode(sha256(a.text), 'hex'))::integer from support.opp o
  join support.opp_version v on v.controller_id = o.controller_id and v.opp_id = o.id and v.number = o.number
  join support.opp_answer n on n.controller_id = o.controller_id and n.opp_id = o.id and n.number = o.number
  join children.guardian g on g.controller_id = n.controller_id and g.id = n.guardian_id
  left join support.opp_action_part a on a.controller_id = o.controller_id and a.opp_id = o.id and a.number = o.number
  where o.controller_id = access.controller() and o.id = p_opp and o.child_id = any (access.opened('support'))
    and (g.authority = 'YES' or v.established_on is not null) and (n.agrees or v.with_consent is distinct from true)
$$;
comment on function support.opp_answers is 'How many answered to the present version, and how many agree with it as it stands: of those with authority, whom it waits for, until it is established; with consent all who decided agreed (R28).';

do $$ begin
  execute format('grant execute on function support.opp_answers, support.own_opp_answer to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function support.opp_answers, support.own_opp_answer, support.own_guardian;');
  }
}
