import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Side } from '../trajectory/trajectory.entity.js';
import { SideEnum } from '../trajectory/trajectory.type.js';

/** Whose question it stays, what the coach adds and leaves, and who agreed (X10). */
@ObjectType('Ownership')
@ShownFor('COACH_TOGETHER')
export class OwnershipType {
  @Field(() => Int, { description: 'The number of this sentence, to agree with or to say it anew.' })
  number!: number;

  @Field(() => ID)
  ownerId!: Id;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => String, { nullable: true })
  coachAdds!: string | null;

  @Field(() => String, { nullable: true })
  coachLeaves!: string | null;

  @Field(() => Boolean, { description: 'Whether the owner is another than before.' })
  isShift!: boolean;

  @Field(() => CalendarDateScalar)
  saidOn!: string;

  @Field(() => [SideEnum])
  tickedBy!: readonly Side[];
}
