import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { DayField, EnumField, IdField, IntentInput, NumberField, TextField, VersionField } from '#platform';
import type { CorrectionReason } from '../correction/correction.entity.js';
import { CorrectionReasonEnum } from '../correction/correction.type.js';
import type { Certainty, Sight } from '../level/level.entity.js';
import { CertaintyEnum, SightEnum } from '../level/level.type.js';

/** The next version of a rating, with its reason (O18). The id is that of the new version. */
@InputType()
export class CorrectRatingInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  ratingId!: Id;

  @VersionField({ description: 'The version that was seen.' })
  version!: number;

  @EnumField(CorrectionReasonEnum)
  reason!: CorrectionReason;

  @NumberField(1, 100, { nullable: true, description: 'Absent, like sight and certainty, when the rating is taken back.' })
  step?: number | null;

  @EnumField(SightEnum, { nullable: true })
  sight?: Sight | null;

  @EnumField(CertaintyEnum, { nullable: true })
  certainty?: Certainty | null;

  @DayField({ nullable: true, description: 'The day of looking, when it was another one.' })
  observedOn?: string | null;

  @TextField(0, 1_000, { nullable: true })
  note?: string | null;
}
