import { InputType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { DayField, IdField, IntentInput } from '#platform';

/** An application for a child whose record is here already. */
@InputType()
export class RecordEnrolmentInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  locationId!: Id;

  @IdField({ nullable: true })
  groupId?: Id | null;

  @DayField({ nullable: true, description: 'The day the application came in; today when not given.' })
  recordedOn?: CalendarDate | null;

  @DayField({ nullable: true })
  firstDay?: CalendarDate | null;
}
