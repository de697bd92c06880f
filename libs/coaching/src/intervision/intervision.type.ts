import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Theme } from '../log/log.entity.js';
import { ThemeEnum } from '../log/log.type.js';

/** What another coach thinks; without a name. */
@ObjectType('IntervisionAnswer')
@ShownFor('INTERVISION')
export class IntervisionAnswerType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  text!: string;

  @Field(() => CalendarDateScalar)
  answeredOn!: string;

  @Field(() => Boolean, { description: "Whether it is the reader's own." })
  own!: boolean;
}

/** A question of a coach, of whichever organisation; without a name (X14). */
@ObjectType('IntervisionQuestion')
@ShownFor('INTERVISION')
export class IntervisionQuestionType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ThemeEnum, { nullable: true })
  theme!: Theme | null;

  @Field(() => String)
  text!: string;

  @Field(() => CalendarDateScalar)
  askedOn!: string;

  @Field(() => Boolean, { description: "Whether it is the reader's own." })
  own!: boolean;

  @Field(() => [IntervisionAnswerType], { complexity: ({ childComplexity }) => 5 * childComplexity })
  answers!: readonly IntervisionAnswerType[];
}
