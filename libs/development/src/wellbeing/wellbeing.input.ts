import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput } from '#platform';
import { CORRECTION_REASONS, type CorrectionReason } from '../correction/correction.entity.js';
import { CorrectionReasonEnum } from '../correction/correction.type.js';

/** The next version of wellbeing and involvement in one look, with its reason (O18). The id is that of the new version. */
@InputType()
export class CorrectWellbeingInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  wellbeingId!: Id;

  @Field(() => Int, { description: 'The version that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => CorrectionReasonEnum)
  @IsIn(CORRECTION_REASONS)
  reason!: CorrectionReason;

  @Field(() => Int, { nullable: true, description: 'Absent, like involvement, when it is taken back.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  wellbeing?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  involvement?: number | null;
}
