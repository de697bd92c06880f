import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { TRACK_ACTIONS, type TrackAction } from '../states/track.states.js';
import { codeEnum } from '../step/code-enum.js';
import { type Decider, DECIDERS } from './track.entity.js';

export const TrackActionEnum = codeEnum(TRACK_ACTIONS);
registerEnumType(TrackActionEnum, { name: 'SupportTrackAction', description: 'Heavier, lighter, the same for a while, for good, the yearly look, enough, well, again, left (R27, X16).' });

export const DeciderEnum = codeEnum(DECIDERS);
registerEnumType(DeciderEnum, { name: 'SupportDecider', description: 'Who decided together, by role.' });

/** Who decided, why, when one looks again, and when it is enough. */
@InputType({ isAbstract: true })
export abstract class StepWordsInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => [DeciderEnum])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DECIDERS.length)
  @ArrayUnique()
  @IsIn(DECIDERS, { each: true })
  decidedBy!: Decider[];

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Without it the standard: six weeks, a year for support that stays, three months after stopping.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  reviewOn?: CalendarDate | null;

  @Field(() => TextScalar, { nullable: true, description: 'Asked for more support, support again, and going on past the date.' })
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  reason?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Wanneer is het genoeg? Asked wherever support goes on.' })
  @IsOptional()
  @IsString()
  @Length(3, 500)
  enoughWhen?: string | null;
}

/** Support begins. The id is that of the track. */
@InputType()
export class StartTrackInput extends StepWordsInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => TextScalar, { description: 'The code of a level of the scale in use at that location.' })
  @IsString()
  @Length(1, 8)
  level!: string;

  @Field(() => ID, { description: 'The account of a colleague of that location; never of youth care or the SWV (R27, R39).' })
  @IsUUID()
  ownerId!: Id;
}

/** A decision on a track that was seen at this version. */
@InputType()
export class TakeTrackStepInput extends StepWordsInput {
  @Field(() => ID)
  @IsUUID()
  trackId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => TrackActionEnum)
  @IsIn(TRACK_ACTIONS)
  action!: TrackAction;

  @Field(() => TextScalar, { nullable: true, description: 'The level after a step up or down; otherwise it stays.' })
  @IsOptional()
  @IsString()
  @Length(1, 8)
  level?: string | null;
}

/** Another owner. */
@InputType()
export class HandOverTrackInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  trackId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => ID)
  @IsUUID()
  ownerId!: Id;
}
