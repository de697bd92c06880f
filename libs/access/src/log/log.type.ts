import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, InstantScalar, ShownFor } from '#platform';

/** What a sentence needs: "In the week of 2 March a teacher of this school read this four times, to get to know your child" (X5). */
@ObjectType('Reading')
@ShownFor('SEE_READERS')
export class ReadingType {
  @Field(() => CalendarDateScalar, { description: 'The Monday of the week.' })
  weekOf!: CalendarDate;

  @Field(() => String, { description: 'A role of R48.' })
  role!: string;

  @Field(() => String)
  organisation!: string;

  @Field(() => String, { description: 'A purpose of the role matrix.' })
  purpose!: string;

  @Field(() => Int)
  times!: number;

  @Field(() => InstantScalar)
  lastAt!: Date;
}

/** One line of the log, for the privacy officer (R45). Subjects by id; no record text. */
@ObjectType('LogLine')
@ShownFor('REVIEW_LOG')
export class LogLineType {
  @Field(() => ID, { description: 'Its place in the log; the next page begins after it.' })
  seq!: string;

  @Field(() => InstantScalar, { description: 'The real instant.' })
  at!: Date;

  @Field(() => InstantScalar, { description: 'The same by the clock of the trade, which a demo can move.' })
  tradeAt!: Date;

  @Field(() => String)
  actor!: string;

  @Field(() => String, { nullable: true })
  role!: string | null;

  @Field(() => String, { description: 'OPEN, LIST, SEARCH, ADMIT, ACT, DELIVER, or DENY for a refused attempt.' })
  action!: string;

  @Field(() => String)
  operation!: string;

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => String, { nullable: true })
  subjectKind!: string | null;

  @Field(() => [ID])
  subjectIds!: Id[];
}

/** One purpose in one week, in counts. */
@ObjectType('PurposeReads')
@ShownFor('REVIEW_LOG')
export class PurposeReadsType {
  @Field(() => String, { description: 'A purpose of the role matrix.' })
  purpose!: string;

  @Field(() => Int, { description: 'How often something was opened for it.' })
  times!: number;

  @Field(() => Int, { description: 'By how many different people.' })
  people!: number;

  @Field(() => Int, { description: 'Attempts that were refused.' })
  refused!: number;
}

/** A week of the log at a glance, for the privacy officer (R45). */
@ObjectType('LogWeek')
@ShownFor('REVIEW_LOG')
export class LogWeekType {
  @Field(() => CalendarDateScalar, { description: 'The Monday of the week.' })
  weekOf!: CalendarDate;

  @Field(() => [PurposeReadsType], { complexity: ({ childComplexity }) => 30 * childComplexity, description: 'Most read first.' })
  purposes!: PurposeReadsType[];
}
