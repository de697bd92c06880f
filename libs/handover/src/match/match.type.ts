import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';

/** An own application with the same birth date. */
@ObjectType('MatchCandidate')
@ShownFor('MATCH')
export class CandidateType {
  @Field(() => ID)
  enrolmentId!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { nullable: true })
  familyName!: string | null;
}

/** Something that arrived and waits for an own application: name and birth date, no more (R19). */
@ObjectType('Arrival')
@ShownFor('MATCH')
export class ArrivalType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String, { description: 'HANDOVER, or VE_STATEMENT by law (R8).' })
  kind!: string;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { nullable: true })
  familyName!: string | null;

  @Field(() => CalendarDateScalar)
  birthDate!: string;

  @Field(() => String, { description: 'The organisation it came from.' })
  senderName!: string;

  @Field(() => CalendarDateScalar)
  sentOn!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => CalendarDateScalar, { description: 'From this day on, a reminder (R15).' })
  remindOn!: string;

  @Field(() => CalendarDateScalar, { description: 'From this day on, told to whoever leads the location (R15).' })
  escalateOn!: string;

  @Field(() => [CandidateType], { complexity: ({ childComplexity }) => 3 * childComplexity, description: 'Own applications with the same birth date.' })
  candidates!: CandidateType[];
}
