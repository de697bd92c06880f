import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Wellbeing } from './wellbeing.entity.js';

/** Wellbeing and involvement as one look saw them, 1 to 5 in worded points (O6). */
@ObjectType('Wellbeing')
@ShownFor('MEET', 'FOLLOW', 'RATE')
export class WellbeingType implements Wellbeing {
  @Field(() => Int, { nullable: true })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true })
  involvement!: number | null;

  @Field(() => CalendarDateScalar)
  observedOn!: string;

  @Field(() => String)
  raterRole!: string;
}
