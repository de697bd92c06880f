import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { IdField, IntentInput, VersionField } from '#platform';

/** Links what arrived to an own recorded application (R15, R19). */
@InputType()
export class AcknowledgeReceiptInput extends IntentInput {
  @IdField({ description: 'The handover or VE statement that arrived.' })
  arrivalId!: Id;

  @IdField()
  locationId!: Id;

  @IdField()
  enrolmentId!: Id;

  @VersionField()
  version!: number;
}
