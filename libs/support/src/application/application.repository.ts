import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { Application, ApplicationStep, NewApplication } from './application.entity.js';

/** Applications of opened children. */
@Injectable()
export class ApplicationRepository {
  /** The latest first. */
  async ofChild(unit: Unit, childId: Id): Promise<Application[]> {
    return unit.query<Application>(
      `select a.id, a.location_id as "locationId", a.state, a.received_on as "receivedOn", a.desired_start as "desiredStart", a.written, a.first_preference as "firstPreference", a.full_by_policy as "fullByPolicy",
         a.extended_on as "extendedOn", a.decided_on as "decidedOn", a.placed_on as "placedOn", a.other_school as "otherSchool", a.accepted_on as "acceptedOn", c.birth_date as "birthDate", a.version
       from support.application a join children.child c on c.controller_id = a.controller_id and c.id = a.child_id
       where a.controller_id = $1 and a.child_id = $2 order by a.received_on desc, a.id limit 20`,
      [unit.controllerId, childId],
    );
  }

  async receive(
    unit: Unit,
    { id, childId, locationId, receivedOn, desiredStart, written, firstPreference, fullByPolicy }: NewApplication,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.receive_application($1, $2, $3, $4, $5, $6, $7, $8)', [
      id,
      childId,
      locationId,
      receivedOn,
      desiredStart ?? null,
      written,
      firstPreference,
      fullByPolicy,
    ]);
  }

  async step(unit: Unit, { childId, applicationId, version, action, on, otherSchool }: ApplicationStep): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.step_application($1, $2, $3, $4, $5, $6)', [childId, applicationId, version, action, on, otherSchool ?? null]);
  }
}
