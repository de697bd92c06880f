import { Field, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';
import { MomentNowType, OwnMarkType } from '../mark/mark.type.js';

/** One's own graph of acting with confidence (handelingsverlegenheid); the worker owns it (X13). */
@ObjectType('OwnConfidence')
@ShownFor('COACH_TOGETHER')
export class OwnConfidenceType {
  @Field(() => [OwnMarkType], { complexity: ({ childComplexity }) => 18 * childComplexity })
  marks!: OwnMarkType[];

  @Field(() => [MomentNowType])
  moments!: MomentNowType[];
}
