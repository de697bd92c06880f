import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import { PART_KINDS, type PartKind } from '../document/part.entity.js';
import { enumOf } from '../states/code-enum.js';
import { type Choice, CHOICES } from './consent.entity.js';

export const ChoiceEnum = enumOf(CHOICES);
registerEnumType(ChoiceEnum, { name: 'HandoverChoice', description: 'All, core, nothing, chosen parts, or on paper, carried by the parents themselves.' });

/** A parent's decision on the issue they read; the intent id is the id of the decision. */
@InputType()
export class DecideInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => String, { description: 'The hash of the issue that was read; another one in the meantime: CHANGED_SINCE.' })
  @Matches(/^[0-9a-f]{64}$/)
  issueHash!: string;

  @Field(() => ChoiceEnum)
  @IsIn(CHOICES)
  choice!: Choice;

  @Field(() => [PartKindEnum], { nullable: true, description: 'The parts, for CHOSEN.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PART_KINDS.length)
  @ArrayUnique()
  @IsIn(PART_KINDS, { each: true })
  parts?: PartKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Health is a tick of its own, with any choice; not given: no.' })
  @IsOptional()
  @IsBoolean()
  healthToo?: boolean | null;
}

/** What a guardian signed on paper, recorded by a colleague with where the paper is kept. */
@InputType()
export class RecordPaperDecisionInput extends DecideInput {
  @Field(() => ID)
  @IsUUID()
  guardianId!: Id;

  @Field(() => TextScalar, { description: 'Where the signed paper is kept.' })
  @IsString()
  @Length(1, 200)
  proofReference!: string;
}

/** Takes consent back: everything, or the parts that are named. The intent id is the id of the decision. */
@InputType()
export class WithdrawConsentInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => [PartKindEnum], { nullable: true, description: 'Only these parts, once it was sent; without: everything.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PART_KINDS.length)
  @IsIn(PART_KINDS, { each: true })
  parts?: PartKind[] | null;
}

/** A withdrawal on paper. */
@InputType()
export class RecordPaperWithdrawalInput extends WithdrawConsentInput {
  @Field(() => ID)
  @IsUUID()
  guardianId!: Id;

  @Field(() => TextScalar)
  @IsString()
  @Length(1, 200)
  proofReference!: string;
}
