import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { HandoverStateEnum } from '../handover/handover.type.js';
import type { HandoverState } from '../states/handover.states.js';

/** A child that comes to a group this month, with its handover (S5). */
@ObjectType('EntryOfChild')
@ShownFor('HANDOVER_BOARD')
export class EntryType {
  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { nullable: true })
  familyName!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  birthDate!: string | null;

  @Field(() => CalendarDateScalar)
  firstDay!: string;

  @Field(() => ID, { nullable: true, description: 'The delivery to open; null when none was received.' })
  deliveryId!: Id | null;

  @Field(() => HandoverStateEnum, { nullable: true })
  state!: HandoverState | null;

  @Field(() => Boolean)
  read!: boolean;

  @Field(() => Boolean, { description: 'A conversation is required and was not held.' })
  toTalk!: boolean;

  @Field(() => Boolean, { description: 'Unread within three weeks of the first day (S5).' })
  unreadSoon!: boolean;
}

/** One month of who comes when. */
@ObjectType('EntryCalendar')
@ShownFor('HANDOVER_BOARD')
export class EntryCalendarType {
  @Field(() => ID)
  groupId!: Id;

  @Field(() => CalendarDateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => [EntryType], { complexity: ({ childComplexity }) => 10 * childComplexity, description: 'By first day.' })
  entries!: EntryType[];
}
