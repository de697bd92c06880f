import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { codeEnum, ShownFor } from '#platform';
import { WAITING_FOR, type WaitingFor } from './figures.entity.js';

export const WaitingForEnum = codeEnum(WAITING_FOR);
registerEnumType(WaitingForEnum, { name: 'HandoverWaitsFor', description: 'For whom a handover waits.' });

/** How many handovers wait for somebody. */
@ObjectType('HandoversWaiting')
@ShownFor('HANDOVER_FIGURES')
export class HandoversWaitingType {
  @Field(() => WaitingForEnum)
  waitsFor!: WaitingFor;

  @Field(() => Int)
  count!: number;
}

/** Handovers of a location in counts, over a year; no child, no name, no content. */
@ObjectType('HandoverProgress')
@ShownFor('HANDOVER_FIGURES')
export class HandoverProgressType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => String, { description: 'SENDER for childcare, RECEIVER for a school.' })
  side!: string;

  @Field(() => Int, { description: 'Sent by the latest day of R13; at a school: arrived.' })
  sentOnTime!: number;

  @Field(() => Int)
  sentLate!: number;

  @Field(() => Int, { description: 'Under way now.' })
  open!: number;

  @Field(() => Int, { description: 'Not sent after the latest day; at a school: receipt not acknowledged in time (R15).' })
  late!: number;

  @Field(() => Int, { description: 'Arrived and not read by the receiving group.' })
  unread!: number;

  @Field(() => Int, { description: 'Unread within five days of the first school day (X7).' })
  unreadSoon!: number;

  @Field(() => Int, { description: 'Children that started school with a handover.' })
  started!: number;

  @Field(() => Int, { description: 'Of these, read before day one (X7).' })
  readBeforeDayOne!: number;

  @Field(() => [HandoversWaitingType], { complexity: ({ childComplexity }) => 8 * childComplexity })
  waiting!: HandoversWaitingType[];
}
