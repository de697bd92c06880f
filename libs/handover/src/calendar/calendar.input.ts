import { InputType } from '@nestjs/graphql';
import { BooleanField, DayField, InputField, IntentInput, NumberField, TextField, VersionField } from '#platform';
import type { CalendarTerms } from './handover.calendar.js';

/** All times of an agreement at once; the defaults are those of R13, R15, R16, R17 and X7. */
@InputType()
export class CalendarTermsInput implements CalendarTerms {
  @NumberField(24, 48, { description: 'Age in months at which a handover with a support question is made.' })
  complexMonths!: number;

  @NumberField(24, 48, { description: 'Age in months at which any other handover is made.' })
  standardMonths!: number;

  @NumberField(0, 120, { description: 'Days before the fourth birthday or the first school day.' })
  latestDays!: number;

  @NumberField(0, 180, { description: 'Days before the due day on which the task appears.' })
  taskDays!: number;

  @NumberField(48, 72, { description: 'Age in months at which a handover that was not sent has expired.' })
  expiryMonths!: number;

  @NumberField(1, 60, { description: 'Days after sending: a reminder to the school (R15).' })
  receiptReminderDays!: number;

  @NumberField(1, 90, { description: 'Days after sending: a word to who leads the location (R15).' })
  receiptEscalationDays!: number;

  @NumberField(0, 60, { description: 'Days before the first school day, unread: a word to the teacher (X7).' })
  teacherNudgeDays!: number;

  @NumberField(0, 60, { description: 'Days before the first school day, unread: a word to the director (X7).' })
  directorNudgeDays!: number;

  @NumberField(1, 26, { description: 'Weeks after the first school day in which the starting level is confirmed (R16).' })
  levelWeeks!: number;

  @NumberField(0, 26, { description: 'Weeks after the first school day from which the school answers (R17).' })
  feedbackFromWeeks!: number;

  @NumberField(1, 52, { description: 'Weeks after the first school day until which the school answers (R17).' })
  feedbackToWeeks!: number;

  @BooleanField({ description: 'A conversation with every handover (R14).' })
  alwaysWarm!: boolean;

  @NumberField(1, 60, { nullable: true, description: 'One guardian signs and the other may object for so many days; null: both sign (R9).' })
  objectionDays!: number | null;
}

/** What was agreed in a municipality or SWV. */
@InputType()
export class SetCalendarInput extends IntentInput {
  @TextField(0, 100, { description: 'A municipality where the organisation has a place; empty: the whole organisation.' })
  municipality!: string;

  @VersionField({ fromNone: true, description: 'As it was seen; 0 while nothing was agreed here.' })
  version!: number;

  @InputField(() => CalendarTermsInput)
  terms!: CalendarTermsInput;
}

/** Terms and a child that does not exist, to see what they mean. */
@InputType()
export class CalendarExampleInput {
  @DayField()
  birthDate!: string;

  @InputField(() => CalendarTermsInput)
  terms!: CalendarTermsInput;
}
