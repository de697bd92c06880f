import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsString, IsUUID, Length } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import type { HintKind } from './hint.entity.js';
import { HintKindEnum } from './hint.type.js';

/** Words that would give a child of this group away. */
@InputType()
export class AddHintInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  groupId!: Id;

  @Field(() => HintKindEnum)
  @IsEnum(HintKindEnum)
  kind!: HintKind;

  @Field(() => TextScalar)
  @IsString()
  @Length(2, 100)
  text!: string;
}

/** Words that may be said again. */
@InputType()
export class RemoveHintInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  groupId!: Id;

  @Field(() => ID)
  @IsUUID()
  hintId!: Id;
}
