import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import { NameChildInput, UnnameChildInput } from './named-child.input.js';
import { NamedChildService } from './named-child.service.js';
import { NamedChildType } from './named-child.type.js';

/** The child a trajectory may name. */
@Resolver(() => TrajectoryType)
export class NamedChildResolver {
  constructor(private readonly names: NamedChildService) {}

  @Mutation(() => Receipt, { description: "Lets a trajectory name a child, when everybody with authority agrees for the coach's organisation (R38)." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async nameChild(@CurrentUnit() unit: Unit, @Args('input') input: NameChildInput): Promise<Receipt> {
    return this.names.name(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Makes a trajectory anonymous again.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async unnameChild(@CurrentUnit() unit: Unit, @Args('input') input: UnnameChildInput): Promise<Receipt> {
    return this.names.unname(unit, input);
  }

  @ResolveField(() => NamedChildType, { nullable: true })
  async namedChild(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<NamedChildType | null> {
    return this.names.of(unit, id);
  }
}
