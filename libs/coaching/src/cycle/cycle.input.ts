import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import type { Id } from '#kernel';
import { CalendarDateScalar, TextScalar } from '#platform';
import { LocationStepInput } from '../instrument/instrument.input.js';
import { codeEnum } from '../step/code-enum.js';
import { type Decision, DECISIONS, type ImprovementLevel, LEVELS, type Participant, PARTICIPANTS } from './cycle.entity.js';

export const LevelEnum = codeEnum(LEVELS);
registerEnumType(LevelEnum, { name: 'ImprovementLevel', description: 'Of a group, a location, or locations of one neighbourhood together (R52).' });

export const DecisionEnum = codeEnum(DECISIONS);
registerEnumType(DecisionEnum, { name: 'ImprovementDecision', description: 'Go on, do otherwise, or stop what does not work.' });

export const ParticipantEnum = codeEnum(PARTICIPANTS);
registerEnumType(ParticipantEnum, { name: 'DiscussionParticipant', description: 'Who was there, by role; never by name.' });

/** A question of a place. The id is that of the cycle. */
@InputType()
export class AskCycleInput extends LocationStepInput {
  @Field(() => LevelEnum)
  @IsIn(LEVELS)
  level!: ImprovementLevel;

  @Field(() => TextScalar)
  @IsString()
  @Length(5, 300)
  question!: string;

  @Field(() => ID, { nullable: true, description: 'Of a group only.' })
  @IsOptional()
  @IsUUID()
  groupId?: Id | null;

  @Field(() => ID, { nullable: true, description: 'The cycle that was decided to go on or to change.' })
  @IsOptional()
  @IsUUID()
  follows?: Id | null;
}

/** A step on a cycle that was seen at this version. */
@InputType()
export class CycleStepInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  cycleId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** What one knows already, or counts without an instrument. */
@InputType()
export class MeasureOtherwiseInput extends CycleStepInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(3, 200)
  measuredBy!: string;
}

/** When it was talked over, by which roles, and what came of it. */
@InputType()
export class NoteDiscussionInput extends CycleStepInput {
  @Field(() => CalendarDateScalar)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  heldOn!: string;

  @Field(() => [ParticipantEnum])
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(PARTICIPANTS.length)
  @ArrayUnique()
  @IsIn(PARTICIPANTS, { each: true })
  participants!: Participant[];

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  outcome?: string | null;
}

/** Continue, change or stop. */
@InputType()
export class DecideCycleInput extends CycleStepInput {
  @Field(() => DecisionEnum)
  @IsIn(DECISIONS)
  decision!: Decision;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string | null;
}
