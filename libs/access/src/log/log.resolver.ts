import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsUUID, Matches } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, CurrentUnit, Opens, PageSizeScalar, type Unit } from '#platform';
import { LogService } from './log.service.js';
import { LogLineType, ReadingType } from './log.type.js';

/** Which child, how many weeks, and before which Monday. */
@ArgsType()
export class ReadersArgs {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => PageSizeScalar, { defaultValue: 8, description: 'Weeks in which somebody read.' })
  @IsInt()
  first!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Only weeks before this Monday.' })
  @IsOptional()
  before?: CalendarDate | null;
}

/** A page of the log, after a line, about one child, or the refused attempts alone. */
@ArgsType()
export class AccessLogArgs {
  @Field(() => PageSizeScalar, { defaultValue: 50 })
  @IsInt()
  first!: number;

  @Field(() => ID, { nullable: true, description: 'The seq of the last line seen.' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  after?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  childId?: Id | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  refusedOnly!: boolean;
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
  async accessLog(@CurrentUnit() unit: Unit, @Args() { first, after, childId, refusedOnly }: AccessLogArgs): Promise<LogLineType[]> {
    return this.log.lines(unit, first, { subjectId: childId ?? null, isRefused: refusedOnly, before: after ?? null });
  }
}
