import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { GroupCount } from './ve-group.js';

/** Counts of groups of which the list was opened. */
@Injectable()
export class VeGroupRepository {
  /** A row for each opened list on which somebody stands today. */
  async counts(unit: Unit, groupIds: readonly Id[]): Promise<GroupCount[]> {
    return unit.query<GroupCount>('select group_id as "groupId", children, in_ve as "inVe" from children.count_ve_groups($1)', [groupIds]);
  }
}
