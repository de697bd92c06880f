import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Side } from '../trajectory/trajectory.entity.js';
import { SideEnum } from '../trajectory/trajectory.type.js';

/** That the planned end was moved. */
@ObjectType('EndMove')
@ShownFor('COACH_TOGETHER')
export class EndMoveType {
  @Field(() => ID)
  id!: Id;

  @Field(() => CalendarDateScalar)
  fromDay!: string;

  @Field(() => CalendarDateScalar)
  toDay!: string;

  @Field(() => String, { nullable: true, description: 'Null once the words of the trajectory were forgotten (X15).' })
  reason!: string | null;

  @Field(() => SideEnum)
  side!: Side;

  @Field(() => CalendarDateScalar)
  onDay!: string;
}
