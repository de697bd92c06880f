import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import type { Id } from '#kernel';
import { codeEnum, EnumField, IdField, NumberField, TextField } from '#platform';
import { TrajectoryStepInput, VersionedStepInput } from '../mark/mark.type.js';
import { type Help, HELP_CODES, LOOK_BACK_CODES, type LookBackOutcome } from '../scale/scales.js';
import { LOOK_BACK_MONTHS, type LookBackMonths } from './averted.entity.js';

export const HelpEnum = codeEnum(HELP_CODES);
registerEnumType(HelpEnum, { name: 'HeavierHelp', description: 'Which help would have come, or came too late (X12).' });

export const LookBackOutcomeEnum = codeEnum(LOOK_BACK_CODES);
registerEnumType(LookBackOutcomeEnum, { name: 'LookBackOutcome', description: 'What became of it (X12).' });

/** An estimate that heavier help was not needed; no child in it. The id is that of the estimate. */
@InputType()
export class ClaimAvertedInput extends TrajectoryStepInput {
  @EnumField(HelpEnum)
  help!: Help;

  @TextField(3, 300, { description: 'What we did instead.' })
  instead!: string;

  @NumberField(1, 5, { description: '1 a hunch, 5 very sure.' })
  sureness!: number;
}

/** A step on an estimate that was seen at this version. */
@InputType()
export class AvertedStepInput extends VersionedStepInput {
  @IdField()
  avertedId!: Id;
}

/** What became of it after six or twelve months. */
@InputType()
export class LookBackInput extends AvertedStepInput {
  @Field(() => Int, { description: '6 or 12.' })
  @IsIn(LOOK_BACK_MONTHS)
  months!: LookBackMonths;

  @EnumField(LookBackOutcomeEnum)
  outcome!: LookBackOutcome;
}

/** Help that came too late; no child in it. The id is that of the line. */
@InputType()
export class NoteLateReferralInput extends TrajectoryStepInput {
  @EnumField(HelpEnum)
  help!: Help;

  @NumberField(1, 60, { description: 'About how many months too late.' })
  monthsLate!: number;

  @TextField(1, 300, { nullable: true, description: 'What would have helped earlier.' })
  earlier?: string | null;
}
