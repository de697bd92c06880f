import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LevelType, levelsAlong, FrameworkService, StartingLevelsType } from '#development';
import { CalendarDateScalar, CurrentUnit, Door, type DoorContext, loaderOf, Opens, Receipt, type Unit } from '#platform';
import type { CalendarDate, Id } from '#kernel';
import { HandoverStateEnum } from '../handover/handover.type.js';
import type { HandoverState } from '../states/handover.states.js';
import { ConfirmStartingLevelInput } from './starting-level.input.js';
import type { HandoverOfChild } from './starting-level.entity.js';
import { StartingLevelService } from './starting-level.service.js';

/** The teacher confirms what came along. */
@Resolver()
export class StartingLevelResolver {
  constructor(private readonly levels: StartingLevelService) {}

  @Mutation(() => Receipt, {
    description: 'Confirms or adjusts the starting level in all four domains, by who has the child in the group; both values are kept (R16).',
  })
  @Opens('DELIVERY', 'CONFIRM_LEVEL')
  async confirmStartingLevel(@CurrentUnit() unit: Unit, @Args('input') input: ConfirmStartingLevelInput): Promise<Receipt> {
    return this.levels.confirm(unit, input);
  }
}

/** What came along with each child, on the group's screen (S1): one statement for all children of the group. */
@Resolver(() => StartingLevelsType)
export class HandoverOfGroupResolver {
  constructor(
    private readonly levels: StartingLevelService,
    private readonly frameworks: FrameworkService,
  ) {}

  @ResolveField('handoverState', () => HandoverStateEnum, {
    nullable: true,
    description: 'How far the handover of this child is; null when none was received.',
  })
  async handoverState(@Door() door: DoorContext, @Parent() { id }: StartingLevelsType): Promise<HandoverState | null> {
    return (await this.of(door, id))?.state ?? null;
  }

  @ResolveField('handoverReadOn', () => CalendarDateScalar, {
    nullable: true,
    description: 'When somebody of the group first read it; being read is an event, no state.',
  })
  async handoverReadOn(@Door() door: DoorContext, @Parent() { id }: StartingLevelsType): Promise<CalendarDate | null> {
    return (await this.of(door, id))?.readOn ?? null;
  }

  @ResolveField('deliveredLevels', () => [LevelType], {
    nullable: true,
    complexity: ({ childComplexity }) => 12 * childComplexity,
    description: 'All lines as they came along, until the teacher confirmed or the parents withdrew; null when nothing came.',
  })
  async deliveredLevels(@CurrentUnit() unit: Unit, @Door() door: DoorContext, @Parent() { id }: StartingLevelsType): Promise<LevelType[] | null> {
    const came = await this.of(door, id);
    if (!came?.levels) return null;
    return levelsAlong(this.frameworks.lines, unit.today)(came.levels.map((level) => ({ ...level, source: came.source })));
  }

  private of(door: DoorContext, id: Id): Promise<HandoverOfChild | null> {
    return loaderOf<Id, HandoverOfChild>(door, 'handover of child', (unit, ids) => this.levels.ofChildren(unit, ids)).load(id);
  }
}
