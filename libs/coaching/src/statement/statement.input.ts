import { Field, InputType } from '@nestjs/graphql';
import { EnumField, InputListField, NumberField } from '#platform';
import { ArrayUnique, IsIn } from 'class-validator';
import type { Moment } from '../mark/mark.entity.js';
import { MomentEnum, VersionedStepInput } from '../mark/mark.type.js';
import { CONFIDENCE, CONFIDENCE_STATEMENTS, type ConfidenceStatement } from '../scale/scales.js';

/** A statement and one's own 1 to 10. */
@InputType()
export class StatementMarkInput {
  @Field(() => String, { description: 'A code of the scales.' })
  @IsIn(CONFIDENCE_STATEMENTS)
  statement!: ConfidenceStatement;

  @NumberField(CONFIDENCE.low, CONFIDENCE.high)
  value!: number;
}

/** All six statements on acting with confidence, at one moment (X13). */
@InputType()
export class GiveConfidenceInput extends VersionedStepInput {
  @EnumField(MomentEnum)
  moment!: Moment;

  @InputListField(() => StatementMarkInput, { least: CONFIDENCE.statements.length, most: CONFIDENCE.statements.length })
  @ArrayUnique(({ statement }: StatementMarkInput) => statement)
  marks!: StatementMarkInput[];
}
