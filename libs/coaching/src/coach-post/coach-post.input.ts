import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';

/** By which programme a coach works here, and employed by whom. */
@InputType()
export class DescribeCoachInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  postId!: Id;

  @Field(() => TextScalar, { description: 'The code of a programme.' })
  @IsString()
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  programme!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that employs the coach: to whom parents give consent (R38).' })
  @IsOptional()
  @IsUUID()
  employerId?: Id | null;

  @Field(() => Int, { description: 'The version that was read; 0 when there was none yet.' })
  @IsInt()
  @Min(0)
  version!: number;
}
