import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { PartKind } from '../document/part.entity.js';

/** What happened to a handover: when, by which role of which organisation; a name only for reading. */
export interface HandoverEvent {
  readonly id: Id;
  readonly kind: string;
  readonly happenedOn: CalendarDate;
  /** The trade's instant. */
  readonly at: Date;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly parts: readonly PartKind[];
}

/** Events of an opened handover or delivery, each side its own lines. */
@Injectable()
export class EventRepository {
  /** In the order they happened; `kinds` narrows. */
  async of(unit: Unit, id: Id, kinds: readonly string[] | null = null): Promise<HandoverEvent[]> {
    return unit.query<HandoverEvent>(
      `select id, kind, happened_on as "happenedOn", trade_at as at, role, organisation, person, parts from handover.event
       where controller_id = $1 and handover_id = $2 and ($3::text[] is null or kind = any ($3)) order by at limit 200`,
      [unit.controllerId, id, kinds],
    );
  }
}
