import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Plain, Receipt, type Unit } from '#platform';
import { CalendarExampleInput, SetCalendarInput } from './calendar.input.js';
import { CalendarService } from './calendar.service.js';
import { CalendarExampleType, HandoverCalendarType } from './calendar.type.js';

/** Times as a municipality or SWV agreed them. */
@Resolver(() => HandoverCalendarType)
export class CalendarResolver {
  constructor(private readonly calendars: CalendarService) {}

  @Query(() => [HandoverCalendarType], { description: 'What holds in the organisation, and in each municipality where it has a place.' })
  @Opens('CONTROLLER', 'ORGANISE')
  async handoverCalendars(@CurrentUnit() unit: Unit): Promise<HandoverCalendarType[]> {
    return this.calendars.all(unit);
  }

  @Query(() => CalendarExampleType, { description: 'The days that would follow from terms for a child born on some day: to see before one agrees.' })
  @Plain('days of a child that does not exist')
  calendarExample(@Args('input') input: CalendarExampleInput): CalendarExampleType {
    return this.calendars.example(input);
  }

  @Mutation(() => Receipt, { description: 'Writes what was agreed; handovers that were not sent yet follow it, what was sent keeps its dates (R13, R15–R17).' })
  @Opens('CONTROLLER', 'ORGANISE')
  async setCalendar(@CurrentUnit() unit: Unit, @Args('input') input: SetCalendarInput): Promise<Receipt> {
    return this.calendars.set(unit, input);
  }
}
