import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { DayReasonType } from '../calendar/day-reason.type.js';
import { ConversationType, TalkingPointType } from '../conversation/conversation.type.js';
import { DocumentLevelType, ParentViewType, PartKindEnum, SectionType } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { HandoverEventType } from '../event/event.type.js';
import { FeedbackType } from '../feedback/feedback.type.js';
import type { WarmAnswer } from '../handover/handover.entity.js';
import { WarmAnswerEnum } from '../handover/handover.input.js';
import { HandoverStateEnum, PlaceType } from '../handover/handover.type.js';
import { LevelOutcomeEnum } from '../starting-level/starting-level.input.js';
import type { LevelOutcome } from '../starting-level/starting-level.entity.js';
import type { HandoverState } from '../states/handover.states.js';

/** A part as it was before a next issue replaced it (H9). */
@ObjectType('ReplacedPart')
@ShownFor('READ_HANDOVER')
export class ReplacedPartType {
  @Field(() => Int, { description: 'The issue it came with.' })
  issue!: number;

  @Field(() => CalendarDateScalar)
  replacedOn!: string;

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  sections!: SectionType[];
}

/** One part that came along, with the parents' words beside it (X6). */
@ObjectType('DeliveredPart')
@ShownFor('READ_HANDOVER')
export class DeliveredPartType {
  @Field(() => PartKindEnum)
  part!: PartKind;

  @Field(() => String)
  hash!: string;

  @Field(() => Boolean, { description: "Whether it was taken into the school's own record." })
  adopted!: boolean;

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  sections!: SectionType[];

  @Field(() => [ParentViewType], { complexity: ({ childComplexity }) => 3 * childComplexity })
  views!: ParentViewType[];

  @Field(() => [ReplacedPartType], {
    complexity: ({ childComplexity }) => 1 + childComplexity,
    description: 'How it was before, latest first; nearly always none.',
  })
  replaced!: ReplacedPartType[];
}

/** The starting level in one domain; both values are kept (R16). */
@ObjectType('ConfirmedStartingLevel')
@ShownFor('READ_HANDOVER')
export class ConfirmedStartingLevelType {
  @Field(() => String, { description: 'LANGUAGE, MATHEMATICS, MOTOR or SOCIAL_EMOTIONAL.' })
  domain!: string;

  @Field(() => LevelOutcomeEnum)
  outcome!: LevelOutcome;

  @Field(() => [DocumentLevelType], { complexity: ({ childComplexity }) => 4 * childComplexity, description: 'As it came along.' })
  delivered!: DocumentLevelType[];

  @Field(() => [DocumentLevelType], { complexity: ({ childComplexity }) => 4 * childComplexity, description: 'As the teacher sees it.' })
  confirmed!: DocumentLevelType[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => CalendarDateScalar)
  confirmedOn!: string;
}

/** A handover at the school, once it was linked to an own application. Contents are there while the parents' consent lives. */
@ObjectType('Delivery')
@ShownFor('READ_HANDOVER')
export class DeliveryType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID, { nullable: true })
  childId!: Id | null;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => Int, { description: 'The guard for every step.' })
  version!: number;

  @Field(() => Int)
  issue!: number;

  @Field(() => String)
  issueHash!: string;

  @Field(() => PlaceType, { nullable: true })
  sender!: PlaceType | null;

  @Field(() => Boolean, { description: 'A conversation before the starting level is confirmed (R14).' })
  warmRequired!: boolean;

  @Field(() => WarmAnswerEnum, { nullable: true, description: 'What the preschool asks for.' })
  warmAnswer!: WarmAnswer | null;

  @Field(() => CalendarDateScalar)
  sentOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  receivedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  readOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  spokenOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstSchoolDay!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When the preschool last put something right (H9).' })
  replacedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Until when the starting level is confirmed (R16).' })
  levelDue!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'From when feedback can be given (R17).' })
  feedbackFrom!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  feedbackDue!: string | null;

  @Field(() => [DayReasonType], { description: 'Its days, each with the rule it follows from (X7, R16, R17); none without a first school day.' })
  days!: DayReasonType[];

  @Field(() => [DeliveredPartType], { complexity: ({ childComplexity }) => 7 * childComplexity })
  parts!: DeliveredPartType[];

  @Field(() => [ParentViewType], { complexity: ({ childComplexity }) => 3 * childComplexity, description: 'Words beside the whole.' })
  views!: ParentViewType[];

  @Field(() => [TalkingPointType], {
    complexity: ({ childComplexity }) => 6 * childComplexity,
    description: 'At most six points to talk about, each with its reason (X8).',
  })
  talkingPoints!: TalkingPointType[];

  @Field(() => [HandoverEventType], { description: 'What happened here, in order; READ names who.' })
  events!: HandoverEventType[];

  @Field(() => ConversationType, { nullable: true })
  conversation!: ConversationType | null;

  @Field(() => [ConfirmedStartingLevelType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description: 'Empty until confirmed; then all four domains.',
  })
  startingLevels!: ConfirmedStartingLevelType[];

  @Field(() => FeedbackType, { nullable: true })
  feedback!: FeedbackType | null;
}
