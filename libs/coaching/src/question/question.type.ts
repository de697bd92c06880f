import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, ShownFor } from '#platform';
import type { Side } from '../trajectory/trajectory.entity.js';
import { SideEnum } from '../trajectory/trajectory.type.js';

/** A version of the question. */
@ObjectType('CoachingQuestion')
@ShownFor('COACH_TOGETHER')
export class QuestionType {
  @Field(() => Int)
  version!: number;

  @Field(() => String)
  text!: string;

  @Field(() => SideEnum)
  side!: Side;

  @Field(() => InstantScalar)
  writtenAt!: Date;
}
