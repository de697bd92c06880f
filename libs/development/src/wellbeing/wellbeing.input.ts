import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumField, IdField, IntentInput, NumberField, VersionField } from '#platform';
import type { CorrectionReason } from '../correction/correction.entity.js';
import { CorrectionReasonEnum } from '../correction/correction.type.js';

/** The next version of wellbeing and involvement in one look, with its reason (O18). The id is that of the new version. */
@InputType()
export class CorrectWellbeingInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  wellbeingId!: Id;

  @VersionField({ description: 'The version that was seen.' })
  version!: number;

  @EnumField(CorrectionReasonEnum)
  reason!: CorrectionReason;

  @NumberField(1, 5, { nullable: true, description: 'Absent, like involvement, when it is taken back.' })
  wellbeing?: number | null;

  @NumberField(1, 5, { nullable: true })
  involvement?: number | null;
}
