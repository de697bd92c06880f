import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../handover/handover.entity.js';

/** Something that arrived and is not linked yet: name and birth date, no more. */
export interface Arrival {
  readonly id: Id;
  /** A handover, or a VE statement by law (R8). */
  readonly kind: 'HANDOVER' | 'VE_STATEMENT';
  readonly callName: string;
  readonly familyName: string | null;
  readonly birthDate: CalendarDate;
  readonly senderName: string;
  readonly sentOn: CalendarDate;
  readonly version: number;
}

/** An own application with the same birth date; ids only, to be opened as any child. */
export interface Candidate {
  readonly arrivalId: Id;
  readonly enrolmentId: Id;
  readonly childId: Id;
}

/** What arrived at a school and waits for its own application. */
@Injectable()
export class MatchRepository {
  /** Arrivals of an opened location, oldest first. */
  async arrivals(unit: Unit, locationId: Id, first: number): Promise<Arrival[]> {
    return unit.query<Arrival>(
      `select p.handover_id as id, p.kind, p.call_name as "callName", p.family_name as "familyName", p.birth_date as "birthDate", c.name as "senderName",
         p.sent_on as "sentOn", coalesce(d.version, 1) as version
       from handover.delivered_person p
       left join handover.delivery d on d.controller_id = p.controller_id and d.id = p.handover_id
       join centre.controller c on c.id = p.sender_controller_id
       where p.controller_id = $1 and p.location_id = $2 order by p.sent_on, p.handover_id limit $3`,
      [unit.controllerId, locationId, first],
    );
  }

  async candidates(unit: Unit, locationId: Id): Promise<Candidate[]> {
    return unit.query<Candidate>('select handover_id as "arrivalId", enrolment_id as "enrolmentId", child_id as "childId" from handover.match_candidates($1)', [
      locationId,
    ]);
  }

  async receive(unit: Unit, id: Id, enrolmentId: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.receive($1, $2, $3)', [id, enrolmentId, version]);
    return row;
  }

  async receiveVeStatement(unit: Unit, id: Id, enrolmentId: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.receive_ve_statement($1, $2, $3)', [id, enrolmentId, version]);
    return row;
  }
}
