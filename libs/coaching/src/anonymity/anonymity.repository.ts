import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Met, ToldLanguage } from './telling.js';

/** A text as the database compares it. */
interface ReadText {
  readonly words: readonly string[];
  readonly days: readonly string[];
  readonly languages: readonly ToldLanguage[];
}

/** What words would tell of a child of this place; the database answers kinds and places, never a name. */
@Injectable()
export class AnonymityRepository {
  async match(unit: Unit, at: { subjectId: Id; groupId: Id | null }, { words, days, languages }: ReadText): Promise<Met[]> {
    return unit.query<Met>('select kind, place, words from coaching.match_text($1, $2, $3, $4::text[], $5::text[], $6::integer[])', [
      ...[at.subjectId, at.groupId, words.join(' '), days],
      ...[languages.map(({ code }) => code), languages.map(({ place }) => place)],
    ]);
  }
}
