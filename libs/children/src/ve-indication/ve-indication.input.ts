import { InputType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { DayField, IdField, IntentInput, NumberField, TextField, VersionField } from '#platform';

/** What the VE indication says now; with the version of the present one, or without when there is none. */
@InputType()
export class SetVeIndicationInput extends IntentInput {
  @IdField()
  childId!: Id;

  @TextField(1, 200, { description: 'Who gave it, the youth health service most often.' })
  indicatedBy!: string;

  @TextField(0, 200, { nullable: true })
  programme?: string | null;

  @DayField()
  firstDay!: CalendarDate;

  @DayField({ nullable: true })
  lastDay?: CalendarDate | null;

  @NumberField(1, 10, { nullable: true })
  daypartsPerWeek?: number | null;

  @VersionField({ nullable: true })
  version?: number | null;
}
