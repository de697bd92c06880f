import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, TextScalar, type Unit } from '#platform';
import { AnonymityService } from './anonymity.service.js';
import { TextHintType } from './anonymity.type.js';

/** The check while somebody types; the text goes nowhere. */
@Resolver()
export class AnonymityResolver {
  constructor(private readonly anonymity: AnonymityService) {}

  @Query(() => [TextHintType], { description: 'What in a text would give a child of this group or location away, while asking (R38, X15).' })
  @Opens('LOCATION', 'ASK_COACH')
  async textHintsAtLocation(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('text', { type: () => TextScalar }) text: string,
    @Args('groupId', { type: () => ID, nullable: true }) groupId?: Id | null,
  ): Promise<TextHintType[]> {
    await unit.openOne('LOCATION', locationId, 'ASK_COACH');
    return (await this.anonymity.tells(unit, { subjectId: locationId, groupId: groupId ?? null }, text)).map(TextHintType.of);
  }

  @Query(() => [TextHintType], { description: 'What in a text would give a child away, in a trajectory; a child that parents let be named may be.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async textHints(
    @CurrentUnit() unit: Unit,
    @Args('trajectoryId', { type: () => ID }) trajectoryId: Id,
    @Args('text', { type: () => TextScalar }) text: string,
  ): Promise<TextHintType[]> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return (await this.anonymity.tells(unit, { subjectId: trajectoryId }, text)).map(TextHintType.of);
  }
}
