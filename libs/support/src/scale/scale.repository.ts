import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { Scale, ScaleDraft, ScaleLevel } from './scale.entity.js';

const SCALE = `s.id, s.made_by as "madeBy", c.name as "madeByName", s.number, s.title, s.published_on as "publishedOn",
  (select jsonb_agg(jsonb_build_object('code', l.code, 'label', l.label, 'needsOpp', l.needs_opp, 'needsTlv', l.needs_tlv) order by l.place)
   from support.scale_level l where l.controller_id = s.controller_id and l.scale_id = s.id) as levels`;

/** Published levels of support, which are agreements and not about persons, and the draft of the organisation that was opened. */
@Injectable()
export class ScaleRepository {
  /** The newest version of each SWV, by name. */
  async newest(unit: Unit, first: number): Promise<Scale[]> {
    return unit.query<Scale>(
      `select ${SCALE} from support.scale s join centre.controller c on c.id = s.made_by
       where s.controller_id = s.made_by and s.number = (select max(n.number) from support.scale n where n.controller_id = s.controller_id and n.made_by = s.made_by)
       order by c.name, s.id limit $1`,
      [first],
    );
  }

  /** All versions that an SWV published, the newest first. */
  async versions(unit: Unit, first: number): Promise<Scale[]> {
    return unit.query<Scale>(
      `select ${SCALE} from support.scale s join centre.controller c on c.id = s.made_by
       where s.controller_id = $1 and s.made_by = $1 order by s.number desc limit $2`,
      [unit.controllerId, first],
    );
  }

  /** By which version a location words new steps today, or null. */
  async inUse(unit: Unit, locationId: Id): Promise<Scale | null> {
    const [row] = await unit.query<Scale>(
      `select ${SCALE} from support.scale_use u join support.scale s on s.controller_id = u.controller_id and s.id = u.scale_id join centre.controller c on c.id = s.made_by
       where u.controller_id = $1 and u.location_id = $2 and u.since <= access.today() order by u.since desc limit 1`,
      [unit.controllerId, locationId],
    );
    return row ?? null;
  }

  async draft(unit: Unit): Promise<ScaleDraft | null> {
    const [row] = await unit.query<ScaleDraft>('select d.id, d.title, d.levels, d.version from support.scale_draft d where d.controller_id = $1', [
      unit.controllerId,
    ]);
    return row ?? null;
  }

  async begin(unit: Unit, { id, title, levels }: Omit<ScaleDraft, 'version'>): Promise<void> {
    await unit.query('insert into support.scale_draft (controller_id, id, title, levels) values ($1, $2, $3, $4)', [
      unit.controllerId,
      id,
      title,
      rows(levels),
    ]);
  }

  async change(unit: Unit, { id, title, levels, version }: ScaleDraft): Promise<number> {
    return unit.guard(
      'update support.scale_draft set title = $3, levels = $4, version = version + 1 where controller_id = $1 and id = $2 and version = $5 returning version',
      [unit.controllerId, id, title, rows(levels), version],
    );
  }

  async discard(unit: Unit, id: Id, version: number): Promise<number> {
    return unit.guard('delete from support.scale_draft where controller_id = $1 and id = $2 and version = $3 returning version', [
      unit.controllerId,
      id,
      version,
    ]);
  }

  async publish(unit: Unit, id: Id, version: number): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.publish_scale($1, $2)', [id, version]);
  }

  async use(unit: Unit, locationId: Id, madeBy: Id, scaleId: Id): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.use_scale($1, $2, $3)', [locationId, madeBy, scaleId]);
  }
}

/** The levels alone, whatever else an input carries. */
const rows = (levels: readonly ScaleLevel[]) => JSON.stringify(levels.map(({ code, label, needsOpp, needsTlv }) => ({ code, label, needsOpp, needsTlv })));
