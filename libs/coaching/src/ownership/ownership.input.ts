import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { IdField, IntentInput, TextField, VersionField } from '#platform';

/** The sentence of ownership as it was read. */
@InputType()
export class TickOwnershipInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @VersionField({ description: 'The number of the sentence that was read.' })
  version!: number;
}

/** Whose question it stays, what the coach adds and what the coach leaves (X10). */
@InputType()
export class StateOwnershipInput extends TickOwnershipInput {
  @IdField({ description: 'A colleague in this trajectory; never the coach (R39).' })
  ownerId!: Id;

  @TextField(1, 200, { nullable: true })
  coachAdds?: string | null;

  @TextField(1, 200, { nullable: true })
  coachLeaves?: string | null;
}
