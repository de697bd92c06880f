import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { PlannedImport } from './plan.repository.js';
import { CHILDREN, ENROLMENTS, GUARDIANS, LANGUAGES, UNREACHED_GROUPS, VE, VE_HOURS, VE_PERIOD_CHANGES, VE_PERIOD_STAYS, VE_STAYS } from './child-plan.sql.js';
import { PLACEMENTS, PLACEMENTS_BESIDE, UNCLEAR_PLACEMENTS } from './placement-plan.sql.js';

/** Plans what an import would do to children. The import was opened; children who are here already are opened to enrol in between. */
@Injectable()
export class ChildPlanRepository {
  /** Who of the file is here already. */
  async match(unit: Unit, id: Id): Promise<void> {
    await unit.query('select interop.match_children($1)', [id]);
  }

  /** Ids of the children who are here already. */
  async knownIds(unit: Unit, id: Id): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(
      `select distinct record_id as id from interop.import_row where controller_id = $1 and import_id = $2 and kind = 'CHILD' and not is_new`,
      [unit.controllerId, id],
    );
    return rows.map((row) => row.id);
  }

  async children(unit: Unit, { id, locationId, schoolYear, referenceDate }: PlannedImport): Promise<void> {
    const base = [unit.controllerId, id, locationId];
    await unit.query(UNREACHED_GROUPS, [unit.controllerId, id]);
    await unit.query(UNCLEAR_PLACEMENTS, [...base]);
    await unit.query(PLACEMENTS_BESIDE, [...base]);
    await unit.query(CHILDREN, [...base]);
    await unit.query(ENROLMENTS, [...base, unit.today]);
    await unit.query(PLACEMENTS, [...base, schoolYear, referenceDate ?? unit.today]);
    await unit.query(GUARDIANS, [...base]);
    await unit.query(LANGUAGES, [...base]);
    await unit.query(VE_PERIOD_CHANGES, [...base]);
    await unit.query(VE_PERIOD_STAYS, [...base]);
    await unit.query(VE_STAYS, [...base]);
    await unit.query(VE, [...base]);
    await unit.query(VE_HOURS, [...base]);
  }
}
