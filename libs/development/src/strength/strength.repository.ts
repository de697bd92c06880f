import { Injectable } from '@nestjs/common';
import { type Id, newId } from '#kernel';
import type { Unit } from '#platform';
import type { Strength } from './strength.entity.js';

const SET = `
with unchanged as (
  select 1 where coalesce((select p.strengths_version from development.profile p where p.controller_id = $1 and p.child_id = $2), 0) = $3
), wanted as (
  select w.* from unchanged, unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) as w(id, kind, text, suggestion)
), removed as (
  update development.strength s set removed_on = $8, removed_by = $9, removed_role = $10 from unchanged
  where s.controller_id = $1 and s.child_id = $2 and s.removed_on is null
    and not exists (select from wanted w where w.kind = s.kind and w.text = s.text)
), added as (
  insert into development.strength (controller_id, id, child_id, kind, text, suggestion, added_on, added_by, added_role)
  select $1, w.id, $2, w.kind, w.text, w.suggestion, $8, $9, $10 from wanted w
  where not exists (select from development.strength s
    where s.controller_id = $1 and s.child_id = $2 and s.removed_on is null and s.kind = w.kind and s.text = w.text)
)
select $3::integer as version from unchanged`;

/** Strengths of opened children: each is added once and at most marked as removed. */
@Injectable()
export class StrengthRepository {
  /** Makes the list as wanted, adding and removing only what differs; refuses CHANGED_SINCE when it was edited since that version. */
  async set(unit: Unit, childId: Id, version: number, wanted: readonly Omit<Strength, 'id'>[]): Promise<void> {
    await unit.guard(SET, [
      ...[unit.controllerId, childId, version],
      ...[wanted.map(() => newId()), wanted.map(({ kind }) => kind), wanted.map(({ text }) => text), wanted.map(({ suggestion }) => suggestion)],
      ...[unit.today, unit.caller.accountId, unit.caller.role],
    ]);
  }
}
