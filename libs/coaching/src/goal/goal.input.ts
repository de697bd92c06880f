import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumField, EnumListField, IdField, NumberField, TextField } from '#platform';
import type { ProtectiveFactor } from '../log/log.entity.js';
import { ProtectiveFactorEnum } from '../log/log.type.js';
import type { Moment } from '../mark/mark.entity.js';
import { MomentEnum, TrajectoryStepInput, VersionedStepInput } from '../mark/mark.type.js';

/** A goal in one's own words, about what one does oneself; no child in it. The id is that of the goal. */
@InputType()
export class MakeGoalInput extends TrajectoryStepInput {
  @TextField(5, 200)
  text!: string;

  @TextField(0, 200, { nullable: true, description: 'How you would see that it is as you hoped.' })
  expected?: string | null;

  @EnumListField(ProtectiveFactorEnum, { most: 3, nullable: true })
  protectiveFactors?: ProtectiveFactor[];
}

/** A step on a goal that was seen at this version. */
@InputType()
export class GoalStepInput extends VersionedStepInput {
  @IdField()
  goalId!: Id;
}

/** Says a goal better, until it was scaled. */
@InputType()
export class ChangeGoalInput extends GoalStepInput {
  @TextField(5, 200)
  text!: string;

  @TextField(0, 200, { nullable: true })
  expected?: string | null;

  @EnumListField(ProtectiveFactorEnum, { most: 3, nullable: true })
  protectiveFactors?: ProtectiveFactor[];
}

/** How far a goal is, -2 to +2, said together (R40). */
@InputType()
export class ScaleGoalInput extends GoalStepInput {
  @EnumField(MomentEnum)
  moment!: Moment;

  @NumberField(-2, 2)
  attainment!: number;
}

/** The colleague's own 0 to 10 for a goal (K5). */
@InputType()
export class MarkGoalInput extends GoalStepInput {
  @EnumField(MomentEnum)
  moment!: Moment;

  @NumberField(0, 10)
  value!: number;
}
