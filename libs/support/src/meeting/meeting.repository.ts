import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { MeetingItem, MeetingPlace } from './meeting.entity.js';

type Words = 'question' | 'works' | 'decision';
/** An item as it is stored: its words sealed. */
export type StoredItem = Omit<MeetingItem, Words> & Record<Words, Buffer | null>;
/** What is written of an item, sealed. */
type Written = Pick<StoredItem, 'id' | 'childId' | 'version' | 'childInvited' | Words | 'doer' | 'doBy'>;

const ITEM = `m.id, m.child_id as "childId", c.call_name as "callName", m.held_on as "heldOn", m.planned_on as "plannedOn", m.child_invited as "childInvited", m.question, m.works, m.decision, m.doer, m.do_by as "doBy", m.version`;
const FROM = `from support.meeting_item m
  join children.child c on c.controller_id = m.controller_id and c.id = m.child_id`;

/** Where what is written of an item is sealed. */
export const MEETING_WORDS = { table: 'support.meeting_item', columns: { question: 'question', works: 'works', decision: 'decision' } } as const;

/** Items of meetings, of opened children. */
@Injectable()
export class MeetingRepository {
  /** The latest meeting first. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<StoredItem[]> {
    return unit.query<StoredItem>(`select ${ITEM} ${FROM} where m.controller_id = $1 and m.child_id = $2 order by m.held_on desc, m.id limit $3`, [
      unit.controllerId,
      childId,
      first,
    ]);
  }

  /** One of a child with where it is, or none. */
  async one(unit: Unit, childId: Id, itemId: Id): Promise<(StoredItem & MeetingPlace)[]> {
    return unit.query<StoredItem & MeetingPlace>(
      `select ${ITEM}, l.name as "locationName", o.name as "organisationName" ${FROM}
       join centre.location l on l.controller_id = m.controller_id and l.id = m.location_id join centre.controller o on o.id = m.controller_id
       where m.controller_id = $1 and m.child_id = $2 and m.id = $3`,
      [unit.controllerId, childId, itemId],
    );
  }

  /** The agenda of a day, of children that were opened. */
  async ofDay(unit: Unit, locationId: Id, on: CalendarDate): Promise<StoredItem[]> {
    return unit.query<StoredItem>(
      `select ${ITEM} ${FROM} where m.controller_id = $1 and m.location_id = $2 and m.held_on = $3 order by c.call_name, m.id limit 40`,
      [unit.controllerId, locationId, on],
    );
  }

  /** Of whom a meeting talks; opens nothing. */
  async childrenAt(unit: Unit, locationId: Id, on: CalendarDate): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>('select c as id from support.children_at_meeting($1, $2) c', [locationId, on]);
    return rows.map(({ id }) => id);
  }

  async plan(unit: Unit, on: CalendarDate, childIds: readonly Id[], itemIds: readonly Id[]): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.plan_meeting($1, $2::uuid[], $3::uuid[])', [on, childIds, itemIds]);
  }

  async takeOff(unit: Unit, childId: Id, id: Id, version: number): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.take_off_agenda($1, $2, $3)', [childId, id, version]);
  }

  async write(unit: Unit, { childId, id, version, childInvited, question, works, decision, doer, doBy }: Written): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.write_meeting_item($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      childId,
      id,
      version,
      childInvited,
      question,
      works,
      decision,
      doer,
      doBy,
    ]);
  }
}
