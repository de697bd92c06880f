import { InputType } from '@nestjs/graphql';
import { IdField } from '#platform';
import type { Id } from '#kernel';
import { TrajectoryStepInput } from '../trajectory/trajectory.input.js';

/** Who comes along. */
@InputType()
export class AddColleagueInput extends TrajectoryStepInput {
  @IdField({ description: 'One of `colleaguesFor`.' })
  accountId!: Id;
}
