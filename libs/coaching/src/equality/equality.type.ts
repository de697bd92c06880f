import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';

/** One's own three marks after one meeting. */
@ObjectType('OwnMeetingMarks')
@ShownFor('COACH_TOGETHER')
export class OwnMeetingType {
  @Field(() => ID)
  logId!: Id;

  @Field(() => CalendarDateScalar)
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'Null while you did not mark this meeting.' })
  heard!: number | null;

  @Field(() => Int, { nullable: true })
  equal!: number | null;

  @Field(() => Int, { nullable: true })
  usable!: number | null;

  @Field(() => Int, { description: '0 while you did not mark this meeting.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it can still be marked or put right today.' })
  open!: boolean;
}

/** Both sides' mean of three meetings that both marked; never of one (X11). */
@ObjectType('EqualityPoint')
@ShownFor('COACH_TOGETHER')
export class EqualityPointType {
  @Field(() => CalendarDateScalar, { description: 'The latest of the three meetings.' })
  until!: string;

  @Field(() => Float)
  own!: number;

  @Field(() => Float)
  other!: number;

  @Field(() => Boolean, { description: 'One or more apart: talk about it together.' })
  talkTogether!: boolean;
}

/** Whether both feel heard and equal, and can use it (X11, R40). */
@ObjectType('Equality')
@ShownFor('COACH_TOGETHER')
export class EqualityType {
  @Field(() => [OwnMeetingType], { complexity: ({ childComplexity }) => 12 * childComplexity })
  own!: OwnMeetingType[];

  @Field(() => [EqualityPointType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  trend!: EqualityPointType[];

  @Field(() => Int, { description: 'How many meetings, marked by both, until the next point of the trend: 1 to 3.' })
  meetingsToGo!: number;

  @Field(() => Boolean, { description: 'The last point is one or more apart: talk about it together.' })
  talkTogether!: boolean;
}
