import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Id } from '#kernel';
import { codeEnum, DayField, EnumField, IdField, VersionField } from '#platform';
import { LocationStepInput } from '../instrument/instrument.input.js';
import { ABOUT, type About, MEASUREMENT_STATES, type MeasurementState } from './measurement.entity.js';

export const AboutEnum = codeEnum(ABOUT);
registerEnumType(AboutEnum, { name: 'MeasurementAbout', description: 'Of whom a filled-in list tells, without a name.' });

export const MeasurementStateEnum = codeEnum(MEASUREMENT_STATES);
registerEnumType(MeasurementStateEnum, { name: 'MeasurementState', description: 'T0 open, T0 done, T1 open, T1 done.' });

/** Opens T0 today and plans T1, six to fifty-two weeks later (R51). The id is that of the measurement. */
@InputType()
export class StartMeasurementInput extends LocationStepInput {
  @IdField()
  itemSetId!: Id;

  @EnumField(AboutEnum)
  about!: About;

  @DayField()
  t1PlannedOn!: string;

  @IdField({ nullable: true, description: 'Of one group; absent: of the whole location.' })
  groupId?: Id | null;

  @IdField({ nullable: true, description: 'The cycle whose question this answers.' })
  cycleId?: Id | null;
}

/** Closes T0, opens T1, or closes T1. */
@InputType()
export class TurnRoundInput extends LocationStepInput {
  @IdField()
  measurementId!: Id;

  @VersionField()
  version!: number;

  @EnumField(MeasurementStateEnum, { description: 'T0_DONE, T1_OPEN or T1_DONE.' })
  to!: MeasurementState;
}

/** One filled-in list: a whole number for each question in its order, or null when it is left open. The id is that of the list. */
@InputType()
export class FillSheetInput extends LocationStepInput {
  @IdField()
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
  @IdField()
  sheetId!: Id;

  @VersionField()
  version!: number;

  @Field(() => [Int], { nullable: 'items' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  answers!: (number | null)[];
}
