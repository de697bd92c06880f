import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, Plain } from '#platform';

/** What was agreed on times in a municipality or SWV (R13, R15–R17, X7). */
@ObjectType('HandoverCalendar')
@Plain('times that were agreed, not about persons')
export class HandoverCalendarType {
  @Field(() => String, { description: 'Empty: the organisation as a whole.' })
  municipality!: string;

  @Field(() => Int, { description: 'The guard for setCalendar; 0 while nothing was agreed here and the wider agreement or the standard holds.' })
  version!: number;

  @Field(() => [String], { description: 'Names of the places it is for.' })
  locations!: readonly string[];

  @Field(() => Int)
  complexMonths!: number;

  @Field(() => Int)
  standardMonths!: number;

  @Field(() => Int)
  latestDays!: number;

  @Field(() => Int)
  taskDays!: number;

  @Field(() => Int)
  expiryMonths!: number;

  @Field(() => Int)
  receiptReminderDays!: number;

  @Field(() => Int)
  receiptEscalationDays!: number;

  @Field(() => Int)
  teacherNudgeDays!: number;

  @Field(() => Int)
  directorNudgeDays!: number;

  @Field(() => Int)
  levelWeeks!: number;

  @Field(() => Int)
  feedbackFromWeeks!: number;

  @Field(() => Int)
  feedbackToWeeks!: number;

  @Field(() => Boolean)
  alwaysWarm!: boolean;

  @Field(() => Int, { nullable: true, description: 'One guardian signs and the other may object for so many days; null: both sign (R9).' })
  objectionDays!: number | null;
}

/** The days that follow from terms for a child that does not exist. */
@ObjectType('CalendarExample')
@Plain('days of a child that does not exist')
export class CalendarExampleType {
  @Field(() => CalendarDateScalar, { description: '3;6 by default: with a support question (R13).' })
  complexDue!: string;

  @Field(() => CalendarDateScalar, { description: '3;9 by default: any other (R13).' })
  standardDue!: string;

  @Field(() => CalendarDateScalar, { description: 'Two weeks before the first school day by default (R13).' })
  latestDue!: string;

  @Field(() => CalendarDateScalar, { description: 'The day that counts for this child, without a support question.' })
  due!: string;

  @Field(() => CalendarDateScalar, { description: 'When its task appears.' })
  taskFrom!: string;

  @Field(() => CalendarDateScalar, { description: 'From this day on it has expired when it was not sent.' })
  expiresOn!: string;

  @Field(() => CalendarDateScalar, { description: 'The fourth birthday.' })
  firstSchoolDay!: string;

  @Field(() => CalendarDateScalar, { description: 'The day that counts, taken as the day of sending.' })
  sentOn!: string;

  @Field(() => CalendarDateScalar, { description: 'R15.' })
  remindOn!: string;

  @Field(() => CalendarDateScalar, { description: 'R15.' })
  escalateOn!: string;

  @Field(() => CalendarDateScalar, { description: 'X7.' })
  nudgeTeacherOn!: string;

  @Field(() => CalendarDateScalar, { description: 'X7.' })
  nudgeDirectorOn!: string;

  @Field(() => CalendarDateScalar, { description: 'R16.' })
  levelDue!: string;

  @Field(() => CalendarDateScalar, { description: 'R17.' })
  feedbackFrom!: string;

  @Field(() => CalendarDateScalar, { description: 'R17.' })
  feedbackDue!: string;
}
