import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { IdField, IntentInput, TextField } from '#platform';

/** A parent agrees for one coach's organisation. */
@InputType()
export class GiveCoachConsentInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  employerId!: Id;
}

/** What a parent signed on paper, and where that paper is. */
@InputType()
export class RecordCoachConsentInput extends GiveCoachConsentInput {
  @IdField()
  guardianId!: Id;

  @TextField(1, 200, { description: 'Where the signed paper is.' })
  proofReference!: string;
}

/** What is taken back. */
@InputType()
export class WithdrawCoachConsentInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  consentId!: Id;
}
