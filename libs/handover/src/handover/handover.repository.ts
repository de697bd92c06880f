import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Handover, HandoverType, Outcome, WarmAnswer } from './handover.entity.js';

/** The columns of a handover under the names of its entity. */
export const HANDOVER = `h.id, h.child_id as "childId", h.group_id as "groupId", h.location_id as "locationId", h.type, h.state,
  h.receiver_controller_id as "receiverControllerId", h.receiver_location_id as "receiverLocationId", h.enrolled_on as "enrolledOn",
  h.first_school_day as "firstSchoolDay", h.relocation, h.has_ve as "hasVe", h.has_support_question as "hasSupportQuestion", h.always_warm as "alwaysWarm",
  h.parents_ask as "parentsAsk", h.school_asks as "schoolAsks", h.warm_required as "warmRequired", h.warm_answer as "warmAnswer", h.due_on as "dueOn",
  h.opened_on as "openedOn", h.latest_on as "latestOn", h.expires_on as "expiresOn", h.issue, h.sent_on as "sentOn", h.received_on as "receivedOn", h.read_on as "readOn",
  h.spoken_on as "spokenOn", h.ended_on as "endedOn", h.version`;

/** Where a child is now: its group, since when, and what a handover has to know. */
export interface LeavingChild {
  readonly callName: string;
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly birthDate: CalendarDate | null;
  readonly groupId: Id | null;
  readonly groupName: string | null;
  readonly locationId: Id | null;
  readonly locationName: string | null;
  readonly placementId: Id | null;
  readonly since: CalendarDate | null;
  readonly hasVe: boolean;
}

/** Where a handover goes, and the days that follow from it (R13). */
export interface Destined {
  readonly receiverControllerId: Id;
  readonly receiverLocationId: Id;
  readonly enrolledOn: CalendarDate;
  readonly firstSchoolDay: CalendarDate | null;
  readonly relocation: boolean;
  readonly alwaysWarm: boolean;
  readonly dueOn: CalendarDate;
  readonly latestOn: CalendarDate;
  readonly expiresOn: CalendarDate;
}

/** What a new handover is made of. */
export interface NewHandover extends Destined {
  readonly id: Id;
  readonly childId: Id;
  readonly type: HandoverType;
}

/** Handovers at the sender. */
@Injectable()
export class HandoverRepository {
  async find(unit: Unit, id: Id): Promise<Handover | null> {
    const [row] = await unit.query<Handover>(`select ${HANDOVER} from handover.handover h where h.controller_id = $1 and h.id = $2`, [unit.controllerId, id]);
    return row ?? null;
  }

  /** An opened child with its present group; nulls where it is in none. */
  async leaving(unit: Unit, childId: Id): Promise<LeavingChild | null> {
    const [row] = await unit.query<LeavingChild>(
      `select c.call_name as "callName", c.given_names as "givenNames", concat_ws(' ', c.family_prefix, c.family_name) as "familyName", c.birth_date as "birthDate",
         g.id as "groupId", g.name as "groupName", l.id as "locationId", l.name as "locationName", p.id as "placementId", lower(p.period) as since,
         exists (select from children.ve_indication v where v.controller_id = c.controller_id and v.child_id = c.id and lower(v.period) <= $3) as "hasVe"
       from children.child c
       left join lateral (select * from children.placement p where p.controller_id = c.controller_id and p.child_id = c.id and p.period @> $3::date order by lower(p.period) limit 1) p on true
       left join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
       left join centre.location l on l.controller_id = g.controller_id and l.id = g.location_id
       where c.controller_id = $1 and c.id = $2`,
      [unit.controllerId, childId, unit.today],
    );
    return row ?? null;
  }

  /** The organisation of a school location of somebody else; null for anything else. */
  async receiver(unit: Unit, locationId: Id): Promise<Id | null> {
    const [row] = await unit.query<{ id: Id }>(`select controller_id as id from centre.location where id = $1 and kind = 'SCHOOL' and controller_id <> $2`, [
      locationId,
      unit.controllerId,
    ]);
    return row?.id ?? null;
  }

  /** Writes a new draft and whose it is, for the board. */
  async add(unit: Unit, handover: NewHandover, child: LeavingChild): Promise<void> {
    await unit.query(
      `insert into handover.handover (controller_id, id, child_id, group_id, location_id, type, receiver_controller_id, receiver_location_id, enrolled_on, first_school_day,
         relocation, has_ve, always_warm, due_on, latest_on, expires_on, opened_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[
          unit.controllerId,
          handover.id,
          handover.childId,
          child.groupId,
          child.locationId,
          handover.type,
          handover.receiverControllerId,
          handover.receiverLocationId,
        ],
        ...[
          handover.enrolledOn,
          handover.firstSchoolDay,
          handover.relocation,
          child.hasVe,
          handover.alwaysWarm,
          handover.dueOn,
          handover.latestOn,
          handover.expiresOn,
          unit.today,
        ],
      ],
    );
    await unit.query(
      `insert into handover.handover_person (controller_id, handover_id, group_id, call_name, family_name, birth_date) values ($1, $2, $3, $4, $5, $6)`,
      [unit.controllerId, handover.id, child.groupId, child.callName, child.familyName, child.birthDate],
    );
  }

  /** Another school or other days for a draft; refuses CHANGED_SINCE. */
  async redirect(unit: Unit, id: Id, version: number, to: Destined): Promise<number> {
    return unit.guard(
      `update handover.handover set receiver_controller_id = $4, receiver_location_id = $5, enrolled_on = $6, first_school_day = $7, relocation = $8, always_warm = $9,
         due_on = $10, latest_on = $11, expires_on = $12, version = version + 1
       where controller_id = $1 and id = $2 and version = $3 and state = 'DRAFT' returning version`,
      [
        ...[unit.controllerId, id, version, to.receiverControllerId, to.receiverLocationId, to.enrolledOn, to.firstSchoolDay, to.relocation, to.alwaysWarm],
        ...[to.dueOn, to.latestOn, to.expiresOn],
      ],
    );
  }

  /** Answers cold or warm in a draft; refuses CHANGED_SINCE. */
  async answerWarm(unit: Unit, id: Id, version: number, answer: WarmAnswer): Promise<number> {
    return unit.guard(
      `update handover.handover set warm_answer = $4, version = version + 1 where controller_id = $1 and id = $2 and version = $3 and state = 'DRAFT' returning version`,
      [unit.controllerId, id, version, answer],
    );
  }

  /** Whether a support question stands in it, and the dates that follow (R13). */
  async setSupportQuestion(unit: Unit, id: Id, asked: boolean, dueOn: CalendarDate): Promise<void> {
    await unit.query(`update handover.handover set has_support_question = $3, due_on = $4 where controller_id = $1 and id = $2 and state = 'DRAFT'`, [
      unit.controllerId,
      id,
      asked,
      dueOn,
    ]);
  }

  /** A step of the sender, under the handover's lock. */
  async act(unit: Unit, id: Id, action: 'OFFER' | 'TAKE_BACK' | 'DISCARD' | 'CLOSE', version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.act($1, $2, $3)', [id, action, version]);
    return row;
  }

  /** Sends what is agreed at this moment, under the handover's lock. */
  async send(unit: Unit, id: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.send($1, $2)', [id, version]);
    return row;
  }

  /** Takes back what nobody read, under the handover's lock. */
  async recall(unit: Unit, id: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.recall($1, $2)', [id, version]);
    return row;
  }

  /** How many guardians with authority this child has; the family must be opened. */
  async deciders(unit: Unit, childId: Id): Promise<number> {
    const [row] = await unit.query<{ count: number }>(
      `select count(*)::integer as count from children.guardian where controller_id = $1 and child_id = $2 and authority = 'YES'`,
      [unit.controllerId, childId],
    );
    return row?.count ?? 0;
  }

  /** Call name and birth date, for the board and the calendar. */
  async person(unit: Unit, id: Id): Promise<{ callName: string; familyName: string | null; birthDate: CalendarDate } | null> {
    const [row] = await unit.query<{ callName: string; familyName: string | null; birthDate: CalendarDate }>(
      `select call_name as "callName", family_name as "familyName", birth_date as "birthDate" from handover.handover_person where controller_id = $1 and handover_id = $2`,
      [unit.controllerId, id],
    );
    return row ?? null;
  }
}
