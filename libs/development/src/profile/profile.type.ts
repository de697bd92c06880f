import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { LevelType } from '../level/level.type.js';
import { StrengthType } from '../strength/strength.type.js';

/** What is known of a child's development now, strengths first (S3): one row, always equal to what the ratings say. */
@ObjectType('ChildProfile')
@ShownFor('MEET', 'FOLLOW')
export class ChildProfileType {
  @Field(() => ID)
  childId!: Id;

  @Field(() => [StrengthType])
  strengths!: StrengthType[];

  @Field(() => Int, { description: 'The guard for setStrengths.' })
  strengthsVersion!: number;

  @Field(() => String, { nullable: true, description: 'One short line of what works with us.' })
  works!: string | null;

  @Field(() => Int, { nullable: true })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true })
  involvement!: number | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  wellbeingOn!: string | null;

  @Field(() => [LevelType], {
    description: 'All lines in order; one nobody looked at says so (X23).',
    complexity: ({ childComplexity }) => 12 * childComplexity,
  })
  levels!: LevelType[];
}
