import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, type Unit } from '#platform';
import { childNameType, ChildNameType } from '../child/child.type.js';
import { RosterService } from './roster.service.js';
import { RosterCountsType } from './roster.type.js';

/** What is still to be settled in the roster. */
@Resolver(() => RosterCountsType)
export class RosterResolver {
  constructor(private readonly roster: RosterService) {}

  @Query(() => RosterCountsType)
  @Opens('CONTROLLER', 'ORGANISE')
  async rosterCounts(@CurrentUnit() unit: Unit): Promise<RosterCountsType> {
    return this.roster.counts(unit);
  }

  @Query(() => [ChildNameType], { description: 'Children in no group.' })
  @Opens('CHILD', 'FIND')
  async childrenWithoutGroup(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 20 }) first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The child the page before it ended with.' }) after?: Id | null,
  ): Promise<ChildNameType[]> {
    return (await this.roster.withoutGroup(unit, first, after ?? null)).map(childNameType);
  }

  @Query(() => [ChildNameType], { description: 'Children with a guardian whose authority must be asked.' })
  @Opens('CHILD', 'FIND')
  async childrenWithUnknownAuthority(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 20 }) first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The child the page before it ended with.' }) after?: Id | null,
  ): Promise<ChildNameType[]> {
    return (await this.roster.unknownAuthority(unit, first, after ?? null)).map(childNameType);
  }
}
