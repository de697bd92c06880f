import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';
import type { Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { CONVERSATION_FORMS, type ConversationForm } from './conversation.entity.js';
import { ConversationFormEnum } from './conversation.type.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A step on a delivery that was seen at this version. */
@InputType()
export class DeliveryStepInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  deliveryId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** Sets or moves the date of the conversation. */
@InputType()
export class PlanConversationInput extends DeliveryStepInput {
  @Field(() => ConversationFormEnum)
  @IsIn(CONVERSATION_FORMS)
  form!: ConversationForm;

  @Field(() => CalendarDateScalar)
  @Matches(DATE)
  on!: string;

  @Field(() => String, { nullable: true, description: 'Amsterdam time, 15:30.' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time?: string | null;
}

/** What was agreed: who does what, until when. */
@InputType()
export class AgreementInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(1, 100)
  who!: string;

  @Field(() => TextScalar)
  @IsString()
  @Length(1, 300)
  what!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @Matches(DATE)
  until?: string | null;
}

/** The conversation took place: at least one from each side, whether parents were invited and came, at most three agreements (R14, H5). */
@InputType()
export class HoldConversationInput extends DeliveryStepInput {
  @Field(() => CalendarDateScalar)
  @Matches(DATE)
  heldOn!: string;

  @Field(() => [TextScalar])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  senderPeople!: string[];

  @Field(() => [TextScalar])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  receiverPeople!: string[];

  @Field(() => Boolean)
  @IsBoolean()
  parentsInvited!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  parentsPresent!: boolean;

  @Field(() => [AgreementInput])
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => AgreementInput)
  agreements!: AgreementInput[];
}

/** A wish of the school, whatever the version. */
@InputType()
export class AskConversationAtDeliveryInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  deliveryId!: Id;
}
