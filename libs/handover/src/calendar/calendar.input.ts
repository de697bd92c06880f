import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import type { CalendarTerms } from './handover.calendar.js';

/** All times of an agreement at once; the defaults are those of R13, R15, R16, R17 and X7. */
@InputType()
export class CalendarTermsInput implements CalendarTerms {
  @Field(() => Int, { description: 'Age in months at which a handover with a support question is made.' })
  @IsInt()
  @Min(24)
  @Max(48)
  complexMonths!: number;

  @Field(() => Int, { description: 'Age in months at which any other handover is made.' })
  @IsInt()
  @Min(24)
  @Max(48)
  standardMonths!: number;

  @Field(() => Int, { description: 'Days before the fourth birthday or the first school day.' })
  @IsInt()
  @Min(0)
  @Max(120)
  latestDays!: number;

  @Field(() => Int, { description: 'Days before the due day on which the task appears.' })
  @IsInt()
  @Min(0)
  @Max(180)
  taskDays!: number;

  @Field(() => Int, { description: 'Age in months at which a handover that was not sent has expired.' })
  @IsInt()
  @Min(48)
  @Max(72)
  expiryMonths!: number;

  @Field(() => Int, { description: 'Days after sending: a reminder to the school (R15).' })
  @IsInt()
  @Min(1)
  @Max(60)
  receiptReminderDays!: number;

  @Field(() => Int, { description: 'Days after sending: a word to who leads the location (R15).' })
  @IsInt()
  @Min(1)
  @Max(90)
  receiptEscalationDays!: number;

  @Field(() => Int, { description: 'Days before the first school day, unread: a word to the teacher (X7).' })
  @IsInt()
  @Min(0)
  @Max(60)
  teacherNudgeDays!: number;

  @Field(() => Int, { description: 'Days before the first school day, unread: a word to the director (X7).' })
  @IsInt()
  @Min(0)
  @Max(60)
  directorNudgeDays!: number;

  @Field(() => Int, { description: 'Weeks after the first school day in which the starting level is confirmed (R16).' })
  @IsInt()
  @Min(1)
  @Max(26)
  levelWeeks!: number;

  @Field(() => Int, { description: 'Weeks after the first school day from which the school answers (R17).' })
  @IsInt()
  @Min(0)
  @Max(26)
  feedbackFromWeeks!: number;

  @Field(() => Int, { description: 'Weeks after the first school day until which the school answers (R17).' })
  @IsInt()
  @Min(1)
  @Max(52)
  feedbackToWeeks!: number;

  @Field(() => Boolean, { description: 'A conversation with every handover (R14).' })
  @IsBoolean()
  alwaysWarm!: boolean;
}

/** What was agreed in a municipality or SWV. */
@InputType()
export class SetCalendarInput extends IntentInput {
  @Field(() => TextScalar, { description: 'A municipality where the organisation has a place; empty: the whole organisation.' })
  @IsString()
  @Length(0, 100)
  municipality!: string;

  @Field(() => Int, { description: 'As it was seen; 0 while nothing was agreed here.' })
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => CalendarTermsInput)
  @ValidateNested()
  @Type(() => CalendarTermsInput)
  terms!: CalendarTermsInput;
}

/** Terms and a child that does not exist, to see what they mean. */
@InputType()
export class CalendarExampleInput {
  @Field(() => CalendarDateScalar)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  birthDate!: string;

  @Field(() => CalendarTermsInput)
  @ValidateNested()
  @Type(() => CalendarTermsInput)
  terms!: CalendarTermsInput;
}
