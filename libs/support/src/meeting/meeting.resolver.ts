import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import { PlanMeetingInput, TakeOffAgendaInput, WriteMeetingItemInput } from './meeting.input.js';
import { MeetingService } from './meeting.service.js';
import { MeetingItemType, MeetingPaperType } from './meeting.type.js';

/** Support-team meetings. */
@Resolver(() => MeetingItemType)
export class MeetingResolver {
  constructor(private readonly meetings: MeetingService) {}

  @Query(() => [MeetingItemType], { description: 'What was and will be talked over of a child, the latest meeting first (N3).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async meetingItems(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<MeetingItemType[]> {
    return this.meetings.ofChild(unit, childId, first);
  }

  @Query(() => [MeetingItemType], { description: 'The agenda of a day at a location (N3).', complexity: ({ childComplexity }) => 20 * childComplexity })
  @Opens('CHILD', 'SUPPORT')
  async meetingAgenda(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('on', { type: () => CalendarDateScalar }) on: CalendarDate,
  ): Promise<MeetingItemType[]> {
    return this.meetings.agenda(unit, locationId, on);
  }

  @Query(() => MeetingPaperType, { description: 'The page of a meeting about one child as a tagged PDF.', complexity: 200 })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async meetingPaper(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('itemId', { type: () => ID }) itemId: Id,
  ): Promise<MeetingPaperType> {
    return this.meetings.paper(unit, childId, itemId);
  }

  @Mutation(() => Receipt, { description: 'Puts children with support on the agenda of a day; parents are invited at once.' })
  @Opens('CHILD', 'SUPPORT')
  async planMeeting(@CurrentUnit() unit: Unit, @Args('input') input: PlanMeetingInput): Promise<Receipt> {
    return this.meetings.plan(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Writes what is talked over of one child; parents read it at once.' })
  @Opens('CHILD', 'SUPPORT')
  async writeMeetingItem(@CurrentUnit() unit: Unit, @Args('input') input: WriteMeetingItemInput): Promise<Receipt> {
    return this.meetings.write(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes a child off the agenda of a day while nothing was written; parents are no longer invited.' })
  @Opens('CHILD', 'SUPPORT')
  async takeOffAgenda(@CurrentUnit() unit: Unit, @Args('input') input: TakeOffAgendaInput): Promise<Receipt> {
    return this.meetings.takeOff(unit, input);
  }
}
