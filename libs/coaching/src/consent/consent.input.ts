import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, IsUUID, Length } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';

/** A parent agrees for one coach's organisation. */
@InputType()
export class GiveCoachConsentInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  employerId!: Id;
}

/** What a parent signed on paper, and where that paper is. */
@InputType()
export class RecordCoachConsentInput extends GiveCoachConsentInput {
  @Field(() => ID)
  @IsUUID()
  guardianId!: Id;

  @Field(() => TextScalar, { description: 'Where the signed paper is.' })
  @IsString()
  @Length(1, 200)
  proofReference!: string;
}

/** What is taken back. */
@InputType()
export class WithdrawCoachConsentInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  consentId!: Id;
}
