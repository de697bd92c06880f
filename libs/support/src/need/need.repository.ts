import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { Need } from './need.entity.js';

/** A line as it is stored: its words sealed. */
export type StoredNeed = Omit<Need, 'text'> & { readonly text: Buffer };

/** Lines of what helps, is needed and hinders, in tracks of opened children. */
@Injectable()
export class NeedRepository {
  /** What stands now: what helps first, then needs, then what hinders (P2). */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<StoredNeed[]> {
    return unit.query<StoredNeed>(
      `select n.id, n.kind, n.starter, n.domain, n.factor, n.text, n.noted_on as "notedOn" from support.need n
       where n.controller_id = $1 and n.child_id = $2 and n.track_id = $3 and n.removed_on is null
       order by array_position(array['STIMULATING', 'NEED', 'HINDERING'], n.kind), n.noted_on, n.id limit 100`,
      [unit.controllerId, childId, trackId],
    );
  }

  async note(unit: Unit, trackId: Id, { id, kind, starter, domain, factor, text }: Omit<StoredNeed, 'notedOn'>): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.note_need($1, $2, $3, $4, $5, $6, $7)', [id, trackId, kind, starter, domain, factor, text]);
  }

  async remove(unit: Unit, trackId: Id, needId: Id): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.remove_need($1, $2)', [trackId, needId]);
  }
}
