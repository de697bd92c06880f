import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, CurrentUnit, Opens, type Unit } from '#platform';
import { EntryService } from './entry.service.js';
import { EntryCalendarType } from './entry.type.js';

/** Who comes when (S5). */
@Resolver(() => EntryCalendarType)
export class EntryResolver {
  constructor(private readonly entries: EntryService) {}

  @Query(() => EntryCalendarType, { description: 'Who comes to a group in the month of a day, with how far each handover is.' })
  @Opens('LIST', 'HANDOVER_BOARD')
  async entryCalendar(
    @CurrentUnit() unit: Unit,
    @Args('groupId', { type: () => ID }) groupId: Id,
    @Args('month', { type: () => CalendarDateScalar, description: 'Any day of the month.' }) month: string,
  ): Promise<EntryCalendarType> {
    return this.entries.month(unit, groupId, month);
  }
}
