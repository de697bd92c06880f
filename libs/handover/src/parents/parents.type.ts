import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { DayReasonType } from '../calendar/day-reason.type.js';
import { ConversationType } from '../conversation/conversation.type.js';
import { ParentViewType, PartKindEnum, SectionType } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { HandoverEventType } from '../event/event.type.js';
import { DecisionType, HandoverStateEnum, PlaceType } from '../handover/handover.type.js';
import type { HandoverState } from '../states/handover.states.js';

/** One part exactly as the school would get it, with the hash consent is bound to, and the parents' own words beside it. */
@ObjectType('PartForParents')
@ShownFor('DECIDE')
export class PartForParentsType {
  @Field(() => PartKindEnum)
  part!: PartKind;

  @Field(() => String)
  hash!: string;

  @Field(() => Boolean, { description: 'Whether *kern* covers it.' })
  core!: boolean;

  @Field(() => Boolean, { description: 'Health: always a tick of its own, with any choice.' })
  ownTick!: boolean;

  @Field(() => Boolean, { description: 'Whether it goes, or went, by what everyone with authority agreed.' })
  agreed!: boolean;

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  sections!: SectionType[];

  @Field(() => [ParentViewType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description: 'Own words beside this part; they travel whenever any part does.',
  })
  views!: ParentViewType[];
}

/** Programme and duration of VE: sent to the school of every VE child by law, in the same way and at the same moment (R8). */
@ObjectType('VeStatement')
@ShownFor('DECIDE', 'MEET')
export class VeStatementType {
  @Field(() => String)
  programme!: string;

  @Field(() => CalendarDateScalar)
  startedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { description: 'Whole months, 1 to 24.' })
  months!: number;

  @Field(() => Int, { nullable: true })
  daypartsPerWeek!: number | null;

  @Field(() => String, { nullable: true, description: 'Hours received, with one decimal.' })
  hours!: string | null;

  @Field(() => CalendarDateScalar)
  sentOn!: string;
}

/** The parents' page of one handover: what would be sent, what they decided, what came of it. */
@ObjectType('HandoverForParents')
@ShownFor('DECIDE')
export class HandoverForParentsType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => String, { nullable: true })
  callName!: string | null;

  @Field(() => PlaceType, { nullable: true })
  sender!: PlaceType | null;

  @Field(() => PlaceType, { nullable: true })
  receiver!: PlaceType | null;

  @Field(() => Int)
  issue!: number;

  @Field(() => String, { nullable: true, description: 'Sent back with a decision, so that it binds what was read.' })
  issueHash!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  madeOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it lies before the parents now.' })
  mayDecide!: boolean;

  @Field(() => Boolean, { description: 'Whether something is shared, or agreed, that can be taken back.' })
  mayWithdraw!: boolean;

  @Field(() => [DayReasonType], { description: 'The day by which they are asked to decide, with its rule; none once it was sent (R13).' })
  days!: DayReasonType[];

  @Field(() => Boolean, { description: 'A conversation will be held (R14).' })
  warmRequired!: boolean;

  @Field(() => Int, { description: 'How many guardians with authority have yet to answer.' })
  awaitedGuardians!: number;

  @Field(() => Int, { nullable: true, description: 'One guardian decides and the other may object for so many days; null: both decide (R9).' })
  objectionDays!: number | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'From this day on it may go without an answer of the other.' })
  objectionUntil!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  readOn!: string | null;

  @Field(() => [PartForParentsType], { complexity: ({ childComplexity }) => 7 * childComplexity })
  parts!: PartForParentsType[];

  @Field(() => [ParentViewType], { complexity: ({ childComplexity }) => 3 * childComplexity, description: 'Own words beside the whole.' })
  views!: ParentViewType[];

  @Field(() => DecisionType, { nullable: true, description: "The reader's own last decision." })
  yourDecision!: DecisionType | null;

  @Field(() => [PartKindEnum], { description: 'Parts the school took into its own record; a withdrawal does not undo that.' })
  adoptedParts!: PartKind[];

  @Field(() => [HandoverEventType], { description: 'What happened, in order; READ names who read it (X5).' })
  events!: HandoverEventType[];

  @Field(() => ConversationType, { nullable: true })
  conversation!: ConversationType | null;

  @Field(() => Boolean, { description: 'Whether a VE statement goes, or went, to the school by law, whatever is decided here (R8).' })
  veByLaw!: boolean;
}

/** One line of the parents' list. */
@ObjectType('OwnHandover')
@ShownFor('DECIDE')
export class OwnHandoverType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => String, { nullable: true })
  callName!: string | null;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => PlaceType, { nullable: true })
  receiver!: PlaceType | null;

  @Field(() => Boolean, { description: 'Whether the reader has yet to decide.' })
  toDecide!: boolean;

  @Field(() => Boolean, { description: 'Whether the reader has yet to say if words at the school may be replaced (H9).' })
  toReplace!: boolean;

  @Field(() => CalendarDateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When the receiving group read it first.' })
  readOn!: string | null;
}
