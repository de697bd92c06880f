import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';

/** What of coaching came out for the year of a report, of five people and more (R40, R52). */
@ObjectType('YearReportFigure')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class YearReportFigureType {
  @Field(() => String, { description: 'REACH, THEMES, EQUALITY, CONFIDENCE, GOALS, ATTAINMENT, SATISFACTION or AVERTED.' })
  figure!: string;

  @Field(() => String, { description: 'A side, a moment, a theme, a programme or a state, by the figure.' })
  category!: string;

  @Field(() => Int, { description: 'The people giving an opinion, or the children.' })
  people!: number;

  @Field(() => Float, { nullable: true })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same people, at the start.' })
  meanBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'With REACH of all programmes: the visits.' })
  visits!: number | null;

  @Field(() => Int, { nullable: true, description: 'With REACH of all programmes: minutes without travel.' })
  minutes!: number | null;
}
