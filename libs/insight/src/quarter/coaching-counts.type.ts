import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';

/** Visits, minutes by kind, questions and days waited; what happened, of nobody by name. */
@ObjectType('CoachingCounts')
@ShownFor('COACHING_FIGURES', 'OVERVIEW')
export class CoachingCountsType {
  @Field(() => Int, { description: 'Logs that both sides confirmed.' })
  visits!: number;

  @Field(() => Int)
  minutesGroup!: number;

  @Field(() => Int)
  minutesTalk!: number;

  @Field(() => Int)
  minutesParents!: number;

  @Field(() => Int)
  minutesTeam!: number;

  @Field(() => Int)
  minutesTraining!: number;

  @Field(() => Int)
  minutesTravel!: number;

  @Field(() => Int, { description: 'Questions asked to a coach.' })
  asked!: number;

  @Field(() => Int, { description: 'Questions that had their first visit: the denominator of the days.' })
  waited!: number;

  @Field(() => Float, { nullable: true, description: 'The middle of the days from question to first visit.' })
  waitingDaysMedian!: number | null;
}
