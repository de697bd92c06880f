import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { IdField, IntentInput, TextField } from '#platform';

/** A note; the id is that of the note. */
@InputType()
export class NoteSafetyInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField({ nullable: true, description: 'The colleague one keeps notes with; once named, the same stays while they work with the child.' })
  keptWith?: Id | null;

  @TextField(2, 4000)
  words!: string;
}
