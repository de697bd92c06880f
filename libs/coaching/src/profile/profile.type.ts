import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';

/** A coach's own profile: days on an own group, dates of supervision and intervision (X14). */
@ObjectType('CoachProfile')
@ShownFor('OWN_PROFILE')
export class ProfileType {
  @Field(() => Int, { description: '0 while nothing was written yet.' })
  version!: number;

  @Field(() => CalendarDateScalar, { nullable: true })
  updatedOn!: string | null;

  @Field(() => [CalendarDateScalar])
  groupDays!: readonly string[];

  @Field(() => [CalendarDateScalar])
  supervisions!: readonly string[];

  @Field(() => [CalendarDateScalar])
  intervisions!: readonly string[];
}

/** For who leads: a coach, and when the profile was brought up to date; not what is in it. */
@ObjectType('CoachCurrency')
@ShownFor('COACH_CURRENCY')
export class CoachCurrencyType {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  updatedOn!: string | null;
}
