import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { TlvCategory } from '../term/declaration-term.js';

/** A TLV as it is stored. */
export interface Declaration {
  readonly id: Id;
  readonly category: TlvCategory;
  readonly sbo: boolean;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly swvNumber: string;
  readonly decisionNumber: string;
  /** Since when it asks nothing any longer: support stopped or became lighter. */
  readonly overOn: CalendarDate | null;
}

/** TLVs of opened children. */
@Injectable()
export class DeclarationRepository {
  /** The latest first. */
  async ofChild(unit: Unit, childId: Id): Promise<Declaration[]> {
    return unit.query<Declaration>(
      `select d.id, d.category, d.sbo, d.starts_on as "startsOn", d.ends_on as "endsOn", d.swv_number as "swvNumber", d.decision_number as "decisionNumber", d.over_on as "overOn"
       from support.declaration d where d.controller_id = $1 and d.child_id = $2 and d.taken_back_on is null order by d.ends_on desc, d.id limit 20`,
      [unit.controllerId, childId],
    );
  }

  async note(
    unit: Unit,
    childId: Id,
    locationId: Id,
    { id, category, sbo, startsOn, endsOn, swvNumber, decisionNumber }: Omit<Declaration, 'overOn'>,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.note_declaration($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      id,
      childId,
      locationId,
      category,
      sbo,
      startsOn,
      endsOn,
      swvNumber,
      decisionNumber,
    ]);
  }

  async takeBack(unit: Unit, childId: Id, id: Id): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.take_back_declaration($1, $2)', [id, childId]);
  }
}
