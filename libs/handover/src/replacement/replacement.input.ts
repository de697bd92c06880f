import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import { PART_KINDS, type PartKind } from '../document/part.entity.js';

/** A parent's answer to changed parts; the intent id is the id of the decision. Without parts the school keeps what it has. */
@InputType()
export class DecideReplacementInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => String, { description: 'The hash of the issue that was read; another one in the meantime: CHANGED_SINCE.' })
  @Matches(/^[0-9a-f]{64}$/)
  issueHash!: string;

  @Field(() => [PartKindEnum], { description: 'The changed parts that may be replaced; none: it stays as it is.' })
  @IsArray()
  @ArrayMaxSize(PART_KINDS.length)
  @ArrayUnique()
  @IsIn(PART_KINDS, { each: true })
  parts!: PartKind[];
}

/** What a guardian signed on paper, recorded by a colleague with where the paper is kept. */
@InputType()
export class RecordPaperReplacementInput extends DecideReplacementInput {
  @Field(() => ID)
  @IsUUID()
  guardianId!: Id;

  @Field(() => TextScalar, { description: 'Where the signed paper is kept.' })
  @IsString()
  @Length(1, 200)
  proofReference!: string;
}
