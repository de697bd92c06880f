import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { GroupCount } from './ve-group.js';
import { VeGroupRepository } from './ve-group.repository.js';

/** Groups in which a child takes part in VE. */
@Injectable()
export class VeGroupService {
  constructor(private readonly groups: VeGroupRepository) {}

  /** In the order of the ids; null of a list that was not opened, or on which nobody stands (R22). */
  async counts(unit: Unit, groupIds: readonly Id[]): Promise<(GroupCount | null)[]> {
    const rows = await this.groups.counts(unit, groupIds);
    return groupIds.map((id) => rows.find(({ groupId }) => groupId === id) ?? null);
  }
}
