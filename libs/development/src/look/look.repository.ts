import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, newId, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { OWN_FRAMEWORK } from '../framework/framework.file.js';
import type { LookContent, LookDraft, Mark } from './look.entity.js';

const START_DRAFT = `
insert into development.look (controller_id, id, child_id, account_id, state, draft, saved_at)
values ($1, $2, $3, $4, 'DRAFT', $5, access.now()) on conflict do nothing returning version`;

const SAVE_DRAFT = `
update development.look set draft = $5, saved_at = access.now(), version = version + 1
where controller_id = $1 and id = $2 and child_id = $3 and account_id = $4 and state = 'DRAFT' and version = $6 returning version`;

/** One statement for a whole look, however many lines: the guard, the ratings and the wellbeing stand or fall together. */
const FINISH = `
with same as materialized (
  select s.id, s.line, s.step, s.sight, s.certainty from development.rating s
  where s.controller_id = $1 and s.id = any ($14) and s.child_id = $3 and s.framework = $7 and s.step is not null
), odd as materialized (
  select m.at from unnest($10::text[], $14::uuid[]) with ordinality as m(line, same_as, at)
  where m.same_as is not null and (m.same_as, m.line) not in (select id, line from same)
), done as (
  insert into development.look as l (controller_id, id, child_id, account_id, state, saved_at, done_on)
  select $1, $2, $3, $4, 'DONE', access.now(), $5 where not exists (select from odd)
  on conflict (controller_id, id) do update set state = 'DONE', draft = null, saved_at = excluded.saved_at, done_on = excluded.done_on, version = l.version + 1
  where l.state = 'DRAFT' and l.child_id = $3 and l.version = $6
  returning l.version
), rated as (
  insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role, note, look_id)
  select $1, m.id, $3, $7, m.line, coalesce(m.step, s.step), coalesce(m.sight, s.sight), coalesce(m.certainty, s.certainty), $5, $4, $8, m.note, $2
  from done, unnest($9::uuid[], $10::text[], $11::smallint[], $12::text[], $13::text[], $14::uuid[], $15::text[])
    as m(id, line, step, sight, certainty, same_as, note)
  left join same s on s.id = m.same_as and s.line = m.line
), felt as (
  insert into development.wellbeing (controller_id, id, look_id, child_id, wellbeing, involvement, observed_on, rater_account, rater_role)
  select $1, $2, $2, $3, $16, $17, $5, $4, $8 from done where num_nonnulls($16::smallint, $17::smallint) > 0
)
select (select version from done) as version, (select min(at)::integer from odd) as odd`;

const DRAFT = `
select id, version, saved_at as "savedAt", draft from development.look
where controller_id = $1 and child_id = $2 and account_id = $3 and state = 'DRAFT'`;

const CHILD = `
select call_name as "callName", birth_date as "birthDate" from children.child where controller_id = $1 and id = $2`;

/** What is finished in one look: the day, the two scales, and a mark for each line looked at. */
export interface FinishedLook {
  readonly lookId: Id;
  readonly childId: Id;
  readonly version: number;
  readonly observedOn: CalendarDate;
  readonly wellbeing: number | null;
  readonly involvement: number | null;
  readonly marks: readonly Mark[];
}

/** Looks at opened children, and the private drafts of the caller. */
@Injectable()
export class LookRepository {
  /** Keeps a draft; version 0 starts it. Refuses CHANGED_SINCE when another tab or colleague's device was first. */
  async save(unit: Unit, look: { lookId: Id; childId: Id; version: number }, content: LookContent): Promise<number> {
    const values = [unit.controllerId, look.lookId, look.childId, unit.caller.accountId, JSON.stringify(content)];
    return look.version === 0 ? unit.guard(START_DRAFT, values) : unit.guard(SAVE_DRAFT, [...values, look.version]);
  }

  /** Finishes a look; gives the version. Refuses INVALID (*the same* as a rating of another line or child), CHANGED_SINCE when the draft moved on meanwhile. */
  async finish(unit: Unit, look: FinishedLook): Promise<number> {
    const column = <Key extends keyof Mark>(key: Key) => look.marks.map((mark) => mark[key] || null);
    const [row] = await unit.query<{ version: number | null; odd: number | null }>(FINISH, [
      ...[unit.controllerId, look.lookId, look.childId, unit.caller.accountId, look.observedOn, look.version, OWN_FRAMEWORK, unit.caller.role],
      ...[look.marks.map(() => newId()), column('line'), column('step'), column('sight'), column('certainty'), column('sameAs'), column('note')],
      ...[look.wellbeing, look.involvement],
    ]);
    if (row?.odd) throw new Refusal('INVALID', 'no_such_rating', { place: `input.marks.${row.odd - 1}.sameAs` });
    if (!row?.version) throw new Refusal('CHANGED_SINCE', 'changed_since');
    return row.version;
  }

  /** Makes a look a draft again within ten seconds; gives its version, null when it is too late or something was built on it. */
  async takeBack(unit: Unit, childId: Id, lookId: Id): Promise<number | null> {
    const [row] = await unit.query<{ version: number | null }>('select development.take_back_look($1, $2) as version', [childId, lookId]);
    return row?.version ?? null;
  }

  /** The caller's own draft for this child, or null; of nobody else. */
  async draft(unit: Unit, childId: Id): Promise<LookDraft | null> {
    const [row] = await unit.query<Omit<LookDraft, keyof LookContent> & { draft: LookContent }>(DRAFT, [unit.controllerId, childId, unit.caller.accountId]);
    if (!row) return null;
    const { draft, ...place } = row;
    return { ...place, ...draft };
  }

  /** Name and age of the child that is looked at. */
  async child(unit: Unit, childId: Id): Promise<{ callName: string; birthDate: CalendarDate | null }> {
    const [row] = await unit.query<{ callName: string; birthDate: CalendarDate | null }>(CHILD, [unit.controllerId, childId]);
    if (!row) throw new Refusal('NOT_FOUND', 'not_found');
    return row;
  }
}
