import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, TextScalar } from '#platform';
import { OfTrackInput } from '../need/need.input.js';
import { codeEnum } from '../step/code-enum.js';
import { type Doer, DOERS, type Setting, SETTINGS } from './action.entity.js';

export const SettingEnum = codeEnum(SETTINGS);
registerEnumType(SettingEnum, { name: 'SupportSetting', description: "Where it is done, in the child's own places (R44)." });

export const DoerEnum = codeEnum(DOERS);
registerEnumType(DoerEnum, { name: 'SupportDoer', description: 'Who does it (R44).' });

/** An action; the id is that of the action. */
@InputType()
export class PlanActionInput extends OfTrackInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  goalId?: Id | null;

  @Field(() => SettingEnum)
  @IsIn(SETTINGS)
  setting!: Setting;

  @Field(() => DoerEnum)
  @IsIn(DOERS)
  doer!: Doer;

  @Field(() => TextScalar)
  @IsString()
  @Length(3, 300)
  what!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  untilOn!: CalendarDate;
}

/** An action that is done. */
@InputType()
export class EndActionInput extends OfTrackInput {
  @Field(() => ID)
  @IsUUID()
  actionId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}
