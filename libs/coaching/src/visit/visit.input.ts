import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { DayField, EnumField, IdField, IntentInput, TextScalar, VersionField } from '#platform';
import type { MeetingForm, Setting } from '../trajectory/trajectory.entity.js';
import { MeetingFormEnum, SettingEnum } from '../trajectory/trajectory.type.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When, where and how they meet. */
@InputType()
export class PlanVisitInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @DayField()
  plannedOn!: CalendarDate;

  @Field(() => TextScalar, { nullable: true, description: 'Amsterdam time, 15:30.' })
  @IsOptional()
  @Matches(TIME)
  plannedTime?: string | null;

  @EnumField(SettingEnum)
  setting!: Setting;

  @EnumField(MeetingFormEnum)
  form!: MeetingForm;
}

/** A planned meeting as it was seen. */
@InputType()
export class CancelVisitInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @IdField()
  visitId!: Id;

  @VersionField()
  version!: number;
}

/** To which day. */
@InputType()
export class MoveVisitInput extends CancelVisitInput {
  @DayField()
  plannedOn!: CalendarDate;

  @Field(() => TextScalar, { nullable: true, description: 'Amsterdam time, 15:30.' })
  @IsOptional()
  @Matches(TIME)
  plannedTime?: string | null;
}
