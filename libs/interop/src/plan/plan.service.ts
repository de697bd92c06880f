import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { ChildPlanRepository } from './child-plan.repository.js';
import { type PlannedImport, PlanRepository } from './plan.repository.js';

/** What an import would do: every write, planned before anything is written, and what each row means. */
@Injectable()
export class PlanService {
  constructor(
    private readonly plans: PlanRepository,
    private readonly childPlans: ChildPlanRepository,
  ) {}

  /**
   * Plans anew and gives the fingerprint of all writes. Opens the location's roster and, to compare, the children who are here already (ENROL): each is logged.
   * The import was opened or admitted before. Refuses NOT_FOUND.
   */
  async make(unit: Unit, planned: PlannedImport): Promise<string> {
    await this.prepare(unit);
    await unit.openOne('LOCATION', planned.locationId, 'IMPORT');
    await this.plans.forget(unit, planned.id);
    await this.plans.places(unit, planned);
    await this.openAll(unit, 'LIST', await this.plans.groupIds(unit, planned.id), 'IMPORT');
    await this.plans.staff(unit, planned);
    await this.childPlans.match(unit, planned.id);
    await this.plans.dropEmptyGroups(unit, planned);
    await this.openAll(unit, 'CHILD', await this.childPlans.knownIds(unit, planned.id), 'ENROL');
    await this.childPlans.children(unit, planned);
    return this.plans.decide(unit, planned.id);
  }

  /** Gives this unit the time that a large file takes; before the import is held, so that of two the second waits. */
  async prepare(unit: Unit): Promise<void> {
    await this.plans.prepare(unit);
  }

  private async openAll(unit: Unit, kind: string, ids: readonly Id[], purpose: string): Promise<void> {
    const opened = await unit.open(kind, ids, purpose);
    if (opened.size !== ids.length) throw new Refusal('NOT_FOUND', 'not_found');
  }
}
