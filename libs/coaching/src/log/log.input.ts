import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import type { MeetingForm, Setting } from '../trajectory/trajectory.entity.js';
import { MeetingFormEnum, SettingEnum } from '../trajectory/trajectory.type.js';
import type { Competence, Doer, Participant, ProtectiveFactor, Theme } from './log.entity.js';
import { CompetenceEnum, DoerEnum, ParticipantEnum, ProtectiveFactorEnum, ThemeEnum } from './log.type.js';

const minutes = () => Field(() => Int, { defaultValue: 0 });

/** Minutes by kind, at most ten hours each. */
@InputType()
export class MinutesInput {
  @minutes() @IsInt() @Min(0) @Max(600)
  group: number = 0;

  @minutes() @IsInt() @Min(0) @Max(600)
  talk: number = 0;

  @minutes() @IsInt() @Min(0) @Max(600)
  parents: number = 0;

  @minutes() @IsInt() @Min(0) @Max(600)
  team: number = 0;

  @minutes() @IsInt() @Min(0) @Max(600)
  training: number = 0;

  @minutes() @IsInt() @Min(0) @Max(600)
  travel: number = 0;
}

/** What a log holds: day, form, place, roles and question; everything else when somebody wants to (R41). */
@InputType({ isAbstract: true })
export abstract class LogContentInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => CalendarDateScalar)
  @IsString()
  heldOn!: CalendarDate;

  @Field(() => SettingEnum)
  @IsEnum(SettingEnum)
  setting!: Setting;

  @Field(() => MeetingFormEnum)
  @IsEnum(MeetingFormEnum)
  form!: MeetingForm;

  @Field(() => [ParticipantEnum], { defaultValue: [] })
  @IsArray() @ArrayUnique() @ArrayMaxSize(9) @IsEnum(ParticipantEnum, { each: true })
  participants: Participant[] = [];

  @Field(() => TextScalar, { nullable: true, description: 'The question, when it is another than that of the trajectory.' })
  @IsOptional() @IsString() @Length(1, 300)
  question?: string | null;

  @Field(() => MinutesInput, { nullable: true })
  @IsOptional() @ValidateNested() @Type(() => MinutesInput)
  minutes?: MinutesInput | null;

  @Field(() => ThemeEnum, { nullable: true })
  @IsOptional() @IsEnum(ThemeEnum)
  theme?: Theme | null;

  @Field(() => [CompetenceEnum], { defaultValue: [] })
  @IsArray() @ArrayUnique() @IsEnum(CompetenceEnum, { each: true })
  competences: Competence[] = [];

  @Field(() => [ProtectiveFactorEnum], { defaultValue: [] })
  @IsArray() @ArrayUnique() @IsEnum(ProtectiveFactorEnum, { each: true })
  protectiveFactors: ProtectiveFactor[] = [];

  @Field(() => TextScalar, { nullable: true })
  @IsOptional() @IsString() @Length(1, 300)
  experiment?: string | null;

  @Field(() => DoerEnum, { nullable: true })
  @IsOptional() @IsEnum(DoerEnum)
  experimentBy?: Doer | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional() @IsString() @Length(1, 300)
  nextStep?: string | null;

  @Field(() => Int, { nullable: true, description: 'How working together went, 1 to 5.' })
  @IsOptional() @IsInt() @Min(1) @Max(5)
  mood?: number | null;

  @Field(() => TextScalar, { nullable: true, description: 'Closed by default; at most 1,000 characters.' })
  @IsOptional() @IsString() @Length(1, 1000)
  story?: string | null;
}

/** The log of a meeting, planned or not. */
@InputType()
export class LogVisitInput extends LogContentInput {
  @Field(() => ID, { nullable: true })
  @IsOptional() @IsUUID()
  visitId?: Id | null;
}

/** A log put right by who made it; the other confirms anew. */
@InputType()
export class CorrectLogInput extends LogContentInput {
  @Field(() => ID)
  @IsUUID()
  logId!: Id;

  @Field(() => Int)
  @IsInt() @Min(1)
  version!: number;
}

/** The version of a log one agrees with, and a line when one sees it otherwise. */
@InputType()
export class ConfirmLogInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => ID)
  @IsUUID()
  logId!: Id;

  @Field(() => Int)
  @IsInt() @Min(1)
  version!: number;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional() @IsString() @Length(1, 300)
  dissent?: string | null;
}

/** A talk that is counted and nothing else (R41). */
@InputType()
export class TalkWithoutRecordInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => CalendarDateScalar)
  @IsString()
  heldOn!: CalendarDate;

  @Field(() => MeetingFormEnum)
  @IsEnum(MeetingFormEnum)
  form!: MeetingForm;
}
