import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { AgreementType } from '../conversation/conversation.type.js';
import { DocumentLineType, ParentViewType, PartKindEnum, SectionType } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { HandoverStateEnum } from '../handover/handover.type.js';
import { VeStatementType } from '../parents/parents.type.js';
import type { HandoverState } from '../states/handover.states.js';

/** A part in the school's own record (opgenomen in ons dossier). */
@ObjectType('AdoptedPart')
@ShownFor('MEET')
export class AdoptedPartType {
  @Field(() => PartKindEnum)
  part!: PartKind;

  @Field(() => String, { description: 'The place it came from.' })
  source!: string;

  @Field(() => CalendarDateScalar)
  adoptedOn!: string;

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  sections!: SectionType[];
}

/** What a child's card shows of its handover (S3): short, strengths first; null when none was received. */
@ObjectType('HandoverSummary')
@ShownFor('MEET')
export class HandoverSummaryType {
  @Field(() => ID, { description: 'The delivery, or at the preschool the handover.' })
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => String, { description: 'SENDER at the preschool, RECEIVER at the school.' })
  side!: string;

  @Field(() => HandoverStateEnum)
  state!: HandoverState;

  @Field(() => CalendarDateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  readOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Withdrawn: not to be shared any further from this day on.' })
  noFurtherSharingSince!: string | null;

  @Field(() => String, { nullable: true })
  senderName!: string | null;

  @Field(() => [DocumentLineType], { complexity: ({ childComplexity }) => 3 * childComplexity, description: 'At most three.' })
  strengths!: DocumentLineType[];

  @Field(() => [DocumentLineType], { complexity: ({ childComplexity }) => 3 * childComplexity, description: 'What works and what comforts, at most three.' })
  works!: DocumentLineType[];

  @Field(() => DocumentLineType, { nullable: true, description: 'How the preschool sees it, in one sentence.' })
  sees!: DocumentLineType | null;

  @Field(() => [String], { description: 'Languages at home, ISO 639.' })
  languages!: string[];

  @Field(() => [ParentViewType], {
    complexity: ({ childComplexity }) => 2 * childComplexity,
    description: "One of the parents' and one of the child's own words.",
  })
  voices!: ParentViewType[];

  @Field(() => [AgreementType], { complexity: ({ childComplexity }) => 3 * childComplexity })
  agreements!: AgreementType[];

  @Field(() => VeStatementType, { nullable: true, description: 'Programme and duration, sent by law (R8).' })
  ve!: VeStatementType | null;
}
