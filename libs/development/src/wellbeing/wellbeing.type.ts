import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, InstantScalar, ShownFor } from '#platform';
import type { CorrectionReason } from '../correction/correction.entity.js';
import { CorrectionReasonEnum } from '../correction/correction.type.js';
import type { Wellbeing } from './wellbeing.entity.js';

/** Wellbeing and involvement as one look saw them, 1 to 5 in worded points (O6). */
@ObjectType('Wellbeing')
@ShownFor('MEET', 'FOLLOW', 'RATE')
export class WellbeingType implements Wellbeing {
  @Field(() => Int, { nullable: true })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true })
  involvement!: number | null;

  @Field(() => CalendarDateScalar)
  observedOn!: string;

  @Field(() => String)
  raterRole!: string;
}

/** A version of wellbeing and involvement that was corrected; nothing is silently overwritten (O18). */
@ObjectType('EarlierWellbeing')
@ShownFor('FOLLOW')
export class EarlierWellbeingType extends WellbeingType {
  @Field(() => ID)
  id!: Id;

  @Field(() => Int)
  version!: number;

  @Field(() => InstantScalar)
  recordedAt!: string;

  @Field(() => CorrectionReasonEnum, { nullable: true, description: 'Why it replaced the version before; null when it is the first.' })
  reason!: CorrectionReason | null;
}

/** Wellbeing and involvement in a look as they stand, with the versions before it. */
@ObjectType('StandingWellbeing')
@ShownFor('FOLLOW')
export class StandingWellbeingType extends EarlierWellbeingType {
  @Field(() => [EarlierWellbeingType], {
    description: 'The versions before it, latest first; nearly always none.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  earlier!: EarlierWellbeingType[];
}
