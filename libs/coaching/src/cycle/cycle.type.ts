import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { CYCLE_STEPS, type CycleStep, type Decision, type ImprovementLevel, type Participant } from './cycle.entity.js';
import { DecisionEnum, LevelEnum, ParticipantEnum } from './cycle.input.js';
import { PlacedType } from './placed.type.js';

export const CycleStepEnum = codeEnum(CYCLE_STEPS);
registerEnumType(CycleStepEnum, { name: 'CycleStep', description: 'Question, measure, discussion, decision (R52).' });

/** When a measurement was talked over. */
@ObjectType('CycleDiscussion')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class DiscussionType {
  @Field(() => ID)
  id!: Id;

  @Field(() => CalendarDateScalar)
  heldOn!: string;

  @Field(() => [ParticipantEnum])
  participants!: readonly Participant[];

  @Field(() => String, { nullable: true })
  outcome!: string | null;
}

/** An improvement cycle of a place (R52). */
@ObjectType('ImprovementCycle')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class CycleType extends PlacedType {
  @Field(() => LevelEnum)
  level!: ImprovementLevel;

  @Field(() => CycleStepEnum)
  step!: CycleStep;

  @Field(() => String)
  question!: string;

  @Field(() => CalendarDateScalar)
  askedOn!: string;

  @Field(() => String, { nullable: true })
  measuredBy!: string | null;

  @Field(() => DecisionEnum, { nullable: true })
  decision!: Decision | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => ID, { nullable: true })
  follows!: Id | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [ID])
  measurementIds!: readonly Id[];

  @Field(() => [DiscussionType], { complexity: ({ childComplexity }) => 3 * childComplexity })
  discussions!: readonly DiscussionType[];
}
