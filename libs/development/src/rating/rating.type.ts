import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, InstantScalar, ShownFor } from '#platform';
import type { CorrectionReason } from '../correction/correction.entity.js';
import { CorrectionReasonEnum } from '../correction/correction.type.js';
import type { Certainty, LevelState, Sight } from '../level/level.entity.js';
import { CertaintyEnum, LevelStateEnum, SightEnum } from '../level/level.type.js';

/** A version of a rating that was corrected; nothing is silently overwritten (O18). */
@ObjectType('EarlierRating')
@ShownFor('FOLLOW')
export class EarlierRatingType {
  @Field(() => ID)
  id!: Id;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { nullable: true })
  step!: number | null;

  @Field(() => SightEnum, { nullable: true })
  sight!: Sight | null;

  @Field(() => CertaintyEnum, { nullable: true })
  certainty!: Certainty | null;

  @Field(() => CalendarDateScalar)
  observedOn!: string;

  @Field(() => String)
  raterRole!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => InstantScalar)
  recordedAt!: string;

  @Field(() => CorrectionReasonEnum, { nullable: true })
  reason!: CorrectionReason | null;
}

/** A rating as it stands: a point of the chart, with the versions before it one click away. */
@ObjectType('Rating')
@ShownFor('FOLLOW')
export class RatingType {
  @Field(() => ID)
  id!: Id;

  @Field(() => Int)
  version!: number;

  @Field(() => LevelStateEnum)
  state!: LevelState;

  @Field(() => Int)
  step!: number;

  @Field(() => SightEnum)
  sight!: Sight;

  @Field(() => CertaintyEnum)
  certainty!: Certainty;

  @Field(() => CalendarDateScalar)
  observedOn!: string;

  @Field(() => Int, { nullable: true, description: 'Age in whole months on the day of looking.' })
  ageMonths!: number | null;

  @Field(() => String)
  raterRole!: string;

  @Field(() => String, { nullable: true, description: 'The place or instrument it came from; null when it was made here.' })
  source!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => CorrectionReasonEnum, { nullable: true, description: 'Why it replaced the version before; null when it is the first.' })
  reason!: CorrectionReason | null;

  @Field(() => [EarlierRatingType], {
    description: 'The versions before it, latest first; nearly always none.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  earlier!: EarlierRatingType[];
}
