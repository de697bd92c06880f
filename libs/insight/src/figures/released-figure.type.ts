import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';

/** A figure about people or children in a closed period, as it came out for all (R40, X18). */
@ObjectType('ReleasedFigure')
@ShownFor('COACHING_FIGURES', 'RELEASED_FIGURES', 'OVERVIEW')
export class ReleasedFigureType {
  @Field(() => ID, { description: 'A location, or the controller for all of its locations together.' })
  placeId!: Id;

  @Field(() => String, { description: 'REACH, THEMES, EQUALITY, CONFIDENCE, GOALS, ATTAINMENT, SATISFACTION or AVERTED.' })
  figure!: string;

  @Field(() => String, { description: 'A side, a moment, a theme, a programme or a state, by the figure.' })
  category!: string;

  @Field(() => String, { description: '2026-Q3, 2026 or 2024/2026.' })
  period!: string;

  @Field(() => Int, { description: 'From how many people it is shown.' })
  fewest!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The people giving an opinion, or the children. Empty: withheld, for it is small or would tell a small one.',
  })
  people!: number | null;

  @Field(() => Float, { nullable: true, description: "The mean of each one's own mean; parents: the share of happy faces." })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same people, at the start.' })
  meanBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'With REACH of all programmes: the visits.' })
  visits!: number | null;

  @Field(() => Int, { nullable: true, description: 'With REACH of all programmes: minutes without travel.' })
  minutes!: number | null;

  @Field(() => ReleasedFigureType, {
    nullable: true,
    description: 'Of a year that was withheld: the sum of the three years until then, where that is shown (X18).',
  })
  sumOfYears?: ReleasedFigureType | null;
}
