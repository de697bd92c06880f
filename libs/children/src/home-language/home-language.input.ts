import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, Matches } from 'class-validator';
import type { Id } from '#kernel';
import { IdField, IntentInput } from '#platform';

/** All languages spoken at home, ISO 639: `nl`, `tr`, `rif`. */
@InputType()
export class SetHomeLanguagesInput extends IntentInput {
  @IdField()
  childId!: Id;

  @Field(() => [String])
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages!: string[];
}
