import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';

const SHOWN = ['RECORD_COACH_CONSENT', 'DECIDE_COACHING'] as const;

/** What one parent with authority said for one coach's organisation. */
@ObjectType('CoachConsent')
@ShownFor(...SHOWN)
export class CoachConsentType {
  @Field(() => ID, { description: 'To take back.' })
  id!: Id;

  @Field(() => ID)
  guardianId!: Id;

  @Field(() => ID)
  employerId!: Id;

  @Field(() => CalendarDateScalar)
  givenOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => Boolean, { description: 'Signed on paper.' })
  onPaper!: boolean;

  @Field(() => Int)
  version!: number;
}

/** An organisation whose coaches work where the child is, or whose specialist was asked. */
@ObjectType('CoachEmployer')
@ShownFor(...SHOWN, 'CONSULT', 'ADVISE')
export class CoachEmployerType {
  @Field(() => ID)
  employerId!: Id;

  @Field(() => String)
  name!: string;
}

/** A parent with authority; told to who writes down what was signed on paper, never to the other parent. */
@ObjectType('DecidingParent')
@ShownFor(...SHOWN)
export class DecidingParentType {
  @Field(() => ID)
  guardianId!: Id;

  @Field(() => String)
  name!: string;
}

/** May coaches hear of this child by name, and what was said to that so far (R38). */
@ObjectType('CoachConsents')
@ShownFor(...SHOWN)
export class CoachConsentsType {
  @Field(() => [CoachEmployerType], { complexity: ({ childComplexity }) => 3 * childComplexity })
  employers!: CoachEmployerType[];

  @Field(() => [CoachConsentType], { complexity: ({ childComplexity }) => 5 * childComplexity })
  consents!: CoachConsentType[];

  @Field(() => [DecidingParentType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description: 'Who has authority and must agree; for a parent empty.',
  })
  parents!: DecidingParentType[];
}
