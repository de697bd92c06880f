import { Field, InputType } from '@nestjs/graphql';
import { IsString, Matches } from 'class-validator';
import type { Id } from '#kernel';
import { IdField, IntentInput, TextScalar, VersionField } from '#platform';

/** By which programme a coach works here, and employed by whom. */
@InputType()
export class DescribeCoachInput extends IntentInput {
  @IdField()
  postId!: Id;

  @Field(() => TextScalar, { description: 'The code of a programme.' })
  @IsString()
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  programme!: string;

  @IdField({ nullable: true, description: 'The organisation that employs the coach: to whom parents give consent (R38).' })
  employerId?: Id | null;

  @VersionField({ fromNone: true, description: 'The version that was read; 0 when there was none yet.' })
  version!: number;
}
