import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** What a coach's post is by programme and employer. */
@Injectable()
export class CoachPostRepository {
  /** Writes it for the first time. */
  async add(unit: Unit, postId: Id, programme: string, employerId: Id | null): Promise<number> {
    await unit.query('insert into coaching.coach_post (controller_id, id, programme, employer_id) values ($1, $2, $3, $4)', [unit.controllerId, postId, programme, employerId]);
    return 1;
  }

  /** Whether it was written before. */
  async isKnown(unit: Unit, postId: Id): Promise<boolean> {
    return (await unit.query('select id from coaching.coach_post where id = $1', [postId])).length > 0;
  }

  async change(unit: Unit, postId: Id, version: number, programme: string, employerId: Id | null): Promise<number> {
    return unit.guard('update coaching.coach_post set programme = $3, employer_id = $4, version = version + 1 where id = $1 and version = $2 returning version', [postId, version, programme, employerId]);
  }
}
