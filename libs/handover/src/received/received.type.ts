import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { HandoverStateEnum } from '../handover/handover.type.js';
import type { HandoverState } from '../states/handover.states.js';
import type { TaskKind } from '../task/task.entity.js';
import { TaskKindEnum } from '../task/task.type.js';

/** A handover that was received for one of the reader's groups: where it stands and what it asks, never what is told. */
@ObjectType('ReceivedHandover')
@ShownFor('HANDOVER_BOARD')
export class ReceivedHandoverType {
  @Field(() => ID, { description: 'The delivery to open.' })
  id!: Id;

  @Field(() => ID, { nullable: true })
  childId!: Id | null;

  @Field(() => ID)
  groupId!: Id;

  @Field(() => String, { nullable: true })
  callName!: string | null;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstSchoolDay!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  readOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When they speak, or spoke.' })
  talkOn!: string | null;

  @Field(() => TaskKindEnum, { nullable: true, description: 'What it asks of the reader now; null when nothing.' })
  asks!: TaskKind | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  askedBy!: string | null;
}
