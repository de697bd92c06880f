import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, PageSizeScalar, TextScalar } from '#platform';
import { Sex } from './child.entity.js';

/** What a child is called and when it was born. */
@InputType({ isAbstract: true })
export abstract class ChildFactsInput extends IntentInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(1, 100)
  callName!: string;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  givenNames?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  familyPrefix?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  familyName?: string | null;

  @Field(() => CalendarDateScalar)
  @IsString()
  birthDate!: CalendarDate;

  @Field(() => Sex, { nullable: true })
  @IsOptional()
  @IsEnum(Sex)
  sex?: Sex | null;
}

/** A new record with the application that begins it (R19). The intent's id is the child's. */
@InputType()
export class EnrolChildInput extends ChildFactsInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  groupId?: Id | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day the application came in; today when not given.' })
  @IsOptional()
  @IsString()
  recordedOn?: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  firstDay?: CalendarDate | null;
}

/** What the record should say; every fact is given again. */
@InputType()
export class CorrectChildInput extends ChildFactsInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** Parts of a name, at least two characters. */
@ArgsType()
export class FindChildrenArgs {
  @Field(() => TextScalar)
  @Length(2, 100)
  @Matches(/\p{L}/u)
  text!: string;

  @Field(() => PageSizeScalar, { defaultValue: 20 })
  @IsInt()
  first!: number;
}
