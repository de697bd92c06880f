import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { PartContent, PartKind } from '../document/part.entity.js';
import type { Outcome, WarmAnswer } from '../handover/handover.entity.js';
import type { HandoverState } from '../states/handover.states.js';
import type { ParentView } from '../view/view.entity.js';

/** A handover as it stands at the receiver; never what is told. */
export interface Delivery {
  readonly id: Id;
  readonly locationId: Id;
  readonly groupId: Id | null;
  readonly childId: Id | null;
  readonly senderLocationId: Id;
  readonly state: HandoverState;
  readonly issue: number;
  readonly issueHash: string;
  readonly warmRequired: boolean;
  readonly warmAnswer: WarmAnswer | null;
  readonly sentOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
  readonly readOn: CalendarDate | null;
  readonly spokenOn: CalendarDate | null;
  readonly firstSchoolDay: CalendarDate | null;
  readonly replacedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
}

/** A part that came along, and whether it was taken into the own record. */
export interface DeliveredPart {
  readonly kind: PartKind;
  readonly content: PartContent;
  readonly hash: string;
}

/** A part as it was before a next issue replaced it (H9). */
export interface ReplacedPart {
  readonly kind: PartKind;
  readonly content: PartContent;
  readonly issue: number;
  readonly replacedOn: CalendarDate;
}

/** A part in the school's own record, with the place it came from. */
export interface AdoptedPart extends DeliveredPart {
  readonly source: string;
  readonly adoptedOn: CalendarDate;
}

/** The columns of a delivery under the names of its entity. */
export const DELIVERY = `d.id, d.location_id as "locationId", d.group_id as "groupId", d.child_id as "childId", d.sender_location_id as "senderLocationId", d.state, d.issue,
  d.issue_hash as "issueHash", d.warm_required as "warmRequired", d.warm_answer as "warmAnswer", d.sent_on as "sentOn", d.received_on as "receivedOn", d.read_on as "readOn",
  d.spoken_on as "spokenOn", d.first_school_day as "firstSchoolDay", d.replaced_on as "replacedOn", d.ended_on as "endedOn", d.version`;

/** Deliveries at the receiver. */
@Injectable()
export class DeliveryRepository {
  async find(unit: Unit, id: Id): Promise<Delivery | null> {
    const [row] = await unit.query<Delivery>(`select ${DELIVERY} from handover.delivery d where d.controller_id = $1 and d.id = $2`, [unit.controllerId, id]);
    return row ?? null;
  }

  /** The latest delivery of an opened child. */
  async ofChild(unit: Unit, childId: Id): Promise<Delivery | null> {
    const [row] = await unit.query<Delivery>(
      `select ${DELIVERY} from handover.delivery d where d.controller_id = $1 and d.child_id = $2 order by d.sent_on desc, d.id desc limit 1`,
      [unit.controllerId, childId],
    );
    return row ?? null;
  }

  /** What came along, in the order of the page; nothing once consent was withdrawn. */
  async parts(unit: Unit, id: Id): Promise<DeliveredPart[]> {
    return unit.query<DeliveredPart>(
      'select kind, content::jsonb as content, hash from handover.delivered_part where controller_id = $1 and handover_id = $2 order by position',
      [unit.controllerId, id],
    );
  }

  /** What stood there before, the latest first; nothing once consent was withdrawn. */
  async replaced(unit: Unit, id: Id): Promise<ReplacedPart[]> {
    return unit.query<ReplacedPart>(
      'select kind, content::jsonb as content, issue, replaced_on as "replacedOn" from handover.replaced_part where controller_id = $1 and handover_id = $2 order by issue desc',
      [unit.controllerId, id],
    );
  }

  /** The parents' and the child's own words that came along. */
  async views(unit: Unit, id: Id): Promise<ParentView[]> {
    return unit.query<ParentView>(
      `select id, voice, part_kind as part, relation, text, written_on as "writtenOn", false as own from handover.delivered_view
       where controller_id = $1 and handover_id = $2 order by written_on, id`,
      [unit.controllerId, id],
    );
  }

  /** Parts the school took into its own record of an opened child; they stay when consent is withdrawn. */
  async adopted(unit: Unit, childId: Id): Promise<AdoptedPart[]> {
    return unit.query<AdoptedPart>(
      `select kind, content::jsonb as content, hash, source, adopted_on as "adoptedOn" from handover.adopted_part where controller_id = $1 and child_id = $2 order by adopted_on, kind`,
      [unit.controllerId, childId],
    );
  }

  /** Notes at both sides, once for each colleague, that it was opened to read. */
  async noteRead(unit: Unit, id: Id): Promise<void> {
    await unit.query('select handover.note_read($1)', [id]);
  }

  /** Takes parts of the issue that was read into the own record, and tells the parents. */
  async adopt(unit: Unit, id: Id, issue: number, parts: readonly PartKind[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.adopt($1, $2, $3::text[])', [id, issue, parts]);
    return row;
  }
}
