import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { IdField, IntentInput } from '#platform';

/** Which trajectory becomes anonymous again. */
@InputType()
export class UnnameChildInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;
}

/** Which child a trajectory may name from now on. */
@InputType()
export class NameChildInput extends UnnameChildInput {
  @IdField()
  childId!: Id;
}
