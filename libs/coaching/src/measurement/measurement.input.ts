import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import type { Id } from '#kernel';
import { CalendarDateScalar } from '#platform';
import { LocationStepInput } from '../instrument/instrument.input.js';
import { codeEnum } from '../step/code-enum.js';
import { ABOUT, type About, MEASUREMENT_STATES, type MeasurementState } from './measurement.entity.js';

export const AboutEnum = codeEnum(ABOUT);
registerEnumType(AboutEnum, { name: 'MeasurementAbout', description: 'Of whom a filled-in list tells, without a name.' });

export const MeasurementStateEnum = codeEnum(MEASUREMENT_STATES);
registerEnumType(MeasurementStateEnum, { name: 'MeasurementState', description: 'T0 open, T0 done, T1 open, T1 done.' });

/** Opens T0 today and plans T1, six to fifty-two weeks later (R51). The id is that of the measurement. */
@InputType()
export class StartMeasurementInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  itemSetId!: Id;

  @Field(() => AboutEnum)
  @IsIn(ABOUT)
  about!: About;

  @Field(() => CalendarDateScalar)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  t1PlannedOn!: string;

  @Field(() => ID, { nullable: true, description: 'Of one group; absent: of the whole location.' })
  @IsOptional()
  @IsUUID()
  groupId?: Id | null;

  @Field(() => ID, { nullable: true, description: 'The cycle whose question this answers.' })
  @IsOptional()
  @IsUUID()
  cycleId?: Id | null;
}

/** Closes T0, opens T1, or closes T1. */
@InputType()
export class TurnRoundInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  measurementId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => MeasurementStateEnum, { description: 'T0_DONE, T1_OPEN or T1_DONE.' })
  @IsIn(MEASUREMENT_STATES)
  to!: MeasurementState;
}

/** One filled-in list: a whole number for each question in its order, or null when it is left open. The id is that of the list. */
@InputType()
export class FillSheetInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  measurementId!: Id;

  @Field(() => [Int], { nullable: 'items' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  answers!: (number | null)[];
}

/** Puts one's own list right while the round is open. */
@InputType()
export class ChangeSheetInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  sheetId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => [Int], { nullable: 'items' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  answers!: (number | null)[];
}
