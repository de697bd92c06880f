import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, InstantScalar, ShownFor } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';

/** Something that happened to a handover, as sender, receiver and parents see it (H6, X5). */
@ObjectType('HandoverEvent')
@ShownFor('PREPARE', 'DECIDE', 'READ_HANDOVER')
export class HandoverEventType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String, {
    description:
      'OPENED, OFFERED, TAKEN_BACK, AGREED, RECONSIDERED, REFUSED, CARRIED, SENT, RECALLED, RECEIVED, READ, CONVERSATION_PLANNED, CONVERSATION_HELD, LEVEL_CONFIRMED, FEEDBACK_GIVEN, CLOSED, WITHDRAWN, PART_WITHDRAWN, EXPIRED, DISCARDED, ADOPTED, TALK_ASKED, REMINDED, ESCALATED, REPLACEMENT_OFFERED, REPLACEMENT_AGREED, REPLACEMENT_KEPT, REPLACEMENT_DROPPED, REPLACED.',
  })
  kind!: string;

  @Field(() => CalendarDateScalar)
  happenedOn!: string;

  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => String, { nullable: true })
  role!: string | null;

  @Field(() => String, { nullable: true })
  organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'The colleague who read it; for READ only.' })
  person!: string | null;

  @Field(() => [PartKindEnum], { description: 'The parts it was about: sent, agreed, withdrawn, adopted.' })
  parts!: PartKind[];
}
