import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar } from '#platform';

/** Somebody's place in a wrap-around team: between which organisations, with which work, why and until when. */
@ObjectType({ isAbstract: true })
export abstract class PlaceInTeam {
  @Field(() => String, { description: 'Of a guest: where they come from; of a seat: whose record it is.' })
  organisation!: string;

  @Field(() => String)
  work!: string;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => CalendarDateScalar)
  fromOn!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day; the day after it everything is out of sight.' })
  untilOn!: string;
}
