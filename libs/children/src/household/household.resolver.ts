import { Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { HouseholdService } from './household.service.js';
import { HouseholdMemberType, ownChildType } from './household.type.js';

/** Where a parent lands. */
@Resolver(() => HouseholdMemberType)
export class HouseholdResolver {
  constructor(private readonly household: HouseholdService) {}

  @Query(() => [HouseholdMemberType], { description: 'My children at this organisation, and what I may do for each.' })
  @Opens('HOUSEHOLD', 'OWN_HOUSEHOLD')
  async myHousehold(@CurrentUnit() unit: Unit): Promise<HouseholdMemberType[]> {
    const members = await this.household.mine(unit);
    return members.map(({ guardianId, guardianName, authority, child, may }) => ({
      guardianId,
      guardianName,
      authority,
      child: child && ownChildType(child, unit.today),
      may: [...may],
    }));
  }
}
