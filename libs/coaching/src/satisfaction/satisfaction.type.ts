import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { MomentNowType, OwnMarkType } from '../mark/mark.type.js';
import type { Face } from '../scale/scales.js';
import { FaceEnum } from './satisfaction.input.js';

/** How a parent looked back; nobody's name stands beside it. */
@ObjectType('ParentVoice')
@ShownFor('COACH_TOGETHER')
export class ParentVoiceType {
  @Field(() => ID)
  id!: Id;

  @Field(() => FaceEnum)
  face!: Face;

  @Field(() => String, { nullable: true })
  line!: string | null;

  @Field(() => CalendarDateScalar)
  onDate!: string;
}

/** One's own satisfaction, and what parents said. */
@ObjectType('CoachingSatisfaction')
@ShownFor('COACH_TOGETHER')
export class SatisfactionType {
  @Field(() => [OwnMarkType])
  marks!: OwnMarkType[];

  @Field(() => [MomentNowType])
  moments!: MomentNowType[];

  @Field(() => [ParentVoiceType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  parents!: ParentVoiceType[];
}
