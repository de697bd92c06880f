import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { PartKind } from '../document/part.entity.js';
import type { ParentView, Voice } from './view.entity.js';

/** A next version of somebody's own words. */
export interface NewView {
  readonly id: Id;
  readonly handoverId: Id;
  readonly guardianId: Id;
  readonly voice: Voice;
  readonly part: PartKind | null;
  readonly text: string;
  readonly proof: string | null;
}

/** The parents' own words; each version is a row. */
@Injectable()
export class ViewRepository {
  async add(unit: Unit, { id, handoverId, guardianId, voice, part, text, proof }: NewView): Promise<void> {
    await unit.query(
      `insert into handover.parent_view (controller_id, id, handover_id, guardian_id, voice, part_kind, text, method, proof_reference, written_on)
       values ($1, $2, $3, $4, $5, $6, $7, case when $8::text is null then 'DIGITAL' else 'PAPER' end, $8, $9)`,
      [unit.controllerId, id, handoverId, guardianId, voice, part, text, proof, unit.today],
    );
  }

  /** Whether this guardian has authority over the child of an opened handover, and wrote nothing themselves where words are typed over (R11). */
  async onPaper(unit: Unit, { handoverId, guardianId, voice, part }: NewView): Promise<{ known: boolean; may: boolean }> {
    const [row] = await unit.query<{ known: boolean; may: boolean }>(
      'select handover.relation_of($1, $2) is not null as known, handover.may_write_over($1, $2, $3, $4) as may',
      [handoverId, guardianId, voice, part],
    );
    return row ?? { known: false, may: false };
  }

  /** The latest words of everyone, in the order of writing; what was taken back is left out. */
  async latest(unit: Unit, handoverId: Id): Promise<ParentView[]> {
    return unit.query<ParentView>(
      `select v.id, v.voice, v.part_kind as part, coalesce(handover.relation_of(v.handover_id, v.guardian_id), 'OTHER') as relation, v.text, v.written_on as "writtenOn",
         v.guardian_id = any (handover.own_guardians()) as own
       from (select distinct on (guardian_id, voice, part_kind) * from handover.parent_view where controller_id = $1 and handover_id = $2
         order by guardian_id, voice, part_kind, seq desc) v
       where v.text <> '' order by v.seq`,
      [unit.controllerId, handoverId],
    );
  }
}
