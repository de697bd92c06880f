import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumField, IdField, IntentInput, TextField } from '#platform';
import type { HintKind } from './hint.entity.js';
import { HintKindEnum } from './hint.type.js';

/** Words that would give a child of this group away. */
@InputType()
export class AddHintInput extends IntentInput {
  @IdField()
  groupId!: Id;

  @EnumField(HintKindEnum)
  kind!: HintKind;

  @TextField(2, 100)
  text!: string;
}

/** Words that may be said again. */
@InputType()
export class RemoveHintInput extends IntentInput {
  @IdField()
  groupId!: Id;

  @IdField()
  hintId!: Id;
}
