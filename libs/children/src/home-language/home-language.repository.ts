import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** Languages at home of children that were opened. */
@Injectable()
export class HomeLanguageRepository {
  /** Makes the set as given; saying the same again changes nothing. */
  async set(unit: Unit, childId: Id, languages: readonly string[]): Promise<void> {
    await unit.query('delete from children.home_language where controller_id = $1 and child_id = $2 and language <> all ($3::text[])', [
      unit.controllerId,
      childId,
      languages,
    ]);
    await unit.query(
      'insert into children.home_language (controller_id, child_id, language) select $1, $2, l from unnest($3::text[]) l on conflict do nothing',
      [unit.controllerId, childId, languages],
    );
  }
}
