import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, Plain, ShownFor } from '#platform';
import { CategoryEnum, PartKindEnum, SectionType } from '../document/document.type.js';
import type { Category, PartKind } from '../document/part.entity.js';
import { HANDOVER_STATES, type HandoverState } from '../states/handover.states.js';
import type { HandoverType, WarmAnswer } from './handover.entity.js';
import { HandoverTypeEnum, WarmAnswerEnum } from './handover.input.js';

export const HandoverStateEnum = codeEnum(HANDOVER_STATES);
registerEnumType(HandoverStateEnum, { name: 'HandoverState', description: 'Where a handover stands (R7).' });

/** Why a conversation is required (R14). */
export const WARM_REASONS = ['VE', 'SUPPORT_QUESTION', 'PARENTS_ASK', 'SCHOOL_ASKS', 'ALWAYS_HERE'] as const;
export type WarmReason = (typeof WARM_REASONS)[number];
export const WarmReasonEnum = codeEnum(WARM_REASONS);
registerEnumType(WarmReasonEnum, { name: 'WarmReason', description: 'Why a conversation is required (R14).' });

/** A place: a school or childcare location with its organisation. */
@ObjectType('HandoverPlace')
@Plain('an organisation, not a person')
export class PlaceType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => String)
  organisationName!: string;
}

/** One part of the draft, as the preschool edits it. */
@ObjectType('HandoverPart')
@ShownFor('PREPARE')
export class DraftPartType {
  @Field(() => PartKindEnum)
  part!: PartKind;

  @Field(() => Int, { description: 'The guard for editPart.' })
  version!: number;

  @Field(() => Int, { description: 'Characters of running text now.' })
  characters!: number;

  @Field(() => Int, { description: 'The most that fits on two A4 (H4).' })
  mostCharacters!: number;

  @Field(() => Boolean, { description: 'Whether this part would go if it were sent now.' })
  agreed!: boolean;

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  sections!: SectionType[];
}

/** The issue the parents have before them, frozen (H9). */
@ObjectType('HandoverIssue')
@ShownFor('PREPARE')
export class IssueType {
  @Field(() => String, { description: 'Sent along with a decision on paper, so that it binds what was read.' })
  hash!: string;

  @Field(() => CalendarDateScalar)
  madeOn!: string;
}

/** One guardian's decision as the preschool sees it. */
@ObjectType('HandoverDecision')
@ShownFor('PREPARE', 'DECIDE')
export class DecisionType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  guardianId!: Id;

  @Field(() => String, { description: 'ALL, CORE, CHOSEN, NOTHING, ON_PAPER or WITHDRAWN; of a replacement REPLACE or KEEP.' })
  choice!: string;

  @Field(() => Int)
  issue!: number;

  @Field(() => [PartKindEnum])
  parts!: readonly PartKind[];

  @Field(() => String, { description: 'DIGITAL or PAPER.' })
  method!: string;

  @Field(() => CalendarDateScalar)
  decidedOn!: string;
}

/** A handover as the preschool makes, offers, sends and follows it. */
@ObjectType('Handover')
@ShownFor('PREPARE')
export class HandoverRecordType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => HandoverTypeEnum)
  type!: HandoverType;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => Int, { description: 'The guard for every step.' })
  version!: number;

  @Field(() => CalendarDateScalar)
  enrolledOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstSchoolDay!: string | null;

  @Field(() => CalendarDateScalar, { description: 'When it should be made: 3;9, with a support question 3;6, never after the latest day (R13).' })
  dueOn!: string;

  @Field(() => CalendarDateScalar, { description: 'Two weeks before the fourth birthday or the first school day (R13).' })
  latestOn!: string;

  @Field(() => CalendarDateScalar, { description: 'From this day on it has expired when it was not sent.' })
  expiresOn!: string;

  openedOn!: string;

  hasSupportQuestion!: boolean;

  @Field(() => Boolean, { description: 'The child moves house: an early handover (R13).' })
  relocation!: boolean;

  @Field(() => Boolean, { description: 'A conversation before the starting level is confirmed (R14).' })
  warmRequired!: boolean;

  @Field(() => [WarmReasonEnum])
  warmReasons!: WarmReason[];

  @Field(() => WarmAnswerEnum, { nullable: true })
  warmAnswer!: WarmAnswer | null;

  @Field(() => Int, { description: 'The number of the issue the parents have before them; 0 while there was none.' })
  issue!: number;

  @Field(() => CalendarDateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  receivedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  readOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  spokenOn!: string | null;
}

/** What parents said until now, as far as the preschool needs it to go on. */
@ObjectType('HandoverStanding')
@ShownFor('PREPARE')
export class StandingType {
  @Field(() => [PartKindEnum], { description: 'The parts that would go if it were sent now.' })
  agreedParts!: PartKind[];

  @Field(() => Int, { description: 'How many guardians with authority have yet to answer.' })
  awaitedGuardians!: number;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Where one guardian decides and the other may object: the day from which it may go without an answer.',
  })
  objectionUntil!: string | null;

  @Field(() => [CategoryEnum], { description: 'Categories that need a strength first, because a concern stands somewhere (R12).' })
  missingStrengths!: Category[];
}
