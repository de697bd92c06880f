import { Field, InputType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import type { CalendarDate } from '#kernel';
import { CalendarDateScalar, TextScalar } from '#platform';
import { TrajectoryStepInput } from '../trajectory/trajectory.input.js';

/** Until when it goes on, and why; no child in the reason. */
@InputType()
export class MoveEndInput extends TrajectoryStepInput {
  @Field(() => CalendarDateScalar, { description: 'Today or later.' })
  @IsString()
  plannedEndOn!: CalendarDate;

  @Field(() => TextScalar)
  @IsString()
  @Length(3, 300)
  reason!: string;
}
