import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { OwnHandoversService } from './own-handovers.service.js';
import { ParentsService } from './parents.service.js';
import { HandoverForParentsType, OwnHandoverType, VeStatementType } from './parents.type.js';

/** What parents see of handovers. */
@Resolver(() => HandoverForParentsType)
export class ParentsResolver {
  constructor(
    private readonly parents: ParentsService,
    private readonly own: OwnHandoversService,
  ) {}

  @Query(() => HandoverForParentsType, { description: 'Exactly what would be sent, per part, and what came of it.' })
  @Opens('HANDOVER', 'DECIDE')
  async handoverForParents(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<HandoverForParentsType> {
    return this.parents.page(unit, id);
  }

  @ResolveField(() => VeStatementType, { nullable: true, description: 'What was sent by law about VE, once it was (R8).' })
  async veStatement(@CurrentUnit() unit: Unit, @Parent() { childId }: HandoverForParentsType): Promise<VeStatementType | null> {
    return this.own.veStatement(unit, childId);
  }

  @Query(() => [OwnHandoverType], { description: "Handovers of the reader's own children; empty without authority." })
  @Opens('HANDOVER', 'DECIDE')
  async ownHandovers(@CurrentUnit() unit: Unit): Promise<OwnHandoverType[]> {
    return (await this.own.mine(unit)).map((handover) => ({ ...handover }));
  }
}
