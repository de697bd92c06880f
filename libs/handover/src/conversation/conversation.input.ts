import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { BooleanField, DayField, EnumField, IdField, InputListField, IntentInput, PatternField, TextField, TextListField, VersionField } from '#platform';
import type { ConversationForm } from './conversation.entity.js';
import { ConversationFormEnum } from './conversation.type.js';

/** A step on a delivery that was seen at this version. */
@InputType()
export class DeliveryStepInput extends IntentInput {
  @IdField()
  deliveryId!: Id;

  @VersionField()
  version!: number;
}

/** Sets or moves the date of the conversation. */
@InputType()
export class PlanConversationInput extends DeliveryStepInput {
  @EnumField(ConversationFormEnum)
  form!: ConversationForm;

  @DayField()
  on!: string;

  @PatternField(/^([01]\d|2[0-3]):[0-5]\d$/, { nullable: true, description: 'Amsterdam time, 15:30.' })
  time?: string | null;
}

/** What was agreed: who does what, until when. */
@InputType()
export class AgreementInput {
  @TextField(1, 100)
  who!: string;

  @TextField(1, 300)
  what!: string;

  @DayField({ nullable: true })
  until?: string | null;
}

/** The conversation took place: at least one from each side, whether parents were invited and came, at most three agreements (R14, H5). */
@InputType()
export class HoldConversationInput extends DeliveryStepInput {
  @DayField()
  heldOn!: string;

  @TextListField(1, 100, { least: 1, most: 10 })
  senderPeople!: string[];

  @TextListField(1, 100, { least: 1, most: 10 })
  receiverPeople!: string[];

  @BooleanField()
  parentsInvited!: boolean;

  @BooleanField()
  parentsPresent!: boolean;

  @InputListField(() => AgreementInput, { most: 3 })
  agreements!: AgreementInput[];
}

/** A wish of the school, whatever the version. */
@InputType()
export class AskConversationAtDeliveryInput extends IntentInput {
  @IdField()
  deliveryId!: Id;
}
