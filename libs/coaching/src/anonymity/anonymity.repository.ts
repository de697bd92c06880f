import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Met } from './telling.js';

/** What words would tell of a child of this place; the database answers kinds and places, never a name. */
@Injectable()
export class AnonymityRepository {
  async match(unit: Unit, subjectId: Id, groupId: Id | null, words: readonly string[], days: readonly string[]): Promise<Met[]> {
    return unit.query<Met>('select kind, place, words from coaching.match_text($1, $2, $3, $4::text[])', [subjectId, groupId, words.join(' '), days]);
  }
}
