import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Place } from '../handover/place.repository.js';
import type { HandoverState } from '../states/handover.states.js';

/** One of the reader's own children's handovers. */
export interface OwnHandover {
  readonly id: Id;
  readonly childId: Id;
  readonly callName: string | null;
  readonly state: HandoverState;
  readonly receiver: Place;
  readonly toDecide: boolean;
  /** Whether the reader has yet to say if words at the school may be replaced (H9). */
  readonly toReplace: boolean;
  readonly sentOn: CalendarDate | null;
  readonly readOn: CalendarDate | null;
}

/** What the parents' pages list. */
@Injectable()
export class ParentsRepository {
  /** Ids of the handovers of the caller's own children with authority; ids only. */
  async inReach(unit: Unit): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select handover.in_reach() as ids');
    return row?.ids ?? [];
  }

  /** Opened handovers that parents know of: those that were laid before them. */
  async own(unit: Unit, ids: readonly Id[]): Promise<OwnHandover[]> {
    return unit.query<OwnHandover>(
      `select h.id, h.child_id as "childId", h.state,
         (select jsonb_path_query_first(p.content::jsonb, '$.sections[*].facts[*] ? (@.key == "CALL_NAME").value') #>> '{}' from handover.issue_part p
          where p.controller_id = h.controller_id and p.handover_id = h.id and p.number = h.issue and p.kind = 'PERSON') as "callName",
         json_build_object('locationId', l.id, 'locationName', l.name, 'organisationName', c.name) as receiver,
         h.state in ('DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN') and coalesce((select d.choice from handover.decision d
           where d.controller_id = h.controller_id and d.handover_id = h.id and d.issue = h.issue order by d.seq desc limit 1), 'WITHDRAWN') = 'WITHDRAWN' as "toDecide",
         exists (select from handover.replacement r where r.controller_id = h.controller_id and r.handover_id = h.id and r.state = 'WITH_PARENTS'
           and not exists (select from handover.decision d where d.controller_id = h.controller_id and d.handover_id = h.id and d.issue = r.issue and d.choice in ('REPLACE', 'KEEP'))) as "toReplace",
         h.sent_on as "sentOn", h.read_on as "readOn"
       from handover.handover h join centre.location l on l.controller_id = h.receiver_controller_id and l.id = h.receiver_location_id
       join centre.controller c on c.id = l.controller_id
       where h.controller_id = $1 and h.id = any ($2::uuid[]) and h.issue > 0 order by h.opened_on desc, h.id limit 20`,
      [unit.controllerId, ids],
    );
  }
}
