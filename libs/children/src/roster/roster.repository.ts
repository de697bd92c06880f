import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** Numbers of one organisation today. */
export interface RosterCounts {
  readonly locations: number;
  readonly groups: number;
  readonly children: number;
  readonly withoutGroup: number;
  readonly unknownAuthority: number;
}

/** Finds children of whom something is still to be settled: opens those to be named, and logs the search. */
@Injectable()
export class RosterRepository {
  async withoutGroup(unit: Unit, first: number, after: Id | null): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select children.find_without_group($1, $2) as ids', [first, after]);
    return row?.ids ?? [];
  }

  async unknownAuthority(unit: Unit, first: number, after: Id | null): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select children.find_unknown_authority($1, $2) as ids', [first, after]);
    return row?.ids ?? [];
  }

  /** Only for the controller that was opened for organising. */
  async counts(unit: Unit): Promise<RosterCounts | null> {
    const [row] = await unit.query<RosterCounts>(
      `select locations, groups, children, without_group as "withoutGroup", unknown_authority as "unknownAuthority" from children.count_roster()`,
    );
    return row ?? null;
  }
}
