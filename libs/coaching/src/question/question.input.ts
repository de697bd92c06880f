import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { IdField, IntentInput, TextField, VersionField } from '#platform';

/** The question as it goes on (K3). */
@InputType()
export class SharpenQuestionInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @VersionField({ fromNone: true, description: 'The version that was read; 0 when there was none yet.' })
  version!: number;

  @TextField(1, 300)
  text!: string;
}
