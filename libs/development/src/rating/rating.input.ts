import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { CORRECTION_REASONS, type CorrectionReason } from '../correction/correction.entity.js';
import { CorrectionReasonEnum } from '../correction/correction.type.js';
import { CERTAINTIES, type Certainty, type Sight, SIGHTS } from '../level/level.entity.js';
import { CertaintyEnum, SightEnum } from '../level/level.type.js';

/** The next version of a rating, with its reason (O18). The id is that of the new version. */
@InputType()
export class CorrectRatingInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  ratingId!: Id;

  @Field(() => Int, { description: 'The version that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => CorrectionReasonEnum)
  @IsIn(CORRECTION_REASONS)
  reason!: CorrectionReason;

  @Field(() => Int, { nullable: true, description: 'Absent, like sight and certainty, when the rating is taken back.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  step?: number | null;

  @Field(() => SightEnum, { nullable: true })
  @IsOptional()
  @IsIn(SIGHTS)
  sight?: Sight | null;

  @Field(() => CertaintyEnum, { nullable: true })
  @IsOptional()
  @IsIn(CERTAINTIES)
  certainty?: Certainty | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day of looking, when it was another one.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  observedOn?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string | null;
}
