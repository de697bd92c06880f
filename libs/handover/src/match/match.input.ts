import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput } from '#platform';

/** Links what arrived to an own recorded application (R15, R19). */
@InputType()
export class AcknowledgeReceiptInput extends IntentInput {
  @Field(() => ID, { description: 'The handover or VE statement that arrived.' })
  @IsUUID()
  arrivalId!: Id;

  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => ID)
  @IsUUID()
  enrolmentId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}
