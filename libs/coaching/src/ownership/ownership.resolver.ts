import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Door, type DoorContext, loaderOf, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import type { OwnershipRow } from './ownership.entity.js';
import { StateOwnershipInput, TickOwnershipInput } from './ownership.input.js';
import { OwnershipService } from './ownership.service.js';
import { OwnershipType } from './ownership.type.js';

/** The sentence of ownership of a trajectory. */
@Resolver(() => TrajectoryType)
export class OwnershipResolver {
  constructor(private readonly ownerships: OwnershipService) {}

  @Mutation(() => Receipt, { description: 'Agrees with whose question it stays; AGREED once both did.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async tickOwnership(@CurrentUnit() unit: Unit, @Args('input') input: TickOwnershipInput): Promise<Receipt> {
    return this.ownerships.tick(unit, input);
  }

  @Mutation(() => Receipt, { description: "Says anew whose question it stays; never the coach's (R39)." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async stateOwnership(@CurrentUnit() unit: Unit, @Args('input') input: StateOwnershipInput): Promise<Receipt> {
    return this.ownerships.state(unit, input);
  }

  @ResolveField(() => OwnershipType, { nullable: true })
  async ownership(@Door() context: DoorContext, @Parent() { id }: TrajectoryRow): Promise<OwnershipRow | null> {
    return loaderOf<Id, OwnershipRow>(context, 'ownership', async (unit, ids) => {
      const found = new Map((await this.ownerships.last(unit, ids)).map((row) => [row.trajectoryId, row]));
      return ids.map((one) => found.get(one) ?? null);
    }).load(id);
  }

  @ResolveField(() => Int, { description: 'How often the owner changed.' })
  async ownerShifts(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<number> {
    return this.ownerships.shifts(unit, id);
  }
}
