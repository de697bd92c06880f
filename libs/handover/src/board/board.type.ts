import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { HandoverStateEnum } from '../handover/handover.type.js';
import { BOARD_COLUMNS, type BoardColumn, type HandoverState } from '../states/handover.states.js';

export const BoardColumnEnum = codeEnum(BOARD_COLUMNS);
registerEnumType(BoardColumnEnum, { name: 'HandoverBoardColumn', description: 'te maken · bij ouders · verstuurd · gelezen · gesproken (H1).' });

/** What was sent and not received yet. */
export interface Waiting {
  readonly id: Id;
  readonly sentOn: string;
}

/** One handover on the board. */
@ObjectType('HandoverCard')
@ShownFor('HANDOVER_BOARD')
export class HandoverCardType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => ID)
  groupId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => CalendarDateScalar)
  birthDate!: string;

  @Field(() => String, { description: 'Years and months today, as 3;9.' })
  ageLabel!: string;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => BoardColumnEnum)
  column!: BoardColumn;

  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => CalendarDateScalar)
  latestOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstSchoolDay!: string | null;

  @Field(() => Boolean, { description: 'A conversation is required (R14).' })
  warmRequired!: boolean;

  @Field(() => Boolean, { description: 'Not sent, and the latest day of R13 has passed.' })
  late!: boolean;

  @Field(() => String)
  receiverName!: string;
}

/** A child whose handover should be begun (R13). */
@ObjectType('HandoverToPlan')
@ShownFor('HANDOVER_BOARD')
export class HandoverToPlanType {
  @Field(() => ID)
  childId!: Id;

  @Field(() => ID)
  groupId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => CalendarDateScalar)
  birthDate!: string;

  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => CalendarDateScalar)
  latestOn!: string;
}

/** A handover that was sent and not received, from the day on which the school is reminded (R15). */
@ObjectType('HandoverUnreceived')
@ShownFor('HANDOVER_BOARD')
export class HandoverUnreceivedType {
  @Field(() => ID)
  id!: Id;

  @Field(() => CalendarDateScalar)
  sentOn!: string;

  @Field(() => CalendarDateScalar, { description: 'When the school was reminded.' })
  remindOn!: string;

  @Field(() => CalendarDateScalar, { description: 'When it is told to whoever leads the school.' })
  escalateOn!: string;

  @Field(() => Boolean)
  escalated!: boolean;
}

/** The living handovers of a location, as far as the reader's groups reach, first due first. */
@ObjectType('HandoverBoard')
@ShownFor('HANDOVER_BOARD')
export class HandoverBoardType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => [ID], { description: 'The groups on this board.' })
  groupIds!: Id[];

  @Field(() => Int)
  total!: number;

  /** Not shown: what was sent and waits for receipt. */
  waiting!: readonly Waiting[];

  @Field(() => [HandoverCardType], { complexity: ({ childComplexity }) => 50 * childComplexity })
  cards!: HandoverCardType[];
}
