import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { TextScalar } from '#platform';
import { DeliveryStepInput } from '../conversation/conversation.input.js';

/** Three questions on the handover, not on the child; 1 is hardly, 5 is fully (R17). */
@InputType()
export class GiveFeedbackInput extends DeliveryStepInput {
  @Field(() => Int, { description: 'Was it complete?' })
  @IsInt()
  @Min(1)
  @Max(5)
  complete!: number;

  @Field(() => Int, { description: 'Could you use it?' })
  @IsInt()
  @Min(1)
  @Max(5)
  usable!: number;

  @Field(() => Int, { description: 'Did you recognise the level?' })
  @IsInt()
  @Min(1)
  @Max(5)
  recognised!: number;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  text?: string | null;
}
