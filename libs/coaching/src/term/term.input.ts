import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { IntentInput } from '#platform';

/** How long words are kept. */
@InputType()
export class SetCoachingTermInput extends IntentInput {
  @Field(() => Int, { description: 'Days after the end of a trajectory: 30 to 730.' })
  @IsInt()
  @Min(30)
  @Max(730)
  anonymousDays!: number;

  @Field(() => Int, { description: '0 while nothing was set.' })
  @IsInt()
  @Min(0)
  version!: number;
}
