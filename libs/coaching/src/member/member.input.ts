import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { Id } from '#kernel';
import { TrajectoryStepInput } from '../trajectory/trajectory.input.js';

/** Who comes along. */
@InputType()
export class AddColleagueInput extends TrajectoryStepInput {
  @Field(() => ID, { description: 'One of `colleaguesFor`.' })
  @IsUUID()
  accountId!: Id;
}
