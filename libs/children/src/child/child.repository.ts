import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Guardian } from '../guardian/guardian.entity.js';
import type { VeMonth } from '../ve-hours/ve-hours.js';
import type { Child } from './child.entity.js';

/** A child by name, with the groups of today. */
export type ChildNameRow = Pick<Child, 'id' | 'callName' | 'familyPrefix' | 'familyName' | 'birthDate'> & { readonly groups: string[] };

/** The basics of one card. Days are calendar dates, the last ones included. */
export type ChildCardRow = Pick<Child, 'id' | 'callName' | 'familyPrefix' | 'familyName' | 'birthDate' | 'version'> & {
  readonly languages: string[];
  readonly placements: {
    id: Id;
    groupId: Id;
    groupName: string;
    locationName: string;
    firstDay: CalendarDate;
    lastDay: CalendarDate | null;
    version: number;
  }[];
  readonly enrolments: { id: Id; locationName: string; groupName: string | null; recordedOn: CalendarDate; firstDay: CalendarDate | null }[];
  readonly veIndication: {
    indicatedBy: string;
    programme: string | null;
    firstDay: CalendarDate | null;
    lastDay: CalendarDate | null;
    daypartsPerWeek: number | null;
    version: number;
  } | null;
  readonly veMonths: VeMonth[];
};

/** The record of a child as whoever enrols keeps it: the facts, where it is and was, and who decides. */
export type ChildRecordRow = ChildFacts &
  Pick<ChildCardRow, 'id' | 'version' | 'placements' | 'enrolments'> & {
    readonly guardians: Pick<Guardian, 'id' | 'name' | 'relation' | 'authority' | 'proofOn' | 'version'>[];
  };

/** What may be corrected of a child's record. */
export type ChildFacts = Pick<Child, 'givenNames' | 'callName' | 'familyPrefix' | 'familyName' | 'birthDate' | 'sex'>;

const NAME = `c.id, c.call_name as "callName", c.family_prefix as "familyPrefix", c.family_name as "familyName", c.birth_date as "birthDate"`;
const GROUPS_TODAY = `array(select g.name from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
  where p.controller_id = c.controller_id and p.child_id = c.id and p.period @> $3::date order by g.name)`;

/** Children of the controller whose hat is worn, of those that were opened. */
@Injectable()
export class ChildRepository {
  async names(unit: Unit, ids: readonly Id[]): Promise<ChildNameRow[]> {
    return unit.query<ChildNameRow>(
      `select ${NAME}, ${GROUPS_TODAY} as groups from children.child c where c.controller_id = $1 and c.id = any ($2::uuid[]) order by c.call_name, c.family_name, c.id`,
      [unit.controllerId, ids, unit.today],
    );
  }

  /** Children on a list today, by call name; only when the list was opened. */
  async onList(unit: Unit, groupIds: readonly Id[]): Promise<(ChildNameRow & { readonly groupId: Id })[]> {
    return unit.query(
      `select q.group_id as "groupId", ${NAME}, ${GROUPS_TODAY} as groups
       from children.placement q join children.child c on c.controller_id = q.controller_id and c.id = q.child_id
       where q.controller_id = $1 and q.group_id = any ($2::uuid[]) and q.period @> $3::date order by c.call_name, c.family_name, c.id`,
      [unit.controllerId, groupIds, unit.today],
    );
  }

  /** The whole card in one statement. */
  async card(unit: Unit, id: Id): Promise<ChildCardRow | null> {
    const [row] = await unit.query<ChildCardRow>(CARD, [unit.controllerId, id]);
    return row ?? null;
  }

  /** The record for enrolling, in one statement. */
  async record(unit: Unit, id: Id): Promise<ChildRecordRow | null> {
    const [row] = await unit.query<ChildRecordRow>(RECORD, [unit.controllerId, id]);
    return row ?? null;
  }

  /** Ids of children within the caller's reach of whom every word begins a part of the name; opens them to be named and logs the search. */
  async find(unit: Unit, text: string, first: number): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select children.find_by_name($1, $2) as ids', [text, first]);
    return row?.ids ?? [];
  }

  async add(unit: Unit, id: Id, facts: ChildFacts): Promise<void> {
    await unit.query(
      `insert into children.child (controller_id, id, given_names, call_name, family_prefix, family_name, birth_date, sex) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [unit.controllerId, id, facts.givenNames, facts.callName, facts.familyPrefix, facts.familyName, facts.birthDate, facts.sex],
    );
  }

  /** Replaces the facts; refuses CHANGED_SINCE. */
  async correct(unit: Unit, id: Id, facts: ChildFacts, version: number): Promise<number> {
    return unit.guard(
      `update children.child set given_names = $3, call_name = $4, family_prefix = $5, family_name = $6, birth_date = $7, sex = $8, version = version + 1
       where controller_id = $1 and id = $2 and version = $9 returning version`,
      [unit.controllerId, id, facts.givenNames, facts.callName, facts.familyPrefix, facts.familyName, facts.birthDate, facts.sex, version],
    );
  }

  /** The child's record, held until this unit ends, so that two who place the same child follow each other; null when it is not there. */
  async hold(unit: Unit, id: Id): Promise<Pick<Child, 'id' | 'birthDate' | 'version'> | null> {
    const [row] = await unit.query<Pick<Child, 'id' | 'birthDate' | 'version'>>(
      `select id, birth_date as "birthDate", version from children.child where controller_id = $1 and id = $2 for no key update`,
      [unit.controllerId, id],
    );
    return row ?? null;
  }
}

const PLACEMENTS = `coalesce((select json_agg(json_build_object('id', p.id, 'groupId', p.group_id, 'groupName', g.name, 'locationName', l.name,
      'firstDay', lower(p.period), 'lastDay', upper(p.period) - 1, 'version', p.version) order by lower(p.period) desc, g.name)
    from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
    join centre.location l on l.controller_id = g.controller_id and l.id = g.location_id
    where p.controller_id = c.controller_id and p.child_id = c.id), '[]') as placements`;
const ENROLMENTS = `coalesce((select json_agg(json_build_object('id', e.id, 'locationName', l.name, 'groupName', g.name, 'recordedOn', e.recorded_on, 'firstDay', e.first_day)
      order by e.recorded_on desc)
    from children.enrolment e join centre.location l on l.controller_id = e.controller_id and l.id = e.location_id
    left join centre."group" g on g.controller_id = e.controller_id and g.id = e.group_id
    where e.controller_id = c.controller_id and e.child_id = c.id and e.ended_on is null), '[]') as enrolments`;

const CARD = `
select ${NAME}, c.version, ${PLACEMENTS}, ${ENROLMENTS},
  array(select l.language from children.home_language l where l.controller_id = c.controller_id and l.child_id = c.id order by l.language) as languages,
  (select json_build_object('indicatedBy', v.indicated_by, 'programme', v.programme, 'firstDay', lower(v.period), 'lastDay', upper(v.period) - 1,
      'daypartsPerWeek', v.dayparts_per_week, 'version', v.version)
    from children.ve_indication v where v.controller_id = c.controller_id and v.child_id = c.id order by lower(v.period) desc nulls last limit 1) as "veIndication",
  coalesce((select json_agg(json_build_object('month', u.month, 'hours', u.hours)) from children.ve_hours u where u.controller_id = c.controller_id and u.child_id = c.id), '[]') as "veMonths"
from children.child c where c.controller_id = $1 and c.id = $2`;

const RECORD = `
select ${NAME}, c.given_names as "givenNames", c.sex, c.version, ${PLACEMENTS}, ${ENROLMENTS},
  coalesce((select json_agg(json_build_object('id', d.id, 'name', d.name, 'relation', d.relation, 'authority', d.authority, 'proofOn', d.proof_on, 'version', d.version) order by d.name, d.id)
    from children.guardian d where d.controller_id = c.controller_id and d.child_id = c.id), '[]') as guardians
from children.child c where c.controller_id = $1 and c.id = $2`;
