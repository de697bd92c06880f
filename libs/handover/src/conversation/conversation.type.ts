import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { CONVERSATION_FORMS, type ConversationForm } from './conversation.entity.js';
import { TALKING_REASONS, type TalkingReason } from './talking-points.js';

export const ConversationFormEnum = codeEnum(CONVERSATION_FORMS);
registerEnumType(ConversationFormEnum, { name: 'ConversationForm', description: 'A call of ten minutes, or together for thirty.' });

export const TalkingReasonEnum = codeEnum(TALKING_REASONS);
registerEnumType(TalkingReasonEnum, { name: 'TalkingReason', description: 'Why something is a point to talk about (X8).' });

const SHOWN = ['PREPARE', 'DECIDE', 'READ_HANDOVER', 'MEET'] as const;

/** What was agreed: who does what, until when. */
@ObjectType('HandoverAgreement')
@ShownFor(...SHOWN)
export class AgreementType {
  @Field(() => String)
  who!: string;

  @Field(() => String)
  what!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  until!: string | null;
}

/** The conversation of preschool, school and parents; at most three agreements, no minutes (R14, H5). */
@ObjectType('HandoverConversation')
@ShownFor(...SHOWN)
export class ConversationType {
  @Field(() => ConversationFormEnum)
  form!: ConversationForm;

  @Field(() => CalendarDateScalar)
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: 'Amsterdam time, 15:30.' })
  plannedTime!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  heldOn!: string | null;

  @Field(() => [String])
  senderPeople!: readonly string[];

  @Field(() => [String])
  receiverPeople!: readonly string[];

  @Field(() => Boolean, { nullable: true })
  parentsInvited!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  parentsPresent!: boolean | null;

  @Field(() => [AgreementType], { complexity: ({ childComplexity }) => 3 * childComplexity })
  agreements!: readonly AgreementType[];
}

/** A point to talk about, by a transparent rule (X8). */
@ObjectType('TalkingPoint')
@ShownFor('PREPARE', 'READ_HANDOVER')
export class TalkingPointType {
  @Field(() => TalkingReasonEnum)
  reason!: TalkingReason;

  @Field(() => PartKindEnum, { nullable: true })
  part!: PartKind | null;

  @Field(() => String, { nullable: true, description: 'The code of a development line.' })
  line!: string | null;

  @Field(() => String, { nullable: true, description: "Somebody's own words." })
  text!: string | null;
}
