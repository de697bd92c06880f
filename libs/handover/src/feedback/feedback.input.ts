import { InputType } from '@nestjs/graphql';
import { NumberField, TextField } from '#platform';
import { DeliveryStepInput } from '../conversation/conversation.input.js';

/** Three questions on the handover, not on the child; 1 is hardly, 5 is fully (R17). */
@InputType()
export class GiveFeedbackInput extends DeliveryStepInput {
  @NumberField(1, 5, { description: 'Was it complete?' })
  complete!: number;

  @NumberField(1, 5, { description: 'Could you use it?' })
  usable!: number;

  @NumberField(1, 5, { description: 'Did you recognise the level?' })
  recognised!: number;

  @TextField(1, 500, { nullable: true })
  text?: string | null;
}
