import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import type { MeetingForm, Setting } from '../trajectory/trajectory.entity.js';
import { MeetingFormEnum, SettingEnum } from '../trajectory/trajectory.type.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When, where and how they meet. */
@InputType()
export class PlanVisitInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => CalendarDateScalar)
  @IsString()
  plannedOn!: CalendarDate;

  @Field(() => TextScalar, { nullable: true, description: 'Amsterdam time, 15:30.' })
  @IsOptional()
  @Matches(TIME)
  plannedTime?: string | null;

  @Field(() => SettingEnum)
  @IsEnum(SettingEnum)
  setting!: Setting;

  @Field(() => MeetingFormEnum)
  @IsEnum(MeetingFormEnum)
  form!: MeetingForm;
}

/** A planned meeting as it was seen. */
@InputType()
export class CancelVisitInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => ID)
  @IsUUID()
  visitId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** To which day. */
@InputType()
export class MoveVisitInput extends CancelVisitInput {
  @Field(() => CalendarDateScalar)
  @IsString()
  plannedOn!: CalendarDate;

  @Field(() => TextScalar, { nullable: true, description: 'Amsterdam time, 15:30.' })
  @IsOptional()
  @Matches(TIME)
  plannedTime?: string | null;
}
