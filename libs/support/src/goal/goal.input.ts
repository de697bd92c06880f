import { InputType, registerEnumType } from '@nestjs/graphql';
import { type ProtectiveFactor, ProtectiveFactorEnum } from '#coaching';
import type { CalendarDate, Id } from '#kernel';
import { codeEnum, DayField, EnumField, EnumListField, IdField, NumberField, TextField, VersionField } from '#platform';
import type { Domain } from '../need/need.entity.js';
import { DomainEnum, OfTrackInput } from '../need/need.input.js';
import { GOAL_DECISIONS, type GoalDecision } from './goal.entity.js';

export const GoalDecisionEnum = codeEnum(GOAL_DECISIONS);
registerEnumType(GoalDecisionEnum, { name: 'SupportGoalDecision', description: 'Go on, do otherwise, or stop (P6).' });

/** A small goal; the id is that of the goal. */
@InputType()
export class SetGoalInput extends OfTrackInput {
  @EnumField(DomainEnum)
  domain!: Domain;

  @EnumListField(ProtectiveFactorEnum, { least: 1 })
  factors!: ProtectiveFactor[];

  @TextField(3, 300, { description: 'How it is now.' })
  nowIs!: string;

  @TextField(3, 300, { description: 'How it is in six to eight weeks.' })
  aim!: string;

  @TextField(3, 300, { description: 'How we see it.' })
  seenBy!: string;

  @DayField({ nullable: true, description: 'In six to eight weeks; without it in six.' })
  lookOn?: CalendarDate | null;
}

/** How a goal went; the id is that of the look. */
@InputType()
export class EvaluateGoalInput extends OfTrackInput {
  @IdField()
  goalId!: Id;

  @VersionField()
  version!: number;

  @NumberField(0, 10, { description: 'One slider: 0 as it was, 10 as it was meant.' })
  howFar!: number;

  @TextField(1, 200, { description: 'One line.' })
  line!: string;

  @EnumField(GoalDecisionEnum)
  decision!: GoalDecision;

  @DayField({ nullable: true, description: 'When one goes on: in six to eight weeks; without it in six.' })
  lookOn?: CalendarDate | null;
}
