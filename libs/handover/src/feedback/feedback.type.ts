import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, ShownFor } from '#platform';

/** The school's answer on the handover, not on the child; 1 is hardly, 5 is fully (R17). */
@ObjectType('HandoverFeedback')
@ShownFor('PREPARE', 'DECIDE', 'READ_HANDOVER')
export class FeedbackType {
  @Field(() => Int)
  complete!: number;

  @Field(() => Int)
  usable!: number;

  @Field(() => Int)
  recognised!: number;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => CalendarDateScalar)
  givenOn!: string;
}
