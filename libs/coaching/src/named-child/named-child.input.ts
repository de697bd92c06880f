import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput } from '#platform';

/** Which trajectory becomes anonymous again. */
@InputType()
export class UnnameChildInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;
}

/** Which child a trajectory may name from now on. */
@InputType()
export class NameChildInput extends UnnameChildInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;
}
