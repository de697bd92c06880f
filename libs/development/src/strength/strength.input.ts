import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumField, IdField, InputListField, IntentInput, PatternField, TextField, VersionField } from '#platform';
import type { StrengthKind } from '../framework/strengths.file.js';
import { StrengthKindEnum } from '../framework/framework.type.js';

/** One strength: a suggestion by its code, or own words of at most 120 characters. */
@InputType()
export class StrengthInput {
  @EnumField(StrengthKindEnum)
  kind!: StrengthKind;

  @TextField(1, 120, { nullable: true })
  text?: string | null;

  @PatternField(/^[A-Z][A-Z0-9_]{0,39}$/, { nullable: true })
  suggestion?: string | null;
}

/** The whole list of a child's strengths as it should be; what is not in it is taken off. */
@InputType()
export class SetStrengthsInput extends IntentInput {
  @IdField()
  childId!: Id;

  @VersionField({ fromNone: true, description: 'The version that was seen; 0 when there was none.' })
  version!: number;

  @InputListField(() => StrengthInput, { most: 32 })
  strengths!: StrengthInput[];
}
