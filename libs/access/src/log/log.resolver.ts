import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, CalendarDateScalar, CurrentUnit, DayField, IdField, Opens, PageField, type Unit } from '#platform';
import { LogService } from './log.service.js';
import { LogLineType, LogWeekType, ReadingType } from './log.type.js';

/** Which child, how many weeks, and before which Monday. */
@ArgsType()
export class ReadersArgs {
  @IdField()
  childId!: Id;

  @PageField(8, 'Weeks in which somebody read.')
  first!: number;

  @DayField({ nullable: true, description: 'Only weeks before this Monday.' })
  before?: CalendarDate | null;
}

/** A page of the log, after a line: about one child, within days, or the refused attempts alone. */
@ArgsType()
export class AccessLogArgs {
  @PageField(50)
  first!: number;

  @Field(() => ID, { nullable: true, description: 'The seq of the last line seen.' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  after?: string | null;

  @IdField({ nullable: true })
  childId?: Id | null;

  @BooleanField({ defaultValue: false })
  refusedOnly!: boolean;

  @DayField({ nullable: true, description: 'From this day of the trade on.' })
  from?: CalendarDate | null;

  @DayField({ nullable: true, description: 'Up to and with this day of the trade.' })
  until?: CalendarDate | null;
}

/** Reading the log. */
@Resolver(() => LogLineType)
export class LogResolver {
  constructor(private readonly log: LogService) {}

  @Query(() => [ReadingType], { description: 'Who read my child, newest week first.' })
  @Opens('CHILD', 'SEE_READERS')
  async readersOf(@CurrentUnit() unit: Unit, @Args() { childId, first, before }: ReadersArgs): Promise<ReadingType[]> {
    return this.log.readers(unit, childId, first, before ?? null);
  }

  @Query(() => [LogLineType], { description: 'The log of this organisation, newest line first.' })
  @Opens('CONTROLLER', 'REVIEW_LOG')
  async accessLog(@CurrentUnit() unit: Unit, @Args() { first, after, childId, refusedOnly, from, until }: AccessLogArgs): Promise<LogLineType[]> {
    return this.log.lines(unit, first, { subjectId: childId ?? null, isRefused: refusedOnly, from: from ?? null, until: until ?? null, before: after ?? null });
  }

  @Query(() => LogWeekType, { description: 'The week of a day at a glance: reads by purpose, and attempts that were refused.' })
  @Opens('CONTROLLER', 'REVIEW_LOG')
  async accessLogWeek(@CurrentUnit() unit: Unit, @Args('day', { type: () => CalendarDateScalar }) day: CalendarDate): Promise<LogWeekType> {
    return this.log.week(unit, day);
  }
}
