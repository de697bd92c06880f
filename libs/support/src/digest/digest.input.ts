import { InputType } from '@nestjs/graphql';
import { IsEmail } from 'class-validator';
import type { Id } from '#kernel';
import { IdField, IntentInput, TextField } from '#platform';

/** Where one wants the digest of a location, or nowhere. */
@InputType()
export class SetDigestInput extends IntentInput {
  @IdField()
  locationId!: Id;

  @TextField(3, 254, { nullable: true, description: 'Without it the digest stops.' })
  @IsEmail()
  address?: string | null;
}
