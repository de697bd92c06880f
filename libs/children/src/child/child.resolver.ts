import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '#centre';
import type { Id } from '#kernel';
import { CurrentUnit, Door, type DoorContext, loaderOf, Opens, Receipt, ShownFor, type Unit } from '#platform';
import { CorrectChildInput, EnrolChildInput, FindChildrenArgs } from './child.input.js';
import { ChildService } from './child.service.js';
import { childNameType, ChildNameType, childType, ChildType } from './child.type.js';
import { childRecordType, ChildRecordType } from './record.type.js';

/** Children's records. */
@Resolver(() => ChildType)
export class ChildResolver {
  constructor(private readonly children: ChildService) {}

  @Query(() => ChildType)
  @Opens('CHILD', 'MEET')
  async child(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<ChildType> {
    return childType(await this.children.card(unit, id), unit.today);
  }

  @Query(() => ChildRecordType, { description: 'A record as whoever enrols keeps it.' })
  @Opens('CHILD', 'ENROL')
  async childRecord(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<ChildRecordType> {
    return childRecordType(await this.children.record(unit, id));
  }

  @Query(() => [ChildNameType], { description: 'Children one works with, by (the beginnings of) their names.' })
  @Opens('CHILD', 'FIND')
  async findChildren(@CurrentUnit() unit: Unit, @Args() { text, first }: FindChildrenArgs): Promise<ChildNameType[]> {
    return (await this.children.find(unit, text, first)).map(childNameType);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'ENROL')
  async enrolChild(@CurrentUnit() unit: Unit, @Args('input') input: EnrolChildInput): Promise<Receipt> {
    return this.children.enrol(unit, input);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'ENROL')
  async correctChild(@CurrentUnit() unit: Unit, @Args('input') input: CorrectChildInput): Promise<Receipt> {
    return this.children.correct(unit, input);
  }
}

/** The children on a group's list, for who opened it. */
@Resolver(() => GroupType)
export class ChildrenOfGroupResolver {
  constructor(private readonly service: ChildService) {}

  @ResolveField(() => [ChildNameType], { nullable: true, description: 'Names on the list of today; null unless the list was opened.' })
  @ShownFor('ROSTER')
  async children(@Door() door: DoorContext, @Parent() group: GroupType): Promise<ChildNameType[] | null> {
    const loader = loaderOf(door, 'children on lists', (unit, ids: readonly Id[]) => this.service.onLists(unit, ids));
    return (await loader.load(group.id))?.map(childNameType) ?? null;
  }
}
