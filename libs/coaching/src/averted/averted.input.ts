import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import type { Id } from '#kernel';
import { TextScalar } from '#platform';
import { TrajectoryStepInput, VersionedStepInput } from '../mark/mark.type.js';
import { codeEnum } from '../step/code-enum.js';
import { type Help, HELP_CODES, LOOK_BACK_CODES, type LookBackOutcome } from '../scale/scales.js';
import { LOOK_BACK_MONTHS, type LookBackMonths } from './averted.entity.js';

export const HelpEnum = codeEnum(HELP_CODES);
registerEnumType(HelpEnum, { name: 'HeavierHelp', description: 'Which help would have come, or came too late (X12).' });

export const LookBackOutcomeEnum = codeEnum(LOOK_BACK_CODES);
registerEnumType(LookBackOutcomeEnum, { name: 'LookBackOutcome', description: 'What became of it (X12).' });

/** An estimate that heavier help was not needed; no child in it. The id is that of the estimate. */
@InputType()
export class ClaimAvertedInput extends TrajectoryStepInput {
  @Field(() => HelpEnum)
  @IsIn(HELP_CODES)
  help!: Help;

  @Field(() => TextScalar, { description: 'What we did instead.' })
  @IsString()
  @Length(3, 300)
  instead!: string;

  @Field(() => Int, { description: '1 a hunch, 5 very sure.' })
  @IsInt()
  @Min(1)
  @Max(5)
  sureness!: number;
}

/** A step on an estimate that was seen at this version. */
@InputType()
export class AvertedStepInput extends VersionedStepInput {
  @Field(() => ID)
  @IsUUID()
  avertedId!: Id;
}

/** What became of it after six or twelve months. */
@InputType()
export class LookBackInput extends AvertedStepInput {
  @Field(() => Int, { description: '6 or 12.' })
  @IsIn(LOOK_BACK_MONTHS)
  months!: LookBackMonths;

  @Field(() => LookBackOutcomeEnum)
  @IsIn(LOOK_BACK_CODES)
  outcome!: LookBackOutcome;
}

/** Help that came too late; no child in it. The id is that of the line. */
@InputType()
export class NoteLateReferralInput extends TrajectoryStepInput {
  @Field(() => HelpEnum)
  @IsIn(HELP_CODES)
  help!: Help;

  @Field(() => Int, { description: 'About how many months too late.' })
  @IsInt()
  @Min(1)
  @Max(60)
  monthsLate!: number;

  @Field(() => TextScalar, { nullable: true, description: 'What would have helped earlier.' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  earlier?: string | null;
}
