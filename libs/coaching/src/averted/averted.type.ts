import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { Help, LookBackOutcome } from '../scale/scales.js';
import type { Side } from '../trajectory/trajectory.entity.js';
import { SideEnum } from '../trajectory/trajectory.type.js';
import { AVERTED_STATES, type AvertedState } from './averted.entity.js';
import { HelpEnum, LookBackOutcomeEnum } from './averted.input.js';

export const AvertedStateEnum = codeEnum(AVERTED_STATES);
registerEnumType(AvertedStateEnum, { name: 'AvertedState', description: 'Offered by one, claimed by two, confirmed or reversed later (X12).' });

/** When one looks again, and what was seen. */
@ObjectType('AvertedLookBack')
@ShownFor('COACH_TOGETHER')
export class LookBackType {
  @Field(() => Int)
  months!: number;

  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => LookBackOutcomeEnum, { nullable: true })
  outcome!: LookBackOutcome | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  onDate!: string | null;

  @Field(() => Boolean, { description: 'Whether the day has come.' })
  open!: boolean;
}

/** Heavier help that was perhaps not needed: an estimate, no proof (X12). */
@ObjectType('AvertedReferral')
@ShownFor('COACH_TOGETHER')
export class AvertedType {
  @Field(() => ID)
  id!: Id;

  @Field(() => HelpEnum)
  help!: Help;

  @Field(() => String, { nullable: true, description: 'Empty once the words were forgotten (X15).' })
  instead!: string | null;

  @Field(() => Int)
  sureness!: number;

  @Field(() => AvertedStateEnum)
  state!: AvertedState;

  @Field(() => SideEnum, { description: 'Who estimated it.' })
  side!: Side;

  @Field(() => Boolean, { description: 'Whether you estimated it; then the other one agrees.' })
  own!: boolean;

  @Field(() => CalendarDateScalar)
  claimedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  agreedOn!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [LookBackType])
  lookBacks!: LookBackType[];
}

/** Help that came too late. */
@ObjectType('LateReferral')
@ShownFor('COACH_TOGETHER')
export class LateReferralType {
  @Field(() => ID)
  id!: Id;

  @Field(() => HelpEnum)
  help!: Help;

  @Field(() => Int)
  monthsLate!: number;

  @Field(() => String, { nullable: true })
  earlier!: string | null;

  @Field(() => SideEnum)
  side!: Side;

  @Field(() => CalendarDateScalar)
  onDate!: string;
}

/** What was averted and what came too late, side by side; never one without the other (X12). */
@ObjectType('CoachingReferrals')
@ShownFor('COACH_TOGETHER')
export class ReferralsType {
  @Field(() => [AvertedType], { complexity: ({ childComplexity }) => 5 * childComplexity })
  averted!: AvertedType[];

  @Field(() => [LateReferralType], { complexity: ({ childComplexity }) => 5 * childComplexity })
  tooLate!: LateReferralType[];
}
