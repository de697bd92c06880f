import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { Authority } from '../guardian/guardian.entity.js';
import { GuardianAbility } from './guardian-ability.js';
import { HouseholdRepository, type HouseholdRow, type OwnChildRow } from './household.repository.js';

/** A child of the household, or only that there is one, for a guardian without authority. */
export interface HouseholdMember extends HouseholdRow {
  readonly child: OwnChildRow | null;
  readonly may: readonly GuardianAbility[];
}

/** Where a parent lands. */
@Injectable()
export class HouseholdService {
  constructor(private readonly household: HouseholdRepository) {}

  /** One's children here, the eldest first, and what one may do; without authority, or while it is unknown, nothing of the child (design 6). */
  async mine(unit: Unit): Promise<HouseholdMember[]> {
    const own = await this.household.ownIds(unit);
    const opened = await unit.open('HOUSEHOLD', own, 'OWN_HOUSEHOLD');
    const rows = await this.household.members(unit, [...opened]);
    const withAuthority = rows.filter((row) => row.authority === Authority.YES).map((row) => row.childId);
    const ids = await unit.open('CHILD', withAuthority, 'OWN_CHILD');
    const children = ids.size > 0 ? await this.household.ownChildren(unit, [...ids]) : [];
    const place = ({ child }: HouseholdMember) => (child ? children.indexOf(child) : children.length);
    return rows
      .map((row) => {
        const child = children.find(({ id }) => id === row.childId) ?? null;
        return { ...row, child, may: child ? Object.values(GuardianAbility) : [] };
      })
      .sort((one, other) => place(one) - place(other));
  }
}
