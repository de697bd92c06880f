import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';

/** The question as it goes on (K3). */
@InputType()
export class SharpenQuestionInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => Int, { description: 'The version that was read; 0 when there was none yet.' })
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => TextScalar)
  @IsString()
  @Length(1, 300)
  text!: string;
}
