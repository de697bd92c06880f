import { InputType } from '@nestjs/graphql';
import type { CalendarDate } from '#kernel';
import { DayField, TextField } from '#platform';
import { TrajectoryStepInput } from '../trajectory/trajectory.input.js';

/** Until when it goes on, and why; no child in the reason. */
@InputType()
export class MoveEndInput extends TrajectoryStepInput {
  @DayField({ description: 'Today or later.' })
  plannedEndOn!: CalendarDate;

  @TextField(3, 300)
  reason!: string;
}
