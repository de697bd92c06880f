import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** A coach's post as it was described. */
export interface CoachPostRow {
  readonly postId: Id;
  readonly programme: string;
  readonly employerId: Id | null;
  readonly version: number;
}

/** An organisation that may employ a coach. */
export interface CoachOrganisation {
  readonly id: Id;
  readonly name: string;
}

/** What a coach's post is by programme and employer. */
@Injectable()
export class CoachPostRepository {
  /** Coaches of this organisation that were described, at most two hundred. */
  async all(unit: Unit): Promise<CoachPostRow[]> {
    return unit.query<CoachPostRow>(
      'select id as "postId", programme, employer_id as "employerId", version from coaching.coach_post where controller_id = $1 order by id limit 200',
      [unit.controllerId],
    );
  }

  /** Youth care and other organisations beside schools and childcare, and one's own. */
  async organisations(unit: Unit): Promise<CoachOrganisation[]> {
    return unit.query<CoachOrganisation>(
      `select id, name from centre.controller where id = $1 or kind in ('YOUTH_CARE', 'SWV', 'OTHER') order by name, id limit 200`,
      [unit.controllerId],
    );
  }

  /** Writes it for the first time. */
  async add(unit: Unit, postId: Id, programme: string, employerId: Id | null): Promise<number> {
    await unit.query('insert into coaching.coach_post (controller_id, id, programme, employer_id) values ($1, $2, $3, $4)', [
      unit.controllerId,
      postId,
      programme,
      employerId,
    ]);
    return 1;
  }

  /** Whether it was written before. */
  async isKnown(unit: Unit, postId: Id): Promise<boolean> {
    return (await unit.query('select id from coaching.coach_post where id = $1', [postId])).length > 0;
  }

  async change(unit: Unit, postId: Id, version: number, programme: string, employerId: Id | null): Promise<number> {
    return unit.guard(
      'update coaching.coach_post set programme = $3, employer_id = $4, version = version + 1 where id = $1 and version = $2 returning version',
      [postId, version, programme, employerId],
    );
  }
}
