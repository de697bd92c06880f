import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import type { Id } from '#kernel';
import { VersionedStepInput } from '../mark/mark.type.js';
import { EQUALITY } from '../scale/scales.js';

const { low, high } = EQUALITY;

/** Three taps after a meeting: heard, equal, usable; each 1 to 10 (X11). */
@InputType()
export class RateMeetingInput extends VersionedStepInput {
  @Field(() => ID, { description: 'The log of the meeting.' })
  @IsUUID()
  logId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(low)
  @Max(high)
  heard!: number;

  @Field(() => Int)
  @IsInt()
  @Min(low)
  @Max(high)
  equal!: number;

  @Field(() => Int)
  @IsInt()
  @Min(low)
  @Max(high)
  usable!: number;
}
