import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';

/** The sentence of ownership as it was read. */
@InputType()
export class TickOwnershipInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => Int, { description: 'The number of the sentence that was read.' })
  @IsInt()
  @Min(1)
  version!: number;
}

/** Whose question it stays, what the coach adds and what the coach leaves (X10). */
@InputType()
export class StateOwnershipInput extends TickOwnershipInput {
  @Field(() => ID, { description: 'A colleague in this trajectory; never the coach (R39).' })
  @IsUUID()
  ownerId!: Id;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  coachAdds?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  coachLeaves?: string | null;
}
