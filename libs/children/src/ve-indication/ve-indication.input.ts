import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';

/** What the VE indication says now; with the version of the present one, or without when there is none. */
@InputType()
export class SetVeIndicationInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => TextScalar, { description: 'Who gave it, the youth health service most often.' })
  @IsString()
  @Length(1, 200)
  indicatedBy!: string;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  programme?: string | null;

  @Field(() => CalendarDateScalar)
  @IsString()
  firstDay!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  lastDay?: CalendarDate | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  daypartsPerWeek?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
}
